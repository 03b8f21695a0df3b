"""Which days a claim speaks of: its rows, its words in the full-text index, and how both are asked.

The words tell the months that it speaks of, so that a walk through the full-text index with other filters passes by
what is of another time; the rows tell the days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import and_, exists, literal_column, select, union_all
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Question, Time
from sayso.store import tables
from sayso.store.timeline import LAST_DAY, day_of

Days = tuple[int, int]
"""The first and the last day, both included, counted from year 1."""

WIDE = 730
"""From so many days on, about two years, most claims that are passed by speak of one: each is looked at in turn, as
the list of all that do so grows long (at 1,000,000 claims, 100 ms for seven years)."""
_LONG = "monthslong"
"""The word of claims with a time of more than a month: they are few, and may be of any time."""


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
    if last - first > tables.MONTH:
        yield _LONG
    else:  # so short that it touches no third month, but for the last days of January and the first of March
        days = (date.fromordinal(day) for day in (first, (first + last) // 2, last))
        yield from dict.fromkeys(f"month{day.year}x{day.month}" for day in days)


def days_asked(question: Question) -> Iterator[Days]:
    """The days that each filter on events asks for."""
    if question.on is not None:
        yield day_of(question.on), day_of(question.on)
    if question.between is not None:
        first, last = question.between
        yield day_of(first), day_of(last) if last else LAST_DAY


def months_asked(days: Days) -> list[str]:
    """Words of which a claim must have one to speak of these days; none where the days are many."""
    first, last = days
    if last - first >= WIDE:
        return []
    every = (date.fromordinal(day) for day in range(max(first, 1), last + 1))
    return [*dict.fromkeys(f"month{day.year}x{day.month}" for day in every), _LONG]


def speaks_of(number: ColumnElement[int], days: Days, *, among_few: bool) -> ColumnElement[bool]:
    """Whether the claim of this number has a time that overlaps these days.

    `among_few` says that other filters leave few claims, so that each is looked at in turn.
    """
    first, last = days
    events = tables.claim_events.c
    overlaps = and_(events.first_day <= last, events.last_day >= first)
    if among_few or last - first >= WIDE:
        return exists().where(events.claim == number, overlaps)
    # Times of more than a month are few and have an index of their own; all others begin within the month before.
    short = select(events.claim).where(overlaps, events.first_day >= first - tables.MONTH)
    long = select(events.claim).where(overlaps, events.last_day - events.first_day > literal_column(str(tables.MONTH)))
    return number.in_(union_all(short, long))
