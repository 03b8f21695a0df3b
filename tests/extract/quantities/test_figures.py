"""A number takes its currency, unit, rate and what is counted from the words right around it."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.figures import figure_of
from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Span

FIGURES = [
    ("$2m a year", "$2m", 2e6, "USD", "year", "money"),
    ("US $5 billion USD", "US $5 billion USD", 5e9, "USD", None, "money"),
    ("40 barrels per day", "40 barrels", 40, "barrel", "day", "measure"),
    ("half the town", "half", 50, "percent", None, "share"),
    ("ten or more barges", "ten or more barges", 10, "barge", None, "count"),
    ("400 divers per ship", "400 divers", 400, "diver", "ship", "count"),
    ("46.", "46", 46, "", None, ""),
]


@pytest.mark.parametrize(("text", "expected"), [(text, tuple(rest)) for text, *rest in FIGURES])
def test_a_figure_holds_what_stands_around_its_number(text: str, expected: tuple[object, ...]) -> None:
    within = Span(0, len(text))
    figure = figure_of(text, next(find_numbers(text, within)), within)
    assert (figure.span.of(text), figure.value, figure.unit, figure.per, figure.sort) == expected
