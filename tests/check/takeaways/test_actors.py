"""It is the same actor in the takeaway and in the body."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.actors import actor_drift
from tests.check.summed_up import told

OTHERS = [
    ("Estonian divers cut the cable in the strait.", "Latvian divers cut the cable in the strait on Monday.[1]"),
    (
        "Prime Minister Ilze Berzina said that the harbor will close.",
        "Transport Minister Janis Ozols said that the harbor will close on Monday.[1]",
    ),
    (
        "The 14th Engineer Brigade flooded the mines.",
        "The 41st Engineer Brigade flooded the mines on Monday.[1]",
    ),
    ("Journalists blocked the road to the dam.", "Soldiers blocked the road to the dam on Monday.[1]"),
    (
        "Fear spreads among soldiers, diplomats, and milbloggers in the capital.",
        "Fear spreads among soldiers, villagers, and milbloggers in the capital since Monday.[1]",
    ),
    ("Farmers fled after Polish soldiers shelled the mill.", "Farmers fled after Czech soldiers shelled the mill.[1]"),
]
SAME = [
    ("Divers from Latvia cut the cable.", "Latvian divers cut the cable in the strait on Monday.[1]"),
    ("Moscow closed the harbor to ferries.", "Russia closed the harbor to ferries on Monday.[1]"),
    (
        "Ozols said that the harbor will close.",
        "Transport Minister Janis Ozols said that the harbor will close on Monday.[1]",
    ),
    (
        "Estonian and Latvian divers cut the cable.",
        "Latvian and Estonian divers cut the cable in the strait on Monday.[1]",
    ),
    ("Sources blocked the road to the dam.", "Soldiers blocked the road to the dam on Monday.[1]"),
    (
        "Fear spreads among diplomats, milbloggers, and soldiers in the capital.",
        "Fear spreads among soldiers, diplomats, and milbloggers in the capital since Monday.[1]",
    ),
    (
        "The 14th Brigade flooded the mines.",
        "The 14th Engineer Brigade flooded the mines on Monday.[1]",
    ),
]


@pytest.mark.parametrize(("takeaway", "body"), OTHERS)
def test_another_actor_in_the_same_words_is_told(takeaway: str, body: str) -> None:
    assert len(told(actor_drift, takeaway, body)) == 1


@pytest.mark.parametrize(("takeaway", "body"), SAME)
def test_another_name_or_order_is_none(takeaway: str, body: str) -> None:
    assert told(actor_drift, takeaway, body) == []


def test_the_right_actor_in_another_sentence_that_says_the_same_silences_it() -> None:
    takeaway, body = OTHERS[0]
    assert told(actor_drift, takeaway, body, "Estonian divers cut the cable in the strait on Tuesday again.[2]") == []


def test_somebody_whom_no_passage_names_is_told() -> None:
    body = "The harbor will close in spring, the transport minister Janis Ozols said on Monday.[1] He gave no reason."
    takeaway = "Prime Minister Ilze Berzina announced that the harbor will close in spring."
    (message,) = told(actor_drift, takeaway, body)
    assert "“Prime Minister Ilze Berzina”" in message
    assert told(actor_drift, takeaway.replace("Prime Minister Ilze Berzina", "Minister Ozols"), body) == []
