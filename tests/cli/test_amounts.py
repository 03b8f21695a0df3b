"""A quantity is said with its bound, its unit and all that limits it."""

from __future__ import annotations

import pytest

from sayso.cli.amounts import amount
from sayso.records import Quantity

SAID = [
    (Quantity((), "up to 35 ferries", 35, unit="ferry", bound="max"), "“up to 35 ferries” (at most 35 ferry)"),
    (Quantity((), "15-20 kg", 15, high=20, unit="kilogram"), "“15-20 kg” (15 to 20 kilogram)"),
    (Quantity((), "1-2 miles", 1, high=2, unit="mile"), "“1-2 miles” (1 to 2 mile = 1,609.344 to 3,218.688 meter)"),
    (
        Quantity((), "$1.8 billion", 1.8e9, unit="USD", per="month", change="down"),
        "“$1.8 billion” (1,800,000,000 USD per month (a fall))",
    ),
    (
        Quantity((), "about a third", 100 / 3, unit="percent", approximate=True, whole="the fleet"),
        "“about a third” (about 33.333 percent of “the fleet”)",
    ),
    (Quantity((), "35", 35, exchange=30), "“35” (35 for 30)"),
]


@pytest.mark.parametrize(("quantity", "said"), SAID)
def test_a_quantity_is_said_with_all_that_it_is(quantity: Quantity, said: str) -> None:
    assert amount(quantity) == said
