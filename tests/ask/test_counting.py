"""Sentences are counted by what a watch is after: themselves, their documents, what they tell of, or their origins."""

from __future__ import annotations

import pytest

from sayso.ask.counting import measure_of, mentions_of
from sayso.errors import NotFound
from sayso.records import UNMERGED, Counting, Question, Threshold
from sayso.store.keep import keep
from sayso.store.links import all_links
from sayso.store.sightings import Sighting, sightings
from sayso.store.store import Store
from sayso.store.timeline import day_of
from tests.linked import Report, keep_report, linked
from tests.store.conftest import filled, store
from tests.store.enriched import Told, enriched, quantity

__all__ = ["filled", "store"]

FERRY = "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"
REPORTS: list[Report] = [
    ("first.txt", "2022-11-07", "Harbour Desk", FERRY),
    ("second.txt", "2022-11-08", "Harbour Desk", FERRY.replace("mayor", "envoy")),
    ("third.txt", "2022-11-09", "Port Post", FERRY.replace("mayor", "docker")),
]


def seen(store: Store, text: str = "") -> list[Sighting]:
    with store.reading() as connection:
        return sightings(connection, Question(text))


def count(store: Store, threshold: Threshold, text: str = "") -> float:
    found = seen(store, text)
    return measure_of(store, threshold, found, UNMERGED)(found)


@pytest.fixture
def told(store: Store) -> Store:
    for report in REPORTS:
        keep_report(store, report)
    return store


@pytest.mark.parametrize(
    ("counting", "expected"), [(Counting.CLAIMS, 3), (Counting.DOCUMENTS, 3), (Counting.ORIGINS, 2)]
)
def test_each_thing_is_counted_in_its_way(told: Store, counting: Counting, expected: float) -> None:
    assert count(told, Threshold(counting=counting)) == expected


def test_origins_are_those_of_the_sentences_that_are_counted(told: Store) -> None:
    found = seen(told)
    measure = measure_of(told, Threshold(counting=Counting.ORIGINS), found, UNMERGED)
    assert [measure(found[:number]) for number in range(4)] == [0, 1, 1, 2]


def test_who_denies_it_and_who_is_not_known_is_no_origin(store: Store) -> None:
    denied, nameless = FERRY.replace("said", "denied"), FERRY.replace("mayor", "docker")
    for report in (
        REPORTS[0],
        ("denied.txt", "2022-11-08", "Gulf Wire", denied),
        ("bare.txt", "2022-11-09", "", nameless),
    ):
        keep_report(store, report)
    assert count(store, Threshold(counting=Counting.DOCUMENTS)) == 3
    assert count(store, Threshold(counting=Counting.ORIGINS)) == 1


def test_linking_changes_no_count(told: Store) -> None:
    before = count(told, Threshold(counting=Counting.ORIGINS))
    linked(told)
    assert count(told, Threshold(counting=Counting.ORIGINS)) == before


def test_a_sum_adds_what_is_told_of(store: Store) -> None:
    made = enriched([Told(quantities=(quantity(n, "boats", unit="boat"),)) for n in (3, 4)])
    keep(store, made.item, made.dossier)
    assert count(store, Threshold(counting=Counting.SUM, what="boat")) == 7


def test_mentions_of_a_claim_are_all_that_repeat_it(told: Store) -> None:
    linked(told)
    with told.reading() as connection:
        claim = next(iter(all_links(connection))).a.claim
    found = mentions_of(told, claim)
    assert [each.day for each in found] == [day_of(day) for _, day, _, _ in REPORTS]
    assert measure_of(told, Threshold(counting=Counting.ORIGINS), found, UNMERGED)(found) == 2
    with pytest.raises(NotFound, match="c-0000"):
        mentions_of(told, "c-0000")


def test_a_claim_that_is_not_linked_has_no_mentions(told: Store) -> None:
    with told.reading() as connection:
        name = connection.exec_driver_sql("SELECT id FROM claims").scalar()
    assert mentions_of(told, str(name)) == []
