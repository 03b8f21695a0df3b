"""Which days a claim speaks of: its rows, its words in the full-text index, and how both are asked.

The words tell the months that it speaks of, or the years where that is long, so that a walk through the full-text index
passes by what is of another time; the rows tell the days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Question, Time
from sayso.store import tables
from sayso.store.timeline import LAST_DAY, day_of

Days = tuple[int, int]
"""The first and the last day, both included, counted from year 1."""

MONTH = 31
"""So many days make two months at the most, or three with a February between them."""
YEARS = range(1900, 2101)
"""Times of other years have one word for all of them, and so do those that touch more than `MOST_YEARS`."""
MOST_YEARS = 20
_AGES = "ages"


def event_days(times: Iterable[Time]) -> list[Days]:
    """The days of each time of an event that says any, each once; an open end is open."""
    return list(dict.fromkeys(_days(times)))


def _days(times: Iterable[Time]) -> Iterator[Days]:
    for time in times:
        if time.role == "event" and (time.start or time.end):
            yield day_of(time.start), day_of(time.end) if time.end else LAST_DAY


def month_words(times: Iterable[Time]) -> list[str]:
    """The words for the months of these times, each once."""
    return list(dict.fromkeys(word for first, last in event_days(times) for word in _months(first, last)))


def _months(first: int, last: int) -> Iterator[str]:
    years = _years(first, last)
    if years[0] not in YEARS or years[-1] not in YEARS or len(years) > MOST_YEARS:
        yield _AGES
    elif last - first > MONTH:
        yield from (f"long{year}" for year in years)
    else:
        days = (date.fromordinal(day) for day in (first, (first + last) // 2, last))
        yield from dict.fromkeys(f"month{day.year}x{day.month}" for day in days)


def _years(first: int, last: int) -> range:
    return range(date.fromordinal(max(first, 1)).year, date.fromordinal(max(last, 1)).year + 1)


def days_asked(question: Question) -> Iterator[Days]:
    """The days that each filter on events asks for."""
    if question.on is not None:
        yield day_of(question.on), day_of(question.on)
    if question.between is not None:
        first, last = question.between
        yield day_of(first), day_of(last) if last else LAST_DAY


def days_held(connection: Connection) -> Days:
    """From which day to which day the events of the casebook begin, within `YEARS`."""
    first, (least, most) = tables.claim_events.c.first_day, (date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))
    # Two statements: asked for both ends in one, SQLite looks through every row.
    earliest = connection.execute(select(func.min(first)).where(first >= least.toordinal())).scalar()
    latest = connection.execute(select(func.max(first)).where(first <= most.toordinal())).scalar()
    return earliest or 0, latest or 0


def months_asked(days: Days, held: Days) -> list[str]:
    """Words of which a claim must have one to speak of these days.

    `held` are the days on which the events of the casebook begin: other months need not be asked for.
    """
    first, last = days
    long = (f"long{year}" for year in _years(first, last) if year in YEARS)
    short = (date.fromordinal(day) for day in range(max(first, held[0], 1), min(last, held[1] + MONTH) + 1))
    return [*dict.fromkeys(f"month{day.year}x{day.month}" for day in short), *long, _AGES]


def speaks_of(number: ColumnElement[int], days: Days) -> ColumnElement[bool]:
    """Whether the claim of this number has a time that overlaps these days."""
    first, last = days
    events = tables.claim_events.c
    return exists().where(events.claim == number, events.first_day <= last, events.last_day >= first)
