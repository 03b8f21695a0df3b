"""A quantity becomes an interval, and a bound opens it by the least step there is."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Amount, Quantity, Question
from sayso.store.amounts import amount_rows, amount_words, counted_in, interval
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.store.enriched import Told, enriched, quantity

MORE, LESS = math.nextafter(30, math.inf), math.nextafter(30, -math.inf)

INTERVALS: list[tuple[Quantity, tuple[float, float]]] = [
    (quantity(30, "boats"), (30, 30)),
    (quantity(30, "boats", high=40), (30, 40)),
    (quantity(30, "boats", "min"), (30, MORE)),
    (quantity(30, "boats", "max"), (LESS, 30)),
    (replace(quantity(30, "boats"), approximate=True), (LESS, MORE)),
    (replace(quantity(30, "boats", "max"), approximate=True), (LESS, 30)),
    (quantity(40, "boats", high=30), (30, 40)),
]


@pytest.mark.parametrize(("told", "expected"), INTERVALS)
def test_a_quantity_is_an_interval(told: Quantity, expected: tuple[float, float]) -> None:
    assert interval(told) == expected


COUNTED: list[tuple[Quantity, list[str]]] = [
    (quantity(35, "captured Lydian sailors", unit="sailor"), ["sailor", "captured", "lydian"]),
    (quantity(2, "glasses, — boxes", unit="glass"), ["glass", "glasse", "boxe"]),
    (quantity(2, "", unit="USD"), ["usd"]),
    (quantity(2, ""), []),
]


@pytest.mark.parametrize(("told", "expected"), COUNTED)
def test_what_is_counted_is_the_unit_and_every_word_without_its_s(told: Quantity, expected: list[str]) -> None:
    assert counted_in(told) == expected


def test_a_quantity_told_twice_is_one_row() -> None:
    claim = enriched([Told(quantities=(quantity(3, "boats"), quantity(3, "boats")))]).dossier.extraction.claims[0]
    assert amount_rows(claim, 7) == [{"counted": "boat", "low": 3.0, "high": 3.0, "words": " boat ", "claim": 7}]


def test_a_number_of_nothing_has_a_row_too() -> None:
    claim = enriched([Told(quantities=(quantity(3, ""),))]).dossier.extraction.claims[0]
    assert [(row["counted"], row["low"]) for row in amount_rows(claim, 7)] == [("", 3.0)]


def test_the_words_of_the_index_are_of_letters_and_digits() -> None:
    words = list(amount_words([quantity(30, "square meters", unit="square meter")]))
    assert all(word.isalnum() and word.isascii() for word in words)
    assert {"size11", "countssquaremeterx11", "countssquaremeter", "countsmeter"} <= set(words)


TOLD = [
    quantity(50, "captured Lydian sailors", unit="sailor"),
    quantity(30, "sailors", "min"),
    quantity(30, "sailors", "max"),
    quantity(20, "sailors", high=40),
    quantity(30, "boats"),
    quantity(20, "", unit="mile"),
]
ASKED: list[tuple[Amount, list[str]]] = [
    (Amount(("sailor",), low=MORE), ["0", "1", "3"]),
    (Amount(("sailor",), low=30), ["0", "1", "2", "3"]),
    (Amount(("sailor",), high=LESS), ["2", "3"]),
    (Amount(("sailor",), 30, 30), ["1", "2", "3"]),
    (Amount(("sailor",), 41, 60), ["0"]),
    (Amount(("lydian", "sailor"), low=1), ["0"]),
    (Amount(("captured", "lydian", "sailor"), low=1), ["0"]),
    (Amount(("boat",)), ["4"]),
    (Amount(("Miles",), 20, 20), ["5"]),
    (Amount(("%",)), []),
    (Amount((), low=MORE), ["0", "1", "3"]),
    (Amount((), 20, 20), ["3", "5"]),
    (Amount(()), ["0", "1", "2", "3", "4", "5"]),
    (Amount((), 1e9), []),
]


@pytest.mark.parametrize("source", [None, "man"])
@pytest.mark.parametrize(("asked", "expected"), ASKED)
def test_an_amount_is_found_alone_and_with_another_filter(
    store: Store, asked: Amount, expected: list[str], source: str | None
) -> None:
    made = enriched([Told(quantities=(told,)) for told in TOLD])
    keep(store, made.item, made.dossier)
    assert [each.claim.content.text for each in find(store, Question(quantity=(asked,), source=source))] == expected


def test_one_of_several_amounts_is_enough(store: Store) -> None:
    made = enriched([Told(quantities=(told,)) for told in TOLD])
    keep(store, made.item, made.dossier)
    for source in (None, "man"):
        asked = Question(quantity=(Amount(("boat",), 30), Amount(("mile",), high=20)), source=source)
        assert [each.claim.content.text for each in find(store, asked)] == ["4", "5"]


values = st.floats(0, 1e12)


@given(values, values, st.sampled_from([None, "min", "max"]), st.booleans())
def test_an_interval_holds_the_numbers_told(value: float, high: float, bound: str | None, approximate: bool) -> None:
    low, top = interval(Quantity((), "", value, high, approximate=approximate, bound=bound))
    assert low <= min(value, high) <= max(value, high) <= top
