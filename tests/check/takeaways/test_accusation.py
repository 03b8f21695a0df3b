"""What somebody is only accused of is no fact of a takeaway."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.accusation import granted
from tests.check.summed_up import summed_up

CHARGE = "Estonia accused Latvia of violating the fisheries treaty and of seizing two trawlers on Monday.[1]"
GRANTED = [
    "Finland refuses to enforce a violated fisheries treaty in the gulf.",
    "Finland did not respond to the violation of the fisheries treaty.",
    "Finland has to live with a treaty violated by its neighbor.",
]
OPEN = [
    "Estonia said that Latvia violated the fisheries treaty.",
    "Finland did not respond to the alleged violation of the fisheries treaty.",
    "Finland wants to keep the fisheries treaty.",
    "Estonia accused Latvia of violating the fisheries treaty.",
]


@pytest.mark.parametrize("takeaway", GRANTED)
def test_a_deed_that_is_taken_for_granted_is_told(takeaway: str) -> None:
    (objection,) = granted(summed_up(takeaway, CHARGE))
    assert "“Estonia” accused" in objection.message


@pytest.mark.parametrize("takeaway", OPEN)
def test_a_deed_on_somebodys_word_or_called_alleged_is_none(takeaway: str) -> None:
    assert list(granted(summed_up(takeaway, CHARGE))) == []


def test_a_deed_that_the_publisher_found_itself_is_none() -> None:
    found = "Patrol boats violated the fisheries treaty again at night."
    assert list(granted(summed_up(GRANTED[0], CHARGE, found))) == []
