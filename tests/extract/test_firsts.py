"""What is the first of its kind is marked with its words; what only counts parts of a thing is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.firsts import find_firsts
from sayso.records import Span, quote

FOUND = [
    ("The lake froze over for the first time.", "first", "for the first time"),
    ("It sailed for the first time since 1987, the owner said.", "first", "for the first time since 1987"),
    ("This is the first known leak at the mine since April.", "first", "first known leak since April"),
    ("He gave his first interview since leaving office.", "first", "first interview since leaving office"),
    ("The canton became the first to ban the nets.", "first", "first"),
    ("The team crossed the glacier, the first-ever crossing.", "first", "the first-ever crossing"),
    ("It is the only clinic on the island.", "only", "the only clinic"),
    ("The pass is their sole supply route.", "only", "their sole supply route"),
    ("The flood was unprecedented.", "unprecedented", "unprecedented"),
    ("The drought has no precedent in living memory.", "unprecedented", "has no precedent in living memory"),
    ("Never before had the river run dry.", "unprecedented", "Never before"),
    ("Growers brought in a record harvest.", "record", "a record harvest"),
    ("Prices reached an all-time high.", "record", "all-time high"),
    ("It was the heaviest snowfall in ten years.", "record", "the heaviest snowfall in ten years"),
]

NONE = [
    "The first phase of the works is done.",
    "Its first three weeks were quiet.",
    "The First Deputy Speaker left.",
    "She gave a first-hand account and some first aid.",
    "At first the crew waited.",
    "Divers first saw the wreck in June.",
    "He is not the only one to leave.",
    "One of the only bakers left.",
    "Only ten boats came back.",
    "Such a thaw is hardly unprecedented.",
    "He spoke for the record about the record of the court.",
    "The largest mill burned.",
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_a_first_is_marked_with_its_words(text: str, kind: str, words: str) -> None:
    assert [(first.kind, first.text) for first in find_firsts(text, Span(0, len(text)))] == [(kind, words)]


@pytest.mark.parametrize("text", NONE)
def test_what_only_counts_is_no_first(text: str) -> None:
    assert list(find_firsts(text, Span(0, len(text)))) == []


def test_since_when_may_stand_further_on() -> None:
    text = "It was the first barge on the upper lake since May."
    (first,) = find_firsts(text, Span(0, len(text)))
    assert [span.of(text) for span in first.spans] == ["first barge", "since May"]


VOCABULARY = "for the first only time record unprecedented since 1990 in years , . ever and his sole"
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_the_words_are_those_of_the_text_and_none_is_marked_twice(text: str) -> None:
    found = list(find_firsts(text, Span(0, len(text))))
    assert all(quote(text, first.spans) == first.text for first in found)
    spans = [span for first in found for span in first.spans]
    assert all(not one.overlaps(other) for one, other in pairwise(spans))
