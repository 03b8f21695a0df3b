"""Compares the days that two passages tell of."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from sayso.link.passage import Passage, once
from sayso.records import Aspect, Time

LONGEST = 7
"""Days of a time that still tells events apart; that something happened in October does not."""
Days = tuple[date, date]
"""A first and a last day, both included."""
Told = tuple[Days, ...]


@once
def days_told(passage: Passage) -> Told:
    """The days that a passage names, each from a first to a last, those of saying among them."""
    found = (days_meant(time) for time in passage.times)
    return tuple(days for days in found if days and (days[1] - days[0]).days <= LONGEST)


def told_days_differ(a: Passage, b: Passage) -> bool:
    """Whether both name days and no day is in both."""
    days_a, days_b = days_told(a), days_told(b)
    return bool(days_a and days_b) and not _met(days_a, days_b)


def compare_days(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether both name one day or only different ones, and whether one names the day the other was published."""
    told_a, told_b = days_told(a), days_told(b)
    differ = told_days_differ(a, b)
    both = bool(told_a and told_b)
    yield Aspect("the same day told", float(both and not differ), _shown(a, b) if both and not differ else "")
    yield Aspect("different days told", float(differ), _shown(a, b) if differ else "")
    yield Aspect("only one names a day", float(bool(told_a) != bool(told_b)))
    yield Aspect("days told, apart", math.log1p(_apart(told_a, told_b)) / 5 if differ else 0.0)
    # A passage that names no day tells of about the day it was published on.
    likely_a, likely_b = told_a or _likely(a), told_b or _likely(b)
    yield Aspect("likely days, apart", math.log1p(_apart(likely_a, likely_b)) / 5 if likely_a and likely_b else 0.5)
    yield Aspect("likely days meet", float(_met(likely_a, likely_b)))
    for name, days, other in (("the later names the earlier's day", told_b, a), ("the earlier names it", told_a, b)):
        named = other.day is not None and _met(days, ((other.day, other.day),))
        yield Aspect(name, float(named and a.day != b.day))


def days_meant(time: Time) -> Days | None:
    """The first and the last day of a time; `None` where either is open, or no day of the calendar."""
    try:
        return (date.fromisoformat(time.start), date.fromisoformat(time.end)) if time.start and time.end else None
    except ValueError:
        return None


@once
def _likely(passage: Passage) -> Told:
    return ((passage.day - timedelta(days=1), passage.day),) if passage.day and passage.day > date.min else ()


def _met(a: Told, b: Told) -> bool:
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b)


def _apart(a: Told, b: Told) -> int:
    """The days between the two nearest, 0 where some meet."""
    return min((max(0, (x[0] - y[1]).days, (y[0] - x[1]).days) for x in a for y in b), default=0)


def _shown(a: Passage, b: Passage) -> str:
    named = _first_day(a), _first_day(b)
    return named[0] if named[0] == named[1] else " and ".join(named)


@once
def _first_day(passage: Passage) -> str:
    return next(time.text for time in passage.times if days_meant(time))
