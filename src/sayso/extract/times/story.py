"""Tells a story of the past from a report of the day: in a story, a day without a year is one of the years told before.

An article of 2023 on a battle of 2022 names the year once and then says "on 3 April". A report of the day names days
without a year that lie about the day it was written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sayso.extract.times.senses import Sense

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


def is_story(senses: Sequence[Sense], published: date | None) -> bool:
    """Whether the document tells of the past: few of its days without a year lie about the day it was written."""
    if published is None:
        return False
    yearless = [sense for sense in senses if sense.yearless]
    days = [sense.days.first for sense in yearless if sense.days and sense.days.first]
    told = [day for sense in senses if (day := _told_day(sense)) and day + NEAR < published]
    if len(yearless) < LEAST or len(told) < TOLD:
        return False
    return all(
        sum(timedelta(0) <= published - day <= span for day in days) <= share * len(yearless)
        for span, share in ((NEAR, SHARE), (FRESH, FRESH_SHARE))
    )


def _told_day(sense: Sense) -> date | None:
    """The first day of an expression that names a year together with a month: it says where a story stands."""
    return sense.days.first if sense.yearless is False and sense.days else None
