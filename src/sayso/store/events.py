"""Which days a claim speaks of, as rows, and the rows whose days overlap with those asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import CompoundSelect, literal_column, select, union_all

from sayso.records import Question, Time
from sayso.store import tables
from sayso.store.timeline import LAST_DAY, day_of

Days = tuple[int, int]
"""The first and the last day, both included, counted from year 1."""


def event_days(times: Iterable[Time]) -> list[Days]:
    """The days of each time of an event that says any, each once; an open end is open."""
    return list(dict.fromkeys(_days(times)))


def _days(times: Iterable[Time]) -> Iterator[Days]:
    for time in times:
        if time.role == "event" and (time.start or time.end):
            yield day_of(time.start), day_of(time.end) if time.end else LAST_DAY


def days_asked(question: Question) -> Iterator[Days]:
    """The days that each filter on events asks for."""
    if question.on is not None:
        yield day_of(question.on), day_of(question.on)
    if question.between is not None:
        first, last = question.between
        yield day_of(first), day_of(last) if last else LAST_DAY


def speaking_of(days: Days) -> CompoundSelect[int]:
    """The numbers of claims with a time that overlaps these days.

    Times of more than a month are few and have an index of their own; all others begin within the month before.
    """
    first, last = days
    events = tables.claim_events.c
    overlapping = select(events.claim).where(events.first_day <= last, events.last_day >= first)
    short = overlapping.where(events.first_day >= first - tables.MONTH)
    long = overlapping.where(events.last_day - events.first_day > literal_column(str(tables.MONTH)))
    return union_all(short, long)
