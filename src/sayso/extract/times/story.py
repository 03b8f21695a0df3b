"""Tells a story of the past from a report of the day: in a story, a day without a year is one of the years told before.

An article of 2023 on a battle of 2022 names the year once and then says "on 3 April". A report of the day names days
without a year that lie about the day it was written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.extract.times.senses import Sense, Story

LEAST = 5
"""Days without a year that it takes to tell a story from a report."""
TOLD = 2
"""Days with their year, well before the document's own, that a story tells at least."""
NEAR = timedelta(days=45)
"""How far before its own day the days of a report lie, and how far those told with their year lie in a story."""
SHARE = 0.55
"""The share of days so near up to which it is a story: articles on battles have up to 0.45, reports from 0.69."""
FRESH, FRESH_SHARE = timedelta(days=14), 0.15
"""The same of days right before the document's own: articles have up to 0.09, reports from 0.17, mostly 0.9."""
PULL = 0.25
"""How much a day's distance from where the story is counts beside that from the nearest day told with its year."""
BESIDE, CLEAR = 30, 3
"""Days within which a day told with its year speaks for one, and how many times farther another year must be."""


def is_story(senses: Sequence[Sense], published: date | None) -> bool:
    """Whether the document tells of the past: few of its days without a year lie about the day it was written."""
    if published is None:
        return False
    yearless = [sense for sense in senses if sense.yearless]
    days = [sense.days.first for sense in yearless if sense.days and sense.days.first]
    told = [day for sense in senses if (day := told_day(sense)) and day + NEAR < published]
    if len(yearless) < LEAST or len(told) < TOLD:
        return False
    return all(
        sum(timedelta(0) <= published - day <= span for day in days) <= share * len(yearless)
        for span, share in ((NEAR, SHARE), (FRESH, FRESH_SHARE))
    )


def begin_story(senses: Sequence[Sense]) -> Story | None:
    """The story before its first word: it has reached the first day that is told with its year."""
    told = [day for sense in senses if (day := told_day(sense))]
    return Story(tuple(sorted(told)), told[0]) if told else None


def told_day(sense: Sense) -> date | None:
    """The first day of an expression that names a year together with a month: it says where a story stands."""
    return sense.days.first if sense.yearless is False and sense.days else None


def year_in(story: Story, month: int, day: int, *, told: date | None, latest: date | None) -> int | None:
    """The year in which this day lies nearest to one that is told with its year, and to where the story is.

    Args:
        story: the days that are told.
        month: of the day without a year.
        day: the same.
        told: the last day told with its year in the same paragraph, which then decides between two years.
        latest: the day that the story cannot go beyond, `None` where it is about what is to come.

    Returns:
        The year, or `None` where two are possible: both have days told nearby, or neither has.
    """
    day = min(day, 28)
    around = range(max(1, story.reached.year - 1), min(9999, story.reached.year + 1) + 1)
    days = [date(year, month, day) for year in around if latest is None or date(year, month, day) <= latest]
    if len(days) < 2:
        return days[0].year if days else None
    nearest, other = sorted(days, key=lambda each: _beside(story, each))[:2]
    if _beside(story, nearest) <= BESIDE and _beside(story, other) > CLEAR * BESIDE:
        return nearest.year
    nearest, other = sorted(days, key=lambda each: _distance(story, each))[:2]
    clear = _beside(story, nearest) > BESIDE and CLEAR * _distance(story, nearest) < _distance(story, other)
    return nearest.year if told or clear else None


def _distance(story: Story, day: date) -> float:
    return _beside(story, day) + abs((day - story.reached).days) * PULL


def _beside(story: Story, day: date) -> int:
    """The days to the nearest one that is told with its year."""
    at = bisect_left(story.told, day)
    return min(abs((day - told).days) for told in story.told[max(0, at - 1) : at + 1])
