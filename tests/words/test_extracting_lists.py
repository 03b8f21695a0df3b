"""The word lists of extracting say what the code expects: known kinds, forms that compile, terms with their bands."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from sayso.records import HedgeClass, Stance
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


def test_every_term_of_the_scale_can_be_found() -> None:
    assert set(load("icd203")) <= {entry["term"] for entry in load("hedges")["likelihood"]}


def test_the_bands_of_the_scale_meet_and_cover_it() -> None:
    bands = sorted({tuple(band) for band in load("icd203").values()})
    assert bands[0][0] == 1
    assert bands[-1][1] == 99
    assert all(left[1] == right[0] for left, right in pairwise(bands))


@pytest.mark.parametrize("term", ["may", "could", "appear", "most likely"])
def test_what_the_scale_does_not_name_has_no_band(term: str) -> None:
    assert term not in load("icd203")


def test_every_stance_has_words_or_phrases() -> None:
    lists = load("stances")
    assert set(lists["words"]) | {group["stance"] for group in lists["phrases"]} == set(Stance)
    assert {group["stance"] for group in lists["phrases"]} <= set(Stance)
