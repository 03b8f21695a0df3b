"""A timeline tells days in order, with the values that claims are told apart by; and which days they speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.daily import STACKS, SpokenDays, spoken, timeline
from sayso.errors import UsageError
from sayso.records import Question
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.linked import store_at
from tests.store.enriched import Told, actor, enriched

MAYOR = actor("Mayor Kask", "a-kask", "official", "Estonia")
SPANS = [("2022-11-07", "2022-11-08"), ("2022-10-01", "2022-10-31"), ("1991-08-20", "1991-08-20")]


@pytest.fixture
def held(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "casebook.db")
    for published, path, told in (
        ("2022-11-09", "late.txt", [Told(MAYOR), *(Told(days=days) for days in SPANS)]),
        ("2022-11-07", "early.txt", [Told()]),
        (None, "undated.txt", [Told(), Told()]),
    ):
        made = enriched(told, published, path)
        keep(store, made.item, made.dossier)
    return store


def test_days_stand_in_order_and_undated_claims_apart(held: Store) -> None:
    found = timeline(held, Question(), "side")
    assert [(day.day, day.claims, day.values, day.none) for day in found.days] == [
        ("2022-11-07", 1, {}, 1),
        ("2022-11-09", 4, {"Estonia": 1}, 3),
    ]
    assert (found.values, found.undated, found.more) == (("Estonia",), 2, False)


@pytest.mark.parametrize("by", STACKS)
def test_none_are_those_without_any_value(held: Store, by: str) -> None:
    for day in timeline(held, Question(), by).days:
        assert 0 <= day.none <= day.claims
        assert all(0 < times <= day.claims for times in day.values.values())
        assert day.none + sum(day.values.values()) >= day.claims


def test_classes_are_told_without_their_sides(held: Store) -> None:
    assert timeline(held, Question(), "group").values == ("official",)


def test_what_tells_no_claims_apart_is_refused(held: Store) -> None:
    with pytest.raises(UsageError, match="tells no claims apart"):
        timeline(held, Question(), "colour")


def test_short_events_are_told_of_each_day_and_long_and_far_ones_of_none(held: Store) -> None:
    found = spoken(held, Question())
    assert [(cell.said, cell.event, cell.claims) for cell in found.cells] == [
        ("2022-11-09", "2022-11-07", 1),
        ("2022-11-09", "2022-11-08", 1),
    ]
    assert (found.long, found.far) == (1, 1)
    assert spoken(held, Question("nothing")) == SpokenDays()
