"""Numbers of units are read as figures or words, and two of them as a low and a high one."""

from __future__ import annotations

import pytest

from sayso.extract.times.lengths import number_in, span_of
from sayso.extract.times.senses import Phrase
from sayso.extract.times.words import find_words
from sayso.records import Span

CASES = [
    ("twenty-four hours", ("24", "24")),
    ("two or three days", ("2", "3")),
    ("48-72 hours", ("48", "72")),
    ("a few days", ("X", "X")),
    ("a couple of weeks", ("2", "2")),
    ("some three days", ("3", "3")),
    ("some 3 days", ("3", "3")),
    ("some days", ("X", "X")),
    ("two hundred fifty days", ("250", "250")),
    ("two dozen weeks", ("24", "24")),
    ("1,500 days", ("1500", "1500")),
    ("2.5 years", ("2.5", "2.5")),
    ("week", ("1", "1")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_length_has_its_numbers(text: str, expected: tuple[str, str]) -> None:
    (words,) = find_words(text, Span(0, len(text)))
    assert span_of(Phrase(words)) == expected
    assert number_in(Phrase(words)) == expected[1]
