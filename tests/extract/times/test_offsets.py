"""What is counted from a day named behind it has its days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.offsets import find_offsets
from sayso.records import Span
from tests.extract.times.timed import dated

CASES = [
    ("It sank three days before November 15.", "three days before November 15", "2022-11-12", "2022-11-12"),
    ("It sank a week after the November 3 vote.", "a week after the November 3", "2022-11-10", "2022-11-10"),
    ("It sank the day before November 15.", "the day before November 15", "2022-11-14", "2022-11-14"),
    ("It sank a month prior to March 31.", "a month prior to March 31", "2022-02-28", "2022-02-28"),
    ("It rained the three days before November 15.", "the three days before November 15", "2022-11-12", "2022-11-14"),
    ("It rained in the week following November 3.", "the week following November 3", "2022-11-04", "2022-11-10"),
    ("It rained in the week ending November 14.", "the week ending November 14", "2022-11-08", "2022-11-14"),
    ("It rained in the 24 hours to November 14.", "the 24 hours to November 14", "2022-11-13", "2022-11-14"),
    ("It rained days before November 15.", "November 15", "2022-11-15", "2022-11-15"),
    ("The vote moved two weeks to November 14.", "November 14", "2022-11-14", "2022-11-14"),
    ("It sank an hour before November 15.", "November 15", "2022-11-15", "2022-11-15"),
    ("It sank five days before November.", "November", "2022-11-01", "2022-11-30"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), CASES)
def test_a_number_of_units_is_counted_from_the_day(text: str, words: str, start: str, end: str) -> None:
    assert dated(text) == [(words, start, end)]


@given(st.from_regex(r"(the )?(an?|one|[0-9]{1,4})? ?(hour|day|week|month|year)s? (before|after|to) ", fullmatch=True))
def test_no_number_leaves_the_calendar(words: str) -> None:
    text = f"{words}X"
    found = find_offsets(text, Span(0, len(text)), [(Span(len(words), len(text)), date.max), (Span(0, 0), date.min)])
    assert all(span.end == len(text) and stretch.last for span, stretch in found)
