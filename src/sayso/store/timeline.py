"""Where a claim stands in time: its number, which sorts by day of publication and then by order of reading.

A number is the day (counted from year 1, zero where the document has no date) times 2**40, plus a count within that
day. The claims of a document follow each other without a gap. So a table that is kept in the order of its numbers is a
timeline: a range of days is a range of numbers, a document is a range of numbers, and the newest answers are the last
ones, in the full-text index as well, without sorting. Numbers are internal: what lasts is a claim's id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement

_BITS = 40
LAST_DAY = date.max.toordinal()


def day_of(iso: str | None) -> int:
    """The day of an ISO date, zero for none."""
    return date.fromisoformat(iso).toordinal() if iso else 0


def first_number(day: int) -> int:
    """The first number of a day."""
    return day << _BITS


def day_of_number(number: int) -> int:
    """The day that a number belongs to."""
    return number >> _BITS


def days_of_numbers(number: ColumnElement[int]) -> ColumnElement[int]:
    """The day that a number belongs to, in SQL."""
    return number.bitwise_rshift(_BITS)


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from `first` to before `end`."""

    first: int = 0
    end: int = (LAST_DAY + 1) << _BITS

    def within(self, other: Range) -> Range:
        """The numbers in both."""
        return Range(max(self.first, other.first), min(self.end, other.end))


def published(since: str | None, until: str | None) -> Range:
    """The numbers of claims published in these days, both included. With either, claims without a date are left out."""
    if since is None and until is None:
        return Range()
    first = day_of(since) if since else 1
    last = day_of(until) if until else LAST_DAY
    return Range(first_number(first), first_number(last + 1))
