"""An entry of the register goes by an id that follows from its claim, and knows on whose word it is."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Entry, RegisterKind, Stance, register_id
from tests.registering import AMNESTY, FERRY, Said, claim_of


def entry(said: Said, kind: RegisterKind) -> Entry:
    claim = claim_of(said)
    return Entry(kind, claim, claim.content, claim.content)


def test_the_id_follows_from_the_kind_and_the_claim() -> None:
    made = entry(FERRY, RegisterKind.FORECAST)
    assert made.id == register_id(RegisterKind.FORECAST, made.claim.id)
    assert made.id != replace(made, kind=RegisterKind.QUESTION).id
    assert made.id.startswith("r-")


def test_who_says_it_is_the_last_of_the_chain_or_the_publisher() -> None:
    assert entry(AMNESTY, RegisterKind.FINDING).who == "Harbour Desk"
    assert entry(FERRY, RegisterKind.FORECAST).who == ""


def test_nothing_that_suggests_it_is_nobody() -> None:
    words = "Nothing in the law suggests that the port closes."
    said = Said(words, chain=(("Nothing in the law", "suggests", "that the port closes", Stance.EVIDENCE),))
    assert entry(said, RegisterKind.FINDING).who == ""
