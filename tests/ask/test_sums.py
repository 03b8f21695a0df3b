"""A sum counts what is surely told, of the very thing that is asked for."""

from __future__ import annotations

import pytest

from sayso.ask.sums import sum_of
from sayso.errors import UsageError
from sayso.records import Quantity


def told(value: float, of: str, unit: str, **more: object) -> Quantity:
    return Quantity((), "", value, unit=unit, of=of, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "quantity", "expected"),
    [
        ("ferry", told(3, "ferries", "ferry"), 3),
        ("ferries", told(3, "old ferries", "ferry"), 3),
        ("old ferries", told(3, "old ferries", "ferry"), 3),
        ("new ferries", told(3, "old ferries", "ferry"), 0),
        ("ferry", told(3, "ferry pilots", "pilot"), 0),
        ("ferry", told(30, "ferries", "percent"), 0),
        ("ferry", told(20, "ferries", "ferry", high=30.0), 20),
        ("ferry", told(20, "ferries", "ferry", bound="min"), 20),
        ("ferry", told(20, "ferries", "ferry", bound="max"), 0),
        ("ferry", told(20, "ferries", "ferry", per="day"), 0),
        ("ferry", told(20, "ferries", "ferry", change="down"), 0),
        ("km", told(2, "", "kilometer"), 2),
        ("km", told(500, "", "meter"), 0.5),
        ("meter", told(2, "", "kilometer"), 2000),
    ],
)
def test_what_is_told_adds_the_least_that_it_may_be(what: str, quantity: Quantity, expected: float) -> None:
    assert sum_of(what)([quantity]) == pytest.approx(expected)


def test_several_are_added() -> None:
    assert sum_of("ferry")([told(3, "ferries", "ferry"), told(2, "pilots", "pilot"), told(4, "ferries", "ferry")]) == 7


@pytest.mark.parametrize("what", ["ferry>3", ">3", "3 ferries", "?", ""])
def test_a_sum_is_of_something_and_compares_with_nothing(what: str) -> None:
    with pytest.raises(UsageError):
        sum_of(what)
