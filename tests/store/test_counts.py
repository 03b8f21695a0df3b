"""What is counted of claims is what `find` gives."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso.records import Question
from sayso.store.counts import count_kinds
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.store.enriched import Told, actor, enriched, place

MAYOR = actor("Mayor Kask", "a-kask", "official", "Estonia")
DAYS = [
    ("2022-11-08", "monday.txt", [Told(MAYOR, places=(place("Narva"),)), Told()]),
    ("2022-11-09", "tuesday.txt", [Told(), Told(MAYOR), Told(MAYOR, places=(place("Narva"), place("Tartu")))]),
    (None, "undated.txt", [Told()]),
]


@pytest.fixture
def held(store: Store) -> Store:
    for published, path, told in DAYS:
        made = enriched(told, published, path)
        keep(store, made.item, made.dossier)
    return store


@pytest.mark.parametrize("text", ["", "man", "0", "nothing"])
def test_each_claim_that_is_found_is_counted_once(held: Store, text: str) -> None:
    found = find(held, Question(text))
    counts = count_kinds(held, Question(text), 100)
    assert (counts.claims, counts.more) == (len(found), False)
    assert counts.documents == Counter(answer.document.id for answer in found)
    assert sum(counts.days.values()) == len(found)
    assert set(counts.titles) == set(counts.documents)


def test_classes_sides_and_places_are_counted(held: Store) -> None:
    counts = count_kinds(held, Question(), 100)
    assert (counts.kinds["classofficial"], counts.kinds["sideestonia"], counts.kinds["voiceattributed"]) == (3, 3, 6)
    assert counts.places == {"": 4, "Narva": 1, "Narva | Tartu": 1}


def test_of_more_claims_the_newest_are_counted(held: Store) -> None:
    counts = count_kinds(held, Question(), 2)
    assert (counts.claims, counts.more, counts.places) == (2, True, {"": 1, "Narva | Tartu": 1})
    assert not count_kinds(held, Question(), 6).more


def test_the_limit_of_a_question_counts_for_nothing(held: Store) -> None:
    assert count_kinds(held, Question(limit=1), 100) == count_kinds(held, Question(), 100)
