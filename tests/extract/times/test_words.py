"""A text is read as runs of words of time; everything else parts them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.words import find_words, kinds_of
from sayso.records import Span


def kinds(text: str) -> list[str]:
    names = {letter: name for name, letter in KINDS.items()}
    return [" ".join(names[kind] for kind in kinds_of(run)) for run in find_words(text, Span(0, len(text)))]


def test_words_have_their_kinds() -> None:
    assert kinds("ships sank on Monday, May 3, 2022 there") == ["ON WEEKDAY COMMA MONTH DIGITS COMMA YEAR"]
    assert kinds("on Nov. 3 at 10:30 p.m.") == ["ON MONTH DOT DIGITS ON CLOCK MERIDIEM"]


def test_what_belongs_to_names_sums_and_shares_is_no_number() -> None:
    assert kinds("$82 T-72s 5km 12% M2021 №7") == ["HYPHEN"]
    assert kinds("9" * 400) == []


def test_a_soft_hyphen_parts_nothing() -> None:
    assert kinds("on May 3\u00ad–4") == ["ON MONTH DIGITS DASH DIGITS"]


def test_months_and_weekdays_have_a_capital() -> None:
    assert kinds("we march") == []
    assert kinds("He left. March came.") == ["MONTH"]


@given(st.text(alphabet="May 3,.-’'s1209/:apm\n", max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    for run in find_words(text, Span(0, len(text))):
        for word in run:
            assert word.span.of(text) == word.text
        assert all(one.span.end <= other.span.start for one, other in pairwise(run))
