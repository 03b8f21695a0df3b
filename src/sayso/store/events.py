"""Which days a claim speaks of: its rows, its words in the full-text index, and how both are asked.

The words tell the months that it speaks of, or the years where that is long, so that a walk through the full-text index
passes by what is of another time; the rows tell the days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import exists
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Question, Time
from sayso.store import tables
from sayso.store.timeline import LAST_DAY, day_of

Days = tuple[int, int]
"""The first and the last day, both included, counted from year 1."""

MONTH = 31
"""So many days make two months at the most, or three with a February between them."""
WIDE = 1_000
"""From so many days on, nearly three years, no words are asked for: the claims that have none of them are few."""
AGES = 20
"""A time that touches more years has one word for all of them."""
_AGES = "longages"


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
    if last - first > MONTH:
        yield from _years(first, last)
    else:
        days = (date.fromordinal(day) for day in (first, (first + last) // 2, last))
        yield from dict.fromkeys(f"month{day.year}x{day.month}" for day in days)


def _years(first: int, last: int) -> Iterator[str]:
    years = range(date.fromordinal(max(first, 1)).year, date.fromordinal(last).year + 1)
    yield from [_AGES] if len(years) > AGES else (f"long{year}" for year in years)


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
    every = [date.fromordinal(day) for day in range(max(first, 1), last + 1)]
    months = (f"month{day.year}x{day.month}" for day in every)
    return list(dict.fromkeys([*months, *(f"long{day.year}" for day in every), _AGES]))


def speaks_of(number: ColumnElement[int], days: Days) -> ColumnElement[bool]:
    """Whether the claim of this number has a time that overlaps these days."""
    first, last = days
    events = tables.claim_events.c
    return exists().where(events.claim == number, events.first_day <= last, events.last_day >= first)
