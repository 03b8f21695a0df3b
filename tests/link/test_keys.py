"""Keys are numbers of words: the same everywhere, and others for other words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.link.keys import key_of


def test_a_key_is_the_same_in_every_year() -> None:
    assert key_of("near", "ferry", "3") == 9017557070518626058


@given(st.lists(st.text(st.characters(exclude_characters="\0"), max_size=8), max_size=4))
def test_a_key_fits_a_signed_number_of_64_bits(words: list[str]) -> None:
    assert 0 <= key_of(*words) < 2**63


def test_where_one_word_ends_makes_a_difference() -> None:
    assert key_of("ferry", "boat") != key_of("ferryboat") != key_of("boat", "ferry")
