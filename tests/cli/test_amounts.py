"""A quantity is said as people say it, with its bound and all that limits it, and in the metric system too."""

from __future__ import annotations

import pytest

from sayso.cli.amounts import amount
from sayso.records import Quantity

SAID = [
    (Quantity((), "35 Estonian ferries", 35, unit="ferry", of="Estonian ferries"), "“35 Estonian ferries”"),
    (
        Quantity((), "up to 35 ferries", 35, unit="ferry", of="ferries", bound="max"),
        "“up to 35 ferries” (at most 35 ferries)",
    ),
    (Quantity((), "two days", 2, unit="day", of="days"), "“two days”"),
    (Quantity((), "two", 2), "“two”"),
    (Quantity((), "46", 46, unit="person"), "“46” (46 people)"),
    (Quantity((), "a 10-person", 10, unit="person", of="person"), "“a 10-person” (10 people)"),
    (Quantity((), "one more week", 1, unit="week", of="more week"), "“one more week”"),
    (Quantity((), "aged 44", 44, unit="year", of="age"), "“aged 44” (44 years of age)"),
    (Quantity((), "15-20 kg", 15, high=20, unit="kilogram"), "“15-20 kg” (15 to 20 kilograms)"),
    (Quantity((), "1-2 miles", 1, high=2, unit="mile"), "“1-2 miles” (1 to 2 miles, 1.61 to 3.22 kilometers)"),
    (Quantity((), "6-foot", 6, unit="foot"), "“6-foot” (6 feet, 1.83 meters)"),
    (
        Quantity((), "14°F", 14, unit="degree fahrenheit"),
        "“14°F” (14 degrees fahrenheit, -10 degrees celsius)",
    ),
    (
        Quantity((), "$1.8 billion", 1.8e9, unit="USD", per="month", change="down"),
        "“$1.8 billion” (1.8 billion USD per month, a fall)",
    ),
    (
        Quantity((), "about a third", 100 / 3, unit="percent", approximate=True, whole="the fleet"),
        "“about a third” (about 33.333 percent of “the fleet”)",
    ),
    (Quantity((), "3:1", 3, unit="ratio"), "“3:1” (3 to 1)"),
    (Quantity((), "doubled", 2, unit="fold", change="up"), "“doubled” (2-fold, a rise)"),
    (Quantity((), "35", 35, exchange=30), "“35” (35, for 30)"),
]


@pytest.mark.parametrize(("quantity", "said"), SAID)
def test_a_quantity_is_said_with_all_that_it_is(quantity: Quantity, said: str) -> None:
    assert amount(quantity) == said


@pytest.mark.parametrize(("quantity", "said"), [(Quantity((), "20 km", 20, unit="kilometer"), "20 kilometers")])
def test_what_is_metric_is_not_converted(quantity: Quantity, said: str) -> None:
    assert amount(quantity) == f"“20 km” ({said})"
