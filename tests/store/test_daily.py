"""What is counted of each day is what `find` gives, told apart by the words of a kind."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso.records import Question, Stance
from sayso.store.daily import count_days
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.timeline import day_of
from tests.store.enriched import Told, actor, enriched

MAYOR = actor("Mayor Kask", "a-kask", "official", "Estonia")
DAYS = [
    ("2022-11-08", "monday.txt", [Told(MAYOR), Told()]),
    ("2022-11-09", "tuesday.txt", [Told(), Told(MAYOR), Told(MAYOR)]),
    (None, "undated.txt", [Told()]),
]


@pytest.fixture
def held(store: Store) -> Store:
    for published, path, told in DAYS:
        made = enriched(told, published, path)
        keep(store, made.item, made.dossier)
    return store


@pytest.mark.parametrize("question", [Question(), Question("man"), Question("nothing"), Question(since="2022-11-09")])
def test_each_day_has_as_many_claims_as_are_found(held: Store, question: Question) -> None:
    found = Counter(day_of(answer.document.published) for answer in find(held, question))
    assert count_days(held, question, "voice").claims == found


def test_claims_are_told_apart_by_the_words_of_a_kind(held: Store) -> None:
    counts = count_days(held, Question(), "side")
    monday, tuesday = day_of("2022-11-08"), day_of("2022-11-09")
    assert counts.words == {"sideestonia": {monday: 1, tuesday: 2}}
    assert counts.kept == {monday: 1, tuesday: 2}


def test_nothing_is_counted_where_a_filter_finds_nothing(held: Store) -> None:
    assert not count_days(held, Question(stance=Stance.PLEDGE), "stance").claims
    assert not count_days(held, Question(limit=0), "stance").claims
