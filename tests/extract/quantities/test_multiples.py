"""What tells how many times as much is a multiple or a change, and no count of times."""

from __future__ import annotations

import pytest

from sayso.extract.quantities import find_quantities
from sayso.extract.quantities.multiples import multiple_at
from sayso.records import Span
from tests.extract.made import paragraph

CASES = [
    ("Twice as many barges came.", [("Twice", 2, "time", None)]),
    ("It is twice the normal price.", [("twice", 2, "time", None)]),
    ("It is double the number told.", [("double", 2, "time", None)]),
    ("The fleet more than doubled.", [("more than doubled", 2, "fold", "up")]),
    ("They plan to triple the fleet.", [("triple", 3, "fold", "up")]),
    ("The fleet was halved.", [("halved", 50, "percent", "down")]),
]
NONE = [
    "The mill was hit twice.",
    "The mill was hit twice as crews left.",
    "The mill was hit twice the same day.",
    "He doubled down.",
    "A double room.",
    "A double-decker.",
    "He doubled as a cook.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_multiple_tells_how_many_times_as_much(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(each.text, each.value, each.unit, each.change) for each in find_quantities(paragraph(text))] == expected


@pytest.mark.parametrize("text", NONE)
def test_how_often_and_other_words_are_none(text: str) -> None:
    assert all(multiple_at(text, at, Span(0, len(text))) is None for at in range(len(text)))
    assert list(find_quantities(paragraph(text))) == []
