"""An acronym stands for the words whose initials it is, or for the whole name before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors.acronyms import LOOK_BACK, find_acronyms, find_common_acronyms

DEFINED = [
    ("the Port Office’s (PO’s) boats", "PO", "Port Office", "Port Office"),
    ("The Latvian Ministry of Defense (MoD) spoke.", "MoD", "Ministry of Defense", "Latvian Ministry of Defense"),
    ("the Port Inspection Office (QRX) spoke.", "QRX", "Port Inspection Office", "Port Inspection Office"),
    ("In Riga, the Bureau for Dike Repair [BDR] spoke.", "BDR", "Bureau for Dike Repair", "Bureau for Dike Repair"),
    ("the United Dike Party (UDP) and others.", "UDP", "United Dike Party", "United Dike Party"),
]


@pytest.mark.parametrize(("text", "acronym", "meaning", "name"), DEFINED)
def test_an_acronym_is_told_what_it_stands_for(text: str, acronym: str, meaning: str, name: str) -> None:
    found = find_acronyms(text)[acronym]
    assert (found.meaning.of(text), found.name.of(text)) == (meaning, name)


@pytest.mark.parametrize(
    "text", ["the old bridge (MoD)", "(MoD)", "Dike Party (see Annex)", "Riga\n(MoD)", "Riga (riga)"]
)
def test_what_follows_no_name_defines_nothing(text: str) -> None:
    assert find_acronyms(text) == {}


COMMON = [
    ("They sank a flat-bottomed ferry (FBF).", {"FBF", "FBFs"}),
    ("All the rescue boats (RBs) sailed.", {"RB", "RBs"}),
    ("It is the worst case of flooding (WCF).", {"WCF", "WCFs"}),
    ("The Dike Repair Office (DRO) spoke.", set()),
    ("The office for dike repair (QRX) spoke.", set()),
]


@pytest.mark.parametrize(("text", "acronyms"), COMMON)
def test_the_acronym_of_a_common_noun_is_no_name(text: str, acronyms: set[str]) -> None:
    assert find_common_acronyms(text) - find_common_acronyms("") == acronyms


def test_some_acronyms_are_known_to_be_of_common_nouns() -> None:
    assert {"UAV", "UAVs", "NGO"} <= find_common_acronyms("")
    assert not find_common_acronyms("") & {"UN", "NATO"}


def test_a_currency_is_nobody_beside_its_numbers_only() -> None:
    assert {"EUR", "NPR", "CDF"} <= find_common_acronyms("It cost EUR 5, then 6.5 million NPR and 7 CDF.")
    assert not find_common_acronyms("The CDF told NPR of the flood.") & {"NPR", "CDF"}


def test_what_the_text_defines_as_a_name_is_no_common_noun() -> None:
    assert "CAA" not in find_common_acronyms("The Coastal Aid Agency (CAA) spoke.")


def test_the_first_definition_holds() -> None:
    text = "the Dike Party (DP) met. the Deep Port (DP) closed."
    assert find_acronyms(text)["DP"].name.of(text) == "Dike Party"


@given(st.text(alphabet="AaB of(MD)\n’", max_size=200))
def test_a_name_is_looked_for_nearby_only(text: str) -> None:
    for acronym, found in find_acronyms(text).items():
        assert found.name.contains(found.meaning)
        assert len(found.name) <= LOOK_BACK
        assert acronym in text
