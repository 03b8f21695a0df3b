"""A stretch of time is counted from the day of publication, or from the last day named; else it stays open."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.extract.times.anchored import find_times
from sayso.extract.times.intervals import find_intervals
from sayso.records import Span
from tests.extract.made import paragraph

PUBLISHED = date(2022, 11, 25)  # a Friday

FOUND = [
    ("None came in the past two days.", "the past two days", "2022-11-23", "2022-11-25"),
    ("None came over the last week.", "the last week", "2022-11-18", "2022-11-25"),
    ("None came last week.", "last week", "2022-11-14", "2022-11-20"),
    ("None came this month.", "this month", "2022-11-01", "2022-11-25"),
    ("None came last year.", "last year", "2021-01-01", "2021-12-31"),
    ("None came in the past few days.", "in the past few days", None, "2022-11-25"),
    ("None came in recent weeks.", "in recent weeks", None, "2022-11-25"),
    ("None has come to date.", "to date", None, "2022-11-25"),
    ("None had come as of November 24.", "as of November 24", None, "2022-11-24"),
    ("None has come at this time.", "at this time", None, "2022-11-25"),
    ("None has come since October.", "since October", "2022-10-01", "2022-11-25"),
    ("None has come since the truce.", "since the truce", None, None),
    ("None came during the siege.", "during the siege", None, None),
    ("None has come since then.", "since then", None, None),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), FOUND)
def test_a_stretch_has_its_days(text: str, words: str, start: str | None, end: str | None) -> None:
    found = list(find_intervals(text, Span(0, len(text)), list(find_times(paragraph(text))), PUBLISHED))
    assert [(each.time.text, each.time.start, each.time.end) for each in found] == [(words, start, end)]
    assert all(each.span.of(text) == words for each in found)


def test_since_then_is_since_the_last_day_named() -> None:
    text = "Two came on May 3 and one on June 6, 2022. None has come since then."
    within = Span(text.index("None"), len(text))
    (found,) = find_intervals(text, within, list(find_times(paragraph(text))), PUBLISHED)
    assert (found.time.start, found.time.end, found.time.value) == ("2022-06-06", "2022-11-25", "2022-06-06/2022-11-25")


def test_what_cannot_be_resolved_says_so() -> None:
    text = "None has come since then."
    (found,) = find_intervals(text, Span(0, len(text)), [], PUBLISHED)
    assert (found.time.start, found.time.end, found.time.value) == (None, None, "")


def test_without_a_day_of_publication_nothing_is_counted() -> None:
    text = "None came in the past two days."
    (found,) = find_intervals(text, Span(0, len(text)), [], None)
    assert (found.time.start, found.time.end) == (None, None)


def test_a_day_tells_when_and_since_tells_how_long() -> None:
    text = "None came on May 3 or since May 5."
    found = find_intervals(text, Span(0, len(text)), list(find_times(paragraph(text))), PUBLISHED)
    assert [(each.time.text, each.lasting) for each in found] == [("May 3", False), ("since May 5", True)]
