"""A denial of what the other passage tells is one; a denial of something else, or of what both deny, is not."""

from __future__ import annotations

import pytest

from sayso.link.denial import denied, negated
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


def negative(text: str, content: str) -> Passage:
    claim = Claim("c-2", "d-2", BlockKind.PARAGRAPH, Span(0, 9), Voice.FACT, (), words(content), negated=True)
    return passage(text, "2031-05-04", claims=(claim,))


@pytest.mark.parametrize(
    ("telling", "content", "is_so"),
    [
        ("The ferry Ilmar sank off Narva.", "The ferry Ilmar did not sink off Narva", True),
        ("The ferry Ilmar never sank off Narva.", "The ferry Ilmar did not sink off Narva", False),
        ("The ferry Ilmar failed to sink off Narva.", "The ferry Ilmar did not sink off Narva", False),
        ("The ferry Ilmar sank off Narva.", "The tanker Kalliope did not leave Muuga", False),
        (
            "The ferry Ilmar sank off Narva after the mayor had sold both harbours to a shipyard of Kalliope Brothers.",
            "The ferry Ilmar did not sink off Narva",
            False,
        ),
        ("", "The ferry Ilmar did not sink off Narva", False),
    ],
)
def test_what_is_said_not_to_be_so_is_just_what_the_other_tells(telling: str, content: str, *, is_so: bool) -> None:
    other = negative(f"{content}.", content)
    assert negated(passage(telling), other) is is_so
    assert negated(other, passage(telling)) is is_so
    assert not negated(other, other)
