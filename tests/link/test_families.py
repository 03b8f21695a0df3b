"""Two documents are of one family by what share of the shorter one the other holds, in order."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.families import FEWEST_WORDS, are_related, in_order, matching, may_be_compared, shared_words
from sayso.link.sentences import Sketch

KEYS = st.lists(st.integers(0, 9), max_size=12)
CASES = [
    ("a copy", "abcde", "abcde", True),
    ("an excerpt", "bcd", "abcdefghij", True),
    ("a new version", "abcde", "abxcye", True),
    ("one sentence of many", "abcdef", "afghij", False),
    ("the same sentences in the reverse order", "abcdef", "fedcba", False),
    ("nothing", "abc", "def", False),
    ("one sentence of ten words", "a", "a", False),
]


def sketch(letters: str) -> Sketch:
    """A document whose sentences are letters, of ten words each."""
    return Sketch(hash(letters), tuple(map(ord, letters)), (10,) * len(letters))


@pytest.mark.parametrize(("what", "one", "other", "expected"), CASES)
def test_documents_are_related_by_what_they_share(what: str, one: str, other: str, expected: bool) -> None:
    assert are_related(sketch(one), sketch(other)) is expected, what
    assert are_related(sketch(other), sketch(one)) is expected, what


def test_common_sentences_count_as_not_shared() -> None:
    assert are_related(sketch("abcd"), sketch("abcx"))
    assert not are_related(sketch("abcd"), sketch("abcx"), {ord("a")})


def test_what_says_the_same_is_related_even_where_all_of_it_is_common() -> None:
    assert are_related(sketch("abc"), sketch("abc"), set(map(ord, "abc")))
    assert not may_be_compared(sketch("a"))
    assert sketch("ab").size == FEWEST_WORDS


@given(KEYS, KEYS, st.sets(st.integers(0, 9)))
def test_what_is_shared_is_the_same_both_ways_and_less_without_the_common(
    one: list[int], other: list[int], common: set[int]
) -> None:
    here, there = (
        Sketch(place, tuple(keys), tuple(5 + key for key in keys)) for place, keys in enumerate((one, other))
    )
    assert shared_words(here, there) == shared_words(there, here) >= shared_words(here, there, common)
    assert shared_words(here, here) == here.size


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_the_heaviest_rising_sequence_is_found(numbers: list[int], weights: list[int]) -> None:
    found = in_order(numbers, weights)
    assert sorted(found) == found
    assert all(numbers[one] < numbers[two] for one, two in itertools.pairwise(found))
    rising = (
        places
        for size in range(8)
        for places in itertools.combinations(range(7), size)
        if all(numbers[one] < numbers[two] for one, two in itertools.pairwise(places))
    )
    assert sum(weights[place] for place in found) == max(sum(weights[place] for place in each) for each in rising)


def test_a_sentence_that_stands_twice_is_matched_twice() -> None:
    assert list(matching([1, 2, 1, 1], [1, 1, 3])) == [(0, 0), (2, 1)]
