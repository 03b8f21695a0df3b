"""Numbers are read in digits, in words and mixed; ordinals and the digits of names are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Span
from sayso.words import load

READ = [
    ("1,500", [("1,500", 1500)]),
    ("18 000 and 18\u00a0000", [("18 000", 18000), ("18\u00a0000", 18000)]),
    (".5 and 0.25", [(".5", 0.5), ("0.25", 0.25)]),
    ("1.5 thousand", [("1.5 thousand", 1500)]),
    ("4.3M, 20k, 7bn", [("4.3M", 4.3e6), ("20k", 20000), ("7bn", 7e9)]),
    ("twenty-one", [("twenty-one", 21)]),
    ("two hundred and fifty-three", [("two hundred and fifty-three", 253)]),
    ("five million two hundred thousand", [("five million two hundred thousand", 5.2e6)]),
    ("one hundred thousand", [("one hundred thousand", 100000)]),
    ("half a million", [("half a million", 500000)]),
    ("one and a half million", [("one and a half million", 1.5e6)]),
    ("2½ and ¾", [("2½", 2.5), ("¾", 0.75)]),
    ("four dozen", [("four dozen", 48)]),
    ("a hundred thousand", [("a hundred thousand", 100000)]),
    ("tens of thousands", [("tens of thousands", 20000)]),
    ("a couple of dozen", [("a couple of dozen", 24)]),
    ("minus-5, (-22) and -3.5", [("minus-5", -5), ("-22", -22), ("-3.5", -3.5)]),
    ("ten to twenty", [("ten", 10), ("twenty", 20)]),
    ("two and four", [("two", 2), ("four", 4)]),
    ("twenty-first and 21st-century", [("21", 21)]),
    ("T-72, S–300, M142, v1.2.3, 6:30, 24/7 and 1,2,3", []),
    ("the scores were kept", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_number_is_read_as_it_is_written(text: str, expected: list[tuple[str, float]]) -> None:
    found = find_numbers(text, Span(0, len(text)))
    assert [(number.span.of(text), number.value) for number in found] == expected


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


@given(st.integers(1000, 10**12))
def test_a_number_in_digits_is_read_back(value: int) -> None:
    text = f"{value:,}"
    assert [(number.span.of(text), number.value) for number in find_numbers(text, Span(0, len(text)))] == [
        (text, value)
    ]


def test_a_number_that_is_too_long_to_be_one_is_left_out() -> None:
    text = "9" * 400
    assert list(find_numbers(text, Span(0, len(text)))) == []
