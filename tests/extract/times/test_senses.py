"""A phrase tells what its words stand for."""

from __future__ import annotations

from sayso.extract.times.senses import OPEN, UNDATED, Phrase, undated
from sayso.extract.times.words import find_words
from sayso.records import Span


def phrase(text: str) -> Phrase:
    (words,) = find_words(text, Span(0, len(text)))
    return Phrase(words)


def test_words_are_found_by_their_kind() -> None:
    words = phrase("early May 2022")
    assert words.name("PART") == "early"
    assert (words.value("MONTH"), words.value("YEAR"), words.value("DIGITS")) == (5, 2022, None)
    assert words.first("WEEKDAY") is None
    assert [word.text for word in words.all("MONTH", "YEAR")] == ["May", "2022"]


def test_what_is_open_says_why() -> None:
    (sense,) = undated("DATE", "PAST_REF")
    assert sense.days is None
    assert sense.reason == UNDATED
    assert UNDATED in OPEN
