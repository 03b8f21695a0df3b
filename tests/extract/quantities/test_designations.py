"""A number that names, dates or numbers something is told by what stands around it."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.designations import is_loose, is_named, is_pronoun, is_year, looks_back
from sayso.records import Span


def marked(words: str) -> tuple[str, Span]:
    """The words without their two strokes, and where the number between them stands."""
    start, end = words.index("|"), words.rindex("|") - 1
    return words.replace("|", ""), Span(start, end)


@pytest.mark.parametrize(
    "words",
    [
        "Article |5| says",
        "phase |2| began",
        "Units |4|",
        "the Nokia |11| was",
        "at |7| pm",
        "[|12|]",
        "|1|) Feed them",
        "|14| August",
        "Oct. |31|",
        "the Group of |Seven|",
        "the |76|th club",
    ],
)
def test_a_number_in_a_name_is_named(words: str) -> None:
    text, number = marked(words)
    assert is_named(text, number, 0, len(text), counted=False)


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("Norway |500| boats", True),
        ("The |5| boats", True),
        ("Seven", True),
        ("At |40|, he left", False),
        ("in |12| boats", True),
    ],
)
def test_a_number_of_something_is_not_named(words: str, counted: bool) -> None:
    text, number = marked(words) if "|" in words else (words, Span(0, len(words)))
    assert not is_named(text, number, 0, len(text), counted=counted)


@pytest.mark.parametrize(
    ("words", "expected"), [("in |2019|", True), ("by |1812|", True), ("owns |1812|", False), ("|2,019|", False)]
)
def test_a_year_is_told_from_a_number(words: str, expected: bool) -> None:
    text, number = marked(words)
    assert is_year(text, number, 0, counted=False) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("|555| 0199", True), ("3-|1|", True), ("|48.01591|", True), ("|3| boats", False)]
)
def test_a_piece_of_a_longer_number_is_loose(words: str, expected: bool) -> None:
    text, number = marked(words)
    assert is_loose(text, number, len(text)) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("no |one|", True), ("|one| another", True), ("|one| tug", False), ("no |two|", False)]
)
def test_one_may_be_a_pronoun(words: str, expected: bool) -> None:
    text, number = marked(words)
    assert is_pronoun(text, number, 0, len(text)) is expected


def test_a_bare_number_may_look_back() -> None:
    text, number = marked("all |three| stayed")
    assert looks_back(text, number, 0)


@pytest.mark.parametrize(
    ("words", "expected"), [("the |2014| harvests", True), ("sank |2014| boats", False), ("of |2000| boats", False)]
)
def test_where_something_is_counted_a_year_needs_its_word(words: str, expected: bool) -> None:
    text, number = marked(words)
    assert is_year(text, number, 0, counted=True) is expected
