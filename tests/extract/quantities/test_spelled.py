"""Numbers in words are read with what leads to them; an ordinal is none, and a plural is vague."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.quantities.numbers import find_numbers
from sayso.extract.quantities.spelled import in_words
from sayso.records import Span
from sayso.words import load

READ = [
    ("twenty-one", 21),
    ("two hundred and fifty-three", 253),
    ("five million two hundred thousand", 5.2e6),
    ("one hundred thousand", 100000),
    ("half a million", 500000),
    ("one and a half million", 1.5e6),
    ("four dozen", 48),
    ("tens of thousands", 20000),
    ("a couple of dozen", 24),
    ("three lakh", 300000),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_number_in_words_is_read_as_it_is_written(text: str, value: float) -> None:
    assert [(number.span.of(text), number.value) for number in find_numbers(text, Span(0, len(text)))] == [
        (text, value)
    ]


@pytest.mark.parametrize("text", ["twenty-first", "scores were kept", "northern"])
def test_what_means_no_number_is_none(text: str) -> None:
    assert in_words(text, 0, Span(0, len(text))) is None


@pytest.mark.parametrize("words", ["dozens", "hundreds of thousands", "several hundred", "a few million"])
def test_a_plural_is_vague(words: str) -> None:
    assert [number.vague for number in find_numbers(words, Span(0, len(words)))] == [True]


def spelt(value: int) -> str:
    """A number below a million in words."""
    cardinals = {number: word for word, number in load("numbers")["cardinals"].items()}
    if value >= 1000:
        rest = f" {spelt(value % 1000)}" if value % 1000 else ""
        return f"{spelt(value // 1000)} thousand{rest}"
    if value >= 100:
        rest = f" and {spelt(value % 100)}" if value % 100 else ""
        return f"{cardinals[value // 100]} hundred{rest}"
    return cardinals.get(value) or f"{cardinals[value // 10 * 10]}-{cardinals[value % 10]}"


@given(st.integers(1, 999_999))
def test_a_number_in_words_is_read_back(value: int) -> None:
    text = spelt(value)
    assert [(number.span.of(text), number.value) for number in find_numbers(text, Span(0, len(text)))] == [
        (text, value)
    ]
