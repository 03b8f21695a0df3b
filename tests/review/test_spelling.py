"""Spellings of one name meet, and names that only look alike do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.review.spelling import initials, is_acronym, is_initial, is_same_name, is_same_surname, sounds

NAMES = [
    ("Volodymyr", "Vladimir", True),
    ("Mohammed", "Muhammad", True),
    ("Serhiy", "Sergei", True),
    ("Aleksander", "Alexander", True),
    ("Yusuf", "Youssef", True),
    ("Peter", "Paul", False),
    ("Lee", "Li", False),
    ("Ivan", "Ivana", True),
    ("Anna", "Ian", False),
]


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_transliterations_of_a_name_meet_and_other_names_do_not(one: str, other: str, *, same: bool) -> None:
    assert is_same_name(one, other) is same
    assert is_same_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kiselyov", "Kiselev", True),
        ("Hadad", "Haddad", True),
        ("Kovalenko", "Kovalenka", True),
        ("Malin", "Malinin", False),
    ],
)
def test_a_surname_keeps_its_syllables(one: str, other: str, *, same: bool) -> None:
    assert is_same_name(one, other)
    assert is_same_surname(one, other) is same


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_words_are_compared_the_same_either_way_round(one: str, other: str) -> None:
    assert is_initial(one, other) == is_initial(other, one)
    assert is_same_name(one, one)
    assert not set(sounds(one)) & set("aeiou")


@pytest.mark.parametrize(("word", "found"), [("UN", True), ("MoD", True), ("Reuters", False), ("X", False)])
def test_an_acronym_is_told_by_its_capitals(word: str, *, found: bool) -> None:
    assert is_acronym(word) is found


def test_the_initials_of_a_name_come_with_its_small_words_and_without() -> None:
    assert initials("Ministry of Defense") == {"mod", "md"}
    assert initials("Reuters") == frozenset()
