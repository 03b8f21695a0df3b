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
"""How far the days of a report lie from its own day (swept from 30 to 90: 30 to 45 are best)."""
SHARE = 0.4
"""The share of such days up to which a document is a story: articles on battles have up to 0.38, reports from 0.5."""
PULL = 0.25
"""How much a day's distance from where the story is counts beside that from the nearest day told with its year."""


def is_story(senses: Sequence[Sense], published: date | None) -> bool:
    """Whether the document tells of the past: few of its days without a year lie about the day it was written."""
    if published is None:
        return False
    open_days = [sense.days.first for sense in senses if sense.yearless and sense.days and sense.days.first]
    told = [day for sense in senses if (day := told_day(sense)) and day + NEAR < published]
    near = sum(abs(day - published) <= NEAR for day in open_days)
    return len(open_days) >= LEAST and len(told) >= TOLD and near <= SHARE * len(open_days)


def begin_story(senses: Sequence[Sense]) -> Story | None:
    """The story before its first word: it has reached the first day that is told with its year."""
    told = [day for sense in senses if (day := told_day(sense))]
    return Story(tuple(sorted(told)), told[0]) if told else None


def told_day(sense: Sense) -> date | None:
    """The first day of an expression that names a year together with a month: it says where a story stands."""
    return sense.days.first if sense.yearless is False and sense.days else None


def year_in(story: Story, month: int, day: int) -> int:
    """The year in which this day lies nearest to one that is told with its year, and to where the story is."""
    day = min(day, 28)
    years = range(max(1, story.reached.year - 1), min(9999, story.reached.year + 1) + 1)
    return min(years, key=lambda year: _distance(story, date(year, month, day)))


def _distance(story: Story, day: date) -> float:
    at = bisect_left(story.told, day)
    beside = min(abs((day - told).days) for told in story.told[max(0, at - 1) : at + 1])
    return beside + abs((day - story.reached).days) * PULL
