"""A rate that is set beside a sum, or lost on the way into the takeaway, is asked about."""

from __future__ import annotations

import pytest

from sayso.check.figures.rates import rate_lost
from tests.check.told import told

TAKEAWAY = "Key Takeaways\n\n- The port {} because of the strike of pilots.\n\nThe port lost $3 million per day because of the strike of pilots, its director said.[1]\n"  # noqa: E501


@pytest.mark.parametrize(
    "text",
    [
        "Guarding the canal costs $2 million per month, part of a total of $5 million in new costs for the port.",
        "The mill makes 400 tons of flour a day, compared with 900 tons before the fire.",
        "The navy spends $1.5 million a month for fuel and dogs, which in total amounted to a $4 million rise.",
        TAKEAWAY.format("lost $3 million"),
    ],
)
def test_a_rate_beside_an_amount_of_no_time_is_told(text: str) -> None:
    assert len(told(rate_lost, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Guarding the canal costs $2 million per month, part of a total of $5 million a month.",
        "The mill makes 400 tons of flour a day, compared with 900 tons a day before the fire.",
        "The mill made 400 tons of flour a day in May, compared with 900 tons in April.",
        "The mill pays 3,000 crowns a month in addition to a bonus of 50,000 crowns.",
        "Guards are paid $40 per day, a total of $1,200 for the month.",
        TAKEAWAY.format("loses $3 million a day"),
        TAKEAWAY.format("has daily losses of $3 million"),
    ],
)
def test_a_rate_that_is_kept_or_stands_alone_is_left_alone(text: str) -> None:
    assert not told(rate_lost, text)


def test_the_message_has_both_amounts() -> None:
    assert told(rate_lost, TAKEAWAY.format("lost $3 million")) == [
        "The takeaway says “$3 million” and no time; the body says “$3 million” by the day. Is the rate meant in both?"
    ]
