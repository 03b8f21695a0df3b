"""Facets are values that a filter takes, and each finds as many claims as it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.ask import facets as faceting
from sayso.ask.facets import facets
from sayso.ask.question import make_question
from sayso.records import Question
from sayso.store.find import count_found
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.linked import store_at
from tests.store.enriched import Told, actor, enriched, place
from tests.toy import dossier_of, item_of

MAYOR = actor("Mayor Kask", "a-kask", "international body", "Estonia")
TOLD = [Told(MAYOR, places=(place("Narva"), place("Tartu"))), Told(MAYOR), Told(actor("a union", side="third"))]
NOTES = "The mayor denied the strike.[2]\nA guard said the gate may open.[10]\n2: https://a.example\n10: https://b.example\n"


@pytest.fixture
def held(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "casebook.db")
    made = enriched(TOLD)
    keep(store, made.item, made.dossier)
    item = item_of(NOTES, "notes.txt")
    keep(store, item, dossier_of(item))
    return store


@pytest.mark.parametrize("name", ["voice", "stance", "hedge", "group", "side", "place", "document"])
def test_each_value_finds_as_many_claims_as_it_says(held: Store, name: str) -> None:
    values = facets(held, Question()).values[name]
    assert values
    for each in values:
        asked: dict[str, Any] = {name: each.value}
        assert count_found(held, make_question(**asked), 100) == each.claims


def test_a_name_of_two_words_is_told_as_it_is_asked_for(held: Store) -> None:
    told = facets(held, Question()).values
    assert [each.value for each in told["group"]] == ["international body"]
    assert [each.value for each in told["side"]] == ["Estonia", "third"]


def test_endnotes_are_told_of_one_document_in_the_order_of_their_numbers(held: Store) -> None:
    assert facets(held, Question()).values["endnote"] == ()
    told = facets(held, Question(document="notes.txt")).values["endnote"]
    assert [(each.value, each.claims) for each in told] == [("2", 1), ("10", 1)]


def test_days_are_in_the_order_of_time_and_leave_out_what_has_none(held: Store) -> None:
    assert [(each.value, each.claims) for each in facets(held, Question()).values["day"]] == [("2022-11-09", 3)]


def test_few_values_of_many_are_told(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faceting, "MOST_VALUES", 1)
    told = facets(held, Question())
    assert [each.value for each in told.values["side"]] == ["Estonia"]
    assert facets(held, replace(Question(), text="nothing at all")).claims == 0
