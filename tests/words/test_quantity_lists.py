"""The word lists of quantities say what the code expects: forms that compile, units that lead somewhere, real codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import pytest

from sayso.words import load


def forms() -> Iterator[str]:
    """Every form that is a regular expression."""
    yield from chain.from_iterable(load("bounds")["behind"].values())
    yield from load("designations")["behind"]
    yield from load("counted")["people_behind"]


def test_every_form_compiles() -> None:
    assert all(re.compile(form) for form in forms())


@pytest.mark.parametrize(
    "name", ["bounds", "changes", "counted", "designations", "numbers", "rates", "units", "currencies"]
)
def test_no_word_was_taken_for_a_truth_value(name: str) -> None:
    """YAML reads a bare `no` or `on` as false or true."""
    assert not [word for word in every_word(load(name)) if isinstance(word, bool)]


def every_word(found: object) -> Iterator[object]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield key
            yield from every_word(value)
    elif isinstance(found, list):
        for value in found:
            yield from every_word(value)
    else:
        yield found


def test_a_unit_leads_to_a_unit_that_leads_no_further() -> None:
    units = load("units")
    for written in units.values():
        if "is" in written:
            factor, name = written["is"]
            assert factor > 0
            assert "is" not in units.get(name, {})


def test_no_symbol_means_two_units_unless_words_near_it_tell_which() -> None:
    units = load("units").values()
    symbols = [symbol for written in units if "near" not in written for symbol in written.get("symbols", ())]
    assert sorted(symbols) == sorted(set(symbols))
    signs = [sign for written in load("currencies").values() for sign in written["signs"]]
    assert sorted(signs) == sorted(set(signs))


def test_a_currency_has_a_code_of_three_capitals_and_a_name() -> None:
    for code, written in load("currencies").items():
        assert re.fullmatch("[A-Z]{3}", code)
        assert written["names"]
