"""Expressions of time stand where they say, whatever the text, and are handed on with their kind."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.times.anchored import find_times
from sayso.extract.times.lexicon import lexicon
from sayso.extract.times.timexes import find_timexes, written
from sayso.records import Block, BlockKind, Span
from tests.extract.made import document, paragraph
from tests.extract.times.timed import valued

WORDS = [
    *lexicon(),
    *(word.title() for word in lexicon()),
    *["1", "3", "31", "1999", "2022", "99999", "1/2/22", "10:30", "-", ",", "’s", "since", "war"],
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def test_expressions_have_the_kinds_of_timeml() -> None:
    text = "At 3 p.m. on May 3 it rained for two days, as it does every week."
    found = list(written(text, find_timexes(paragraph(text))))
    assert [(each.kind, each.value) for each in found] == [
        ("TIME", "2022-05-03T15:00"),
        ("DURATION", "P2D"),
        ("SET", "P1W"),
    ]


def test_what_is_masked_is_not_read_and_the_head_of_a_document_dates_no_claim() -> None:
    text = "May 3, 2021\nIt rained on May 4.\nMay 5 sale!"
    spans = [Span(*match.span()) for match in re.finditer(".+", text)]
    kinds = (BlockKind.DATELINE, BlockKind.PARAGRAPH, BlockKind.NOISE)
    made = document(text, tuple(map(Block, spans, kinds)))
    assert [len(found) for found in find_timexes(made)] == [1, 1]
    assert [time.text for time in find_times(made)] == ["May 4"]


@pytest.mark.parametrize("text", ["the two-year delay", "a three hour flight"])
def test_an_article_of_a_noun_behind_stays_outside(text: str) -> None:
    ((words, _),) = valued(text)
    assert not words.startswith(("the", "a "))


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["2022-11-25", "0001-01-01", "9999-12-31", None]))
def test_any_words_of_time_are_read_without_harm(text: str, published: str | None) -> None:
    for found in find_timexes(paragraph(text, published)):
        for each in found:
            days = each.sense.days
            assert each.span.of(text)
            assert days is None or days.first is None or days.last is None or days.first <= days.last
