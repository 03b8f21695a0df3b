"""The days that claims speak of are counted by the day on which they were said."""

from __future__ import annotations

import pytest

from sayso.records import Question
from sayso.store.keep import keep
from sayso.store.spoken import SpokenOf, count_spoken
from sayso.store.store import Store
from sayso.store.timeline import day_of
from tests.store.enriched import Told, enriched

MONDAY, TUESDAY = (day_of(f"2022-11-0{each}") for each in (7, 8))


@pytest.fixture
def held(store: Store) -> Store:
    for published, path, told in (
        (
            "2022-11-08",
            "tuesday.txt",
            [Told(days=("2022-11-07", "2022-11-07")), Told(days=("2022-11-07", "2022-11-07")), Told()],
        ),
        (None, "undated.txt", [Told(days=("2022-11-07", "2022-11-07"))]),
    ):
        made = enriched(told, published, path)
        keep(store, made.item, made.dossier)
    return store


def test_a_day_spoken_of_is_counted_under_the_day_of_publication(held: Store) -> None:
    assert count_spoken(held, Question()) == [SpokenOf(TUESDAY, MONDAY, MONDAY, 2)]


def test_a_day_of_saying_that_is_told_counts_before_the_day_of_publication(store: Store) -> None:
    monday = ("2022-11-07", "2022-11-07")
    made = enriched([Told(days=("2022-11-05", "2022-11-06"), said_on=monday)], "2022-11-08")
    keep(store, made.item, made.dossier)
    (spoken,) = count_spoken(store, Question())
    assert (spoken.said, spoken.last - spoken.first, spoken.claims) == (MONDAY, 1, 1)


def test_only_what_fits_is_counted(held: Store) -> None:
    assert count_spoken(held, Question(since="2022-11-09")) == []
    assert count_spoken(held, Question("nothing")) == []
