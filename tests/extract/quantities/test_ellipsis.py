"""Bare numbers take what they are of from their neighbours, their verb, or the other side of an exchange."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.ellipsis import completed
from sayso.extract.quantities.figures import figure_of
from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Span


def units(text: str) -> list[tuple[float, str, float | None]]:
    within = Span(0, len(text))
    figures = [figure_of(text, number, within) for number in find_numbers(text, within)]
    return [(figure.value, figure.unit, figure.exchange) for figure in completed(text, figures, within)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two and four rescue teams", [(2, "team", None), (4, "team", None)]),
        ("10, 12 and 14 km", [(10, "kilometer", None), (12, "kilometer", None), (14, "kilometer", None)]),
        ("killing at least 10 and wounding 46", [(10, "person", None), (46, "person", None)]),
        ("46 were injured", [(46, "person", None)]),
        ("exchanged 35 prisoners for 30", [(35, "prisoner", 30), (30, "prisoner", 35)]),
        ("a 35-for-35 swap", [(35, "", 35), (35, "", 35)]),
        ("paid 35 for 30", [(35, "", None), (30, "", None)]),
    ],
)
def test_a_bare_number_is_completed(text: str, expected: list[tuple[float, str, float | None]]) -> None:
    assert units(text) == expected
