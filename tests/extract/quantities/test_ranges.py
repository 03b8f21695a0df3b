"""The ends of a range stay apart, and a score is no range."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.figures import figure_of
from sayso.extract.quantities.numbers import find_numbers
from sayso.extract.quantities.ranges import join_ranges
from sayso.records import Span


def ranges(text: str) -> list[tuple[str, float, float | None]]:
    within = Span(0, len(text))
    figures = [figure_of(text, number, within) for number in find_numbers(text, within)]
    return [(figure.span.of(text), figure.value, figure.high) for figure in join_ranges(text, figures, 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 300 and 350 canoes", [("between 300 and 350 canoes", 300, 350)]),
        ("from 4.8 to 4.7 percent", [("from 4.8 to 4.7 percent", 4.7, 4.8)]),
        ("15–20 kg", [("15–20 kg", 15, 20)]),
        ("$800,000 to $1.3 million", [("$800,000 to $1.3 million", 800000, 1.3e6)]),
        ("$2-3 million", [("$2-3 million", 2e6, 3e6)]),
        ("252 miles to 287 miles", [("252 miles to 287 miles", 252, 287)]),
        ("two or three boats", [("two or three boats", 2, 3)]),
        ("aged 17-18", [("17-18", 17, 18)]),
    ],
)
def test_a_range_keeps_both_ends(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert ranges(text) == expected


@pytest.mark.parametrize("text", ["it won 3-1 there", "5 percent to 1,200", "5 boats to 6 masts", "10 and 12 boats"])
def test_two_numbers_are_not_always_a_range(text: str) -> None:
    assert [high for _, _, high in ranges(text)] == [None, None]
