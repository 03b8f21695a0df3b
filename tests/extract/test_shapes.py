"""Capitals and quotation marks reach the network, and texts that misuse them tell it nothing false."""

from __future__ import annotations

import re

import pytest

from sayso.extract.shapes import (
    CAPITALISED,
    CAPITALS,
    DIGITS,
    MARK,
    PLAIN,
    QUOTED,
    SHAPES,
    Quotation,
    is_shouted,
    shapes,
)


def words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


def quoted(text: str) -> list[str]:
    found = shapes(text, words(text), Quotation(), shouted=False)
    return [text[start:end] for (start, end), shape in zip(words(text), found, strict=True) if shape >= QUOTED]


def test_case_of_a_word_is_its_shape() -> None:
    text = "the UN sent Ana 40 trucks, A b"
    expected = [PLAIN, CAPITALS, PLAIN, CAPITALISED, DIGITS, PLAIN, MARK, CAPITALISED, PLAIN]
    assert list(shapes(text, words(text), Quotation(), shouted=False)) == expected


def test_capitals_tell_nothing_where_all_is_in_capitals() -> None:
    text = "THE DAM HOLDS"
    assert is_shouted("THE DAM HOLDS, ENGINEERS SAY")
    assert not is_shouted("NATO, the EU and the UN met")
    assert set(shapes(text, words(text), Quotation(), shouted=True)) == {PLAIN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it holds” today.", ["“", "it", "holds", "”"]),
        ('He said "it holds" today.', ['"', "it", "holds", '"']),
        ("He said «it holds» today.", ["«", "it", "holds", "»"]),
        # The wrong mark opens, as typesetters do.
        ("He said ”it holds” today.", ["”", "it", "holds", "”"]),
        # A closing mark behind a word closes nothing and opens nothing.
        ("The 5” pipe burst today.", []),
        ("it holds,” he said.", []),
        ("He said nothing.", []),
    ],
)
def test_words_between_quotation_marks_are_told_apart(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_quotation_stays_open_from_one_sentence_to_the_next() -> None:
    text = "“It holds. We looked.” Rain fell."
    quotation = Quotation()
    first = list(shapes(text, words(text)[:4], quotation, shouted=False))
    second = list(shapes(text, words(text)[4:8], quotation, shouted=False))
    third = list(shapes(text, words(text)[8:], quotation, shouted=False))
    assert min(*first, *second) >= QUOTED
    assert max(third) < QUOTED


def test_every_shape_has_a_number_of_its_own() -> None:
    text = "“ab Ab AB 1 ” ab Ab AB 1 ,"
    found = list(shapes(text, words(text), Quotation(), shouted=False))
    assert set(found) == set(range(SHAPES))
