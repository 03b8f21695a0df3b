"""The word lists of extracting say what the code expects: known kinds, forms that compile, terms with their bands."""

from __future__ import annotations

import re

import pytest

from sayso.records import ConditionKind, FirstKind, HedgeClass, Polarity, Stance
from sayso.words import load

CONDITIONS = {"before", "not_before", "after", "not_after"}


def hedges() -> list[dict[str, object]]:
    return [entry for entries in load("hedges").values() for entry in entries]


def test_every_kind_of_hedge_has_its_words() -> None:
    assert set(load("hedges")) == set(HedgeClass)
    for entry in hedges():
        assert {"term", "forms"} <= set(entry) <= {"term", "forms", "unless_cue"} | CONDITIONS


def test_every_form_compiles() -> None:
    for entry in hedges():
        for form in (*entry["forms"], *(entry[name] for name in CONDITIONS & set(entry))):  # type: ignore[misc]
            assert re.compile(form)
    for name in ("negators", "openers", "harmless"):
        for form in load("negation")[name]:
            assert re.compile(form)
    for group in load("stances")["phrases"]:
        for form in group["forms"]:
            assert re.compile(form)


def bands(scale: str) -> dict[str, list[object]]:
    found: dict[str, list[object]] = load("scales")[scale]["bands"]
    return found


@pytest.mark.parametrize("scale", ["icd203", "phia", "kent"])
def test_every_term_of_a_scale_can_be_found(scale: str) -> None:
    assert set(bands(scale)) <= {entry["term"] for entry in load("hedges")["likelihood"]}


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        ("icd203", [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]),
        ("phia", [(0, 5), (10, 20), (25, 35), (40, 50, "below"), (55, 75), (80, 90), (95, 100)]),
        (
            "kent",
            [(7 - 5, 7 + 5), (30 - 10, 30 + 10), (50 - 10, 50 + 10), (75 - 12, 75 + 12), (93 - 6, 93 + 6), (100, 100)],
        ),
    ],
)
def test_a_scale_has_the_bands_of_its_doctrine(scale: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted({tuple(band) for band in bands(scale).values()}, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("scale", ["icd203", "phia", "kent"])
@pytest.mark.parametrize(
    "term", ["may", "might", "could", "possible", "appear", "reportedly", "unclear", "most likely"]
)
def test_what_no_doctrine_defines_has_no_band(scale: str, term: str) -> None:
    assert term in {entry["term"] for entry in hedges()}
    assert term not in bands(scale)


def test_every_stance_has_words_or_phrases() -> None:
    lists = load("stances")
    assert set(lists["words"]) | {group["stance"] for group in lists["phrases"]} == set(Stance)
    assert {group["stance"] for group in lists["phrases"]} <= set(Stance)


def test_every_opener_of_a_condition_compiles_and_every_kind_has_one() -> None:
    openers = load("conditions")["openers"]
    assert {entry["kind"] for entry in openers if "kind" in entry} == set(ConditionKind)
    for entry in openers:
        assert set(entry) <= {"kind", "forms"} | CONDITIONS
        for form in (*entry["forms"], *(entry[name] for name in CONDITIONS & set(entry))):
            assert re.compile(form)


def test_every_kind_of_first_has_its_words() -> None:
    entries = load("firsts")["entries"]
    assert {entry["kind"] for entry in entries if "kind" in entry} == set(FirstKind)
    assert all(set(entry) <= {"kind", "forms"} | CONDITIONS for entry in entries)


def test_every_polarity_has_words_of_each_kind() -> None:
    polarities = load("verdicts")["polarities"]
    assert set(polarities) == set(Polarity)
    kinds = {"adverbs", "adjectives", "plain", "predicates", "verbs", "remarks"}
    assert all(set(words) == kinds for words in polarities.values())


@pytest.mark.parametrize("name", ["findings", "intervals"])
def test_every_expression_of_a_finding_compiles(name: str) -> None:
    def check(value: object) -> int:
        if isinstance(value, dict):
            return sum(map(check, value.values()))
        if isinstance(value, list):
            return sum(map(check, value))
        return isinstance(value, str) and re.compile(value) is not None

    assert check(load(name)) > 10
