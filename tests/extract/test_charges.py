"""What somebody is charged with belongs to the charge, wherever it stands."""

from __future__ import annotations

import pytest

from sayso.extract.charges import with_charge
from sayso.extract.sayings import Saying
from sayso.records import Span, Stance


def charged(text: str, source: str, cue: str, content: str) -> list[str]:
    spans = [(Span(text.index(words), text.index(words) + len(words)),) for words in (source, cue, content)]
    saying = Saying(spans[0], spans[1], spans[2], Stance.ACCUSE, 0.5)
    return [piece.of(text) for piece in with_charge(text, Span(0, len(text)), saying).content]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("The clerk was accused by the union of fraud.", "the union", "was accused", "The clerk", ["of fraud."]),
        ("He is suspected by police of arson, a paper said.", "police", "is suspected", "He", ["of arson"]),
        # Nothing follows, or what follows is no charge, or it was heard already.
        ("The clerk was accused by the union.", "the union", "was accused", "The clerk", []),
        ("He was praised by the head of state.", "the head", "was praised", "He", []),
        ("The union accused the clerk of fraud.", "The union", "accused", "the clerk of fraud", []),
    ],
)
def test_a_charge_behind_its_source_is_kept(
    text: str, source: str, cue: str, content: str, expected: list[str]
) -> None:
    assert charged(text, source, cue, content) == [content, *expected]
