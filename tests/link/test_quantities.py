"""Numbers of one thing agree, or exclude each other; numbers of different things do neither."""

from __future__ import annotations

import pytest

from sayso.link.quantities import compare_quantities, excluding, figures_differ
from sayso.records import Quantity
from tests.link.passed import passage, quantity, values


@pytest.mark.parametrize(
    ("a", "b", "exclude"),
    [
        (quantity(12), quantity(15), True),
        (quantity(12), quantity(12), False),
        (quantity(12), quantity(15, "ship"), False),
        (quantity(12, bound="min"), quantity(15), False),
        (quantity(12, bound="max"), quantity(15), True),
        (quantity(100, approximate=True), quantity(105), False),
        (quantity(10, high=20), quantity(15), False),
        (quantity(5, per="day"), quantity(15), False),
        (quantity(5, ""), quantity(15, ""), False),
    ],
)
def test_numbers_exclude_each_other_where_both_cannot_be_true(a: Quantity, b: Quantity, *, exclude: bool) -> None:
    assert bool(excluding(passage("a", quantities=(a,)), passage("b", quantities=(b,)))) is exclude


def test_one_number_that_agrees_is_enough() -> None:
    a = passage("a", quantities=(quantity(12), quantity(30)))
    b = passage("b", quantities=(quantity(12), quantity(40)))
    assert excluding(a, b) == ""
    assert values(compare_quantities(a, b))["quantities agree"] == 1.0


def test_figures_differ_where_each_side_has_one_of_its_own() -> None:
    twelve, more = passage("a", quantities=(quantity(12),)), passage("b", quantities=(quantity(12), quantity(40)))
    assert figures_differ(twelve, passage("b", quantities=(quantity(15),)))
    assert figures_differ(twelve, passage("b", quantities=(quantity(12, high=20),)))
    assert not figures_differ(twelve, more)
    assert not figures_differ(twelve, passage("b"))
