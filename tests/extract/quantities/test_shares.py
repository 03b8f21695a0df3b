"""Shares in words are told from parts, ordinals and quarters of a year."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Span

SHARES = [
    ("half of the wells", 0.5),
    ("half the wells", 0.5),
    ("nearly half", 0.5),
    ("a third of it", 1 / 3),
    ("about a quarter", 0.25),
    ("two-thirds", 2 / 3),
    ("three quarters of them", 0.75),
    ("one-fifth", 0.2),
    ("one tenth of the land", 0.1),
]
NONE = [
    "the northern half of it",
    "the third line",
    "a third officer",
    "the fourth quarter of 2021",
    "half-staff",
    "a quarter of 2021",
]


@pytest.mark.parametrize(("text", "value"), SHARES)
def test_a_share_is_read(text: str, value: float) -> None:
    found = list(find_numbers(text, Span(0, len(text))))
    assert [number.share for number in found] == [True]
    assert found[0].value == pytest.approx(value)


@pytest.mark.parametrize("text", NONE)
def test_a_part_and_an_ordinal_are_no_share(text: str) -> None:
    assert not [number for number in find_numbers(text, Span(0, len(text))) if number.share]
