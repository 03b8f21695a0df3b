"""A denial of what the other passage tells is one; a denial of something else, or of what both deny, is not."""

from __future__ import annotations

import pytest

from sayso.link.denial import denied
from sayso.link.passage import Passage
from sayso.records import Attribution, BlockKind, Claim, Span, Stance, Voice
from tests.link.passed import passage, words

SANK = passage("The ferry Ilmar sank off Narva.")


def denial(content: str, stance: Stance = Stance.DENY, *, negated: bool = False) -> Passage:
    link = Attribution(words("The owner"), words("denied"), words(content), stance, negated=negated)
    claim = Claim("c-1", "d-1", BlockKind.PARAGRAPH, Span(0, 9), Voice.ATTRIBUTED, (link,), words(content))
    return passage(f"The owner spoke: {content}.", "2031-05-04", claims=(claim,))


@pytest.mark.parametrize(
    ("a", "b", "what"),
    [
        (SANK, denial("that the ferry sank off Narva"), "that the ferry sank off Narva"),
        (denial("that the ferry sank off Narva"), SANK, "that the ferry sank off Narva"),
        (SANK, denial("that wheat prices had been fixed by the ministry"), ""),
        (SANK, denial("that the ferry sank off Narva", Stance.STATE), ""),
        (SANK, denial("that the ferry sank off Narva", negated=True), ""),
        (passage("The port denied that the Ilmar sank off Narva."), denial("that the Ilmar sank off Narva"), ""),
        (SANK, denial(""), ""),
    ],
)
def test_only_what_the_other_tells_is_denied(a: Passage, b: Passage, what: str) -> None:
    assert denied(a, b) == what
