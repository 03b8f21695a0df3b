"""Spellings of one name are paired with the commonest, and other names are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.text.spellings import Spelling, find_variants
from sayso.records import Span


def spellings(*words: str, count: int = 1) -> list[Spelling]:
    return [Spelling(word, Span(at * 50, at * 50 + len(word)), count if at else 5) for at, word in enumerate(words)]


@pytest.mark.parametrize(
    ("common", "rare"),
    [
        ("Zaporizhzhia", "Zaporizhia"),
        ("Mykolaiv", "Mykaloiv"),
        ("Bakhmut", "Bakhumt"),
        ("Inhulets", "Ihulets"),
        ("Dnipro", "Dnieper"),
    ],
)
def test_a_spelling_is_paired_with_the_commoner(common: str, rare: str) -> None:
    ((one, other),) = find_variants(spellings(common, rare))
    assert (one.word, other.word) == (rare, common)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Niger", "Nigeria"), ("Luhansk", "Luhanske"), ("Gambia", "Zambia"), ("Petrov", "Petrova"), ("Mali", "Male")],
)
def test_other_names_are_not_paired(one: str, other: str) -> None:
    assert not list(find_variants(spellings(one, other)))


def test_two_places_are_not_one_however_alike_their_names() -> None:
    here = Spelling("Pavlivka", Span(0, 8), 3, frozenset({1}))
    there = Spelling("Pavliivka", Span(20, 29), 1, frozenset({2}))
    assert not list(find_variants([here, there]))


def test_people_of_other_given_names_are_not_one() -> None:
    one = Spelling("Kolykhaiev", Span(0, 10), 3, given=frozenset({"Ihor"}))
    assert not list(find_variants([one, Spelling("Kolykhayev", Span(20, 30), 1, given=frozenset({"Olena"}))]))
    assert list(find_variants([one, Spelling("Kolykhayev", Span(20, 30), 1, given=frozenset({"Igor"}))]))


@given(st.lists(st.text(alphabet="abKh’-ы", min_size=1, max_size=12), unique=True, max_size=20))
def test_each_spelling_is_paired_once_and_never_with_itself(words: list[str]) -> None:
    pairs = list(find_variants(spellings(*words)))
    assert len(pairs) == len({one.word for one, _ in pairs})
    assert all(one.word != other.word for one, other in pairs)
