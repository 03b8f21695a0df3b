"""A figure stands for all values that its words can mean."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.figures.margins import Margin, margin_of
from sayso.records import Quantity


def quantity(text: str, value: float, unit: str = "", **told: object) -> Quantity:
    return Quantity((), text, value, unit=unit, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        (quantity("a quarter", 25, "percent"), 22.5, 27.5),
        (quantity("24 percent", 24, "percent"), 23.5, 24.5),
        (quantity("24.5 percent", 24.5, "percent"), 24.45, 24.55),
        (quantity("40 percent", 40, "percent"), 38, 42),
        (quantity("$82 billion", 82e9, "USD"), 81.5e9, 82.5e9),
        (quantity("$340 billion", 340e9, "USD"), 335e9, 345e9),
        (quantity("$2.7 billion", 2.7e9, "USD"), 2.65e9, 2.75e9),
        (quantity("35 boats", 35, "boat", of="boats"), 35, 35),
        (quantity("nine boats", 9, "boat", of="boats"), 9, 9),
        (quantity("300 boats", 300, "boat", of="boats"), 285, 315),
        (quantity("six to nine boats", 6, "boat", high=9, of="boats"), 6, 9),
        (quantity("about 20 boats", 20, "boat", of="boats", approximate=True), 17, 23),
        (quantity("at least 20 boats", 20, "boat", of="boats", bound="min"), 20, math.inf),
        (quantity("up to 20 boats", 20, "boat", of="boats", bound="max"), 0, 20),
    ],
)
def test_a_figure_is_as_exact_as_its_words(told: Quantity, low: float, high: float) -> None:
    margin = margin_of(told)
    assert margin.low == pytest.approx(low)
    assert margin.high == pytest.approx(high)


@given(st.floats(0.1, 1e12), st.floats(0.1, 1e12))
def test_a_share_of_two_margins_holds_that_of_their_values(part: float, whole: float) -> None:
    share = Margin(0.9 * part, 1.1 * part).over(Margin(0.9 * whole, 1.1 * whole))
    assert share.low <= part / whole <= share.high


@given(st.text(max_size=20), st.floats(0, 1e15))
def test_any_words_have_a_margin_around_their_value(text: str, value: float) -> None:
    margin = margin_of(quantity(text, value))
    assert margin.low <= value <= margin.high


def test_a_share_of_nothing_has_no_end() -> None:
    assert Margin(1, 2).over(Margin(0, 0)) == Margin(math.inf, math.inf)
