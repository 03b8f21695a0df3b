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
    (
        "The ferry company will close its terminal in Split.",
        "The ferry company will close its terminal in Zadar, as its owners have told the harbor master.[1]",
    ),
    (
        "Rebels drove their stolen trucks north from Gulu toward Juba.",
        "Rebels in stolen trucks drove on north from Gulu and were heading toward Torit on Monday.[1]",
    ),
    (
        "Two hundred guards searched every ferry from Rijeka for smuggled weapons and forged papers on Friday.",
        (
            "Two hundred guards searched every ferry from Zadar for smuggled weapons and forged papers on Friday. "
            "In Rijeka guards went aboard.[1]"
        ),
    ),
    (
        "The mayor of Lublin expects that trains from Lublin will bring home all evacuees before the winter sets in.",
        "The mayor of Lublin expects that trains from Radom will bring home all evacuees before the winter sets in.[1]",
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
    (
        "Gunners shelled the trenches along the Western Axis.",
        "Gunners shelled the trenches and an ammunition dump in Poltava along the river.[1]",
    ),
    (
        "The convoy moved supplies to relieve the garrison of Lutsk rather than rushing toward Rivne.",
        "The convoy favored the Kovel direction rather than rushing toward Rivne, to relieve the garrison of Lutsk.[1]",
    ),
    (
        "Nurses left the field hospital of Kramatosrk before the storm.",
        "Nurses left the field hospital of Kramatorsk before the storm.[1]",
    ),
    (
        "The new brigade will be sent to Donbas in spring.",
        "The new brigade will be sent to Donetsk Oblast in spring.[1]",
    ),
    (
        "Fishermen blocked the harbor of Mariupol, Donetsk Oblast.",
        "Fishermen blocked the harbor of Mariupol, through which the grain of farmers goes to Kherson Oblast.[1]",
    ),
    (
        "Thieves opened graves north of Lutsk, south of Rivne, and west of Kovel.",
        "Thieves opened graves north of Lutsk and in the villages around it on Monday.[1]",
    ),
    (
        "Negotiators agreed to reopen the crossing between Armenia and Georgia for goods and for travelers.",
        "Negotiators agreed to reopen the crossing between Georgia and Armenia for goods and for travelers.[1]",
    ),
    (
        "The army rebuilt bunkers in Ukraine before the frost.",
        "The army rebuilt bunkers in Sumy Oblast before the frost.[1]",
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
