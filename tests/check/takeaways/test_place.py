"""A takeaway must put an event where the body does."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.place import place_mismatch
from tests.check.summed_up import told

ELSEWHERE = [
    (
        "Smugglers sank a patrol boat near Odesa and fled to the west.",
        "Smugglers sank a patrol boat near Kherson and fled to the west on Monday.[1]",
    ),
    (
        "The coast guard admitted its failure in Kherson Oblast, where smugglers landed.",
        "The coast guard admitted its failure in Mykolaiv Oblast, where smugglers landed on Monday.[1]",
    ),
    (
        "Saboteurs burned a depot in Poltava and a bridge in Sumy.",
        "Saboteurs burned a depot in Poltava and a bridge in Lutsk on the same night.[1]",
    ),
    (
        "Engineers rebuilt the railway from Riga to Valka within ten days.",
        "Engineers rebuilt the railway from Riga to Ventspils within ten days.[1]",
    ),
    (
        "Pilots refused to fly over Georgia after the accident.",
        "Pilots refused to fly over Armenia after the accident of Monday.[1]",
    ),
]
THERE = [
    (
        "Smugglers sank a patrol boat in Kherson Oblast and fled.",
        "Smugglers sank a patrol boat near Kherson and fled on Monday.[1]",
    ),
    (
        "Smugglers sank a patrol boat near Kiev and fled.",
        "Smugglers sank a patrol boat near Kyiv and fled on Monday.[1]",
    ),
    (
        "Smugglers sank a patrol boat on the Dnieper River and fled.",
        "Smugglers sank a patrol boat on the Dnipro River and fled on Monday.[1]",
    ),
    (
        "Smugglers sank a patrol boat north of Kherson and fled.",
        "Smugglers sank a patrol boat near Kherson and fled on Monday.[1]",
    ),
    ("Smugglers sank a patrol boat and fled.", "Smugglers sank a patrol boat near Kherson and fled on Monday.[1]"),
    (
        "Smugglers sank a patrol boat near Odesa and fled.",
        "Smugglers sank a patrol boat near Kherson and fled on Monday. Others sank a patrol boat near Odesa.[1]",
    ),
    (
        "Saboteurs burned depots in Poltava, Sumy, and Lutsk.",
        "Saboteurs burned depots in Lutsk, Poltava, and Sumy on one night.[1]",
    ),
]


@pytest.mark.parametrize(("takeaway", "body"), ELSEWHERE)
def test_another_place_in_the_same_words_is_told(takeaway: str, body: str) -> None:
    assert len(told(place_mismatch, takeaway, body)) == 1


@pytest.mark.parametrize(("takeaway", "body"), THERE)
def test_the_same_place_by_another_name_or_a_part_of_it_is_none(takeaway: str, body: str) -> None:
    assert told(place_mismatch, takeaway, body) == []


def test_the_right_place_in_another_paragraph_that_says_the_same_silences_it() -> None:
    takeaway, body = ELSEWHERE[0]
    assert told(place_mismatch, takeaway, body, f"{takeaway[:-1]} on Tuesday.[2]") == []
