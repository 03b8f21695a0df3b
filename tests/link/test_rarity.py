"""A word is compared by its stem, and a stem that was hardly ever seen is rare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.rarity import SLOTS, slot, stem_of, stem_text


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("mobilised", "mobili"),
        ("Mobilization", "mobili"),
        ("ferries", "ferrie"),
        ("ships", "ship"),
        ("loss", "loss"),
        ("Śląsk", "slask"),
        ("1234567", "1234567"),
        ("gas", "gas"),
    ],
)
def test_a_stem_is_the_beginning_of_a_word(word: str, stem: str) -> None:
    assert stem_text(word) == stem


def test_a_rarer_word_weighs_more() -> None:
    assert stem_of("the").rarity < stem_of("port").rarity < stem_of("ferry").rarity


def test_what_is_always_capitalised_is_a_name() -> None:
    assert stem_of("Germany").is_name
    assert not stem_of("ferry").is_name


@given(st.text(max_size=40))
def test_every_word_has_a_place_in_the_table(word: str) -> None:
    assert 0 <= slot(stem_text(word)) < SLOTS
    assert stem_of(word).rarity >= 0
