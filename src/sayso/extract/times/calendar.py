"""Days, months and years as a text names them, and how they become ISO days beside the document's own date.

Where the year is not named, the nearest such day counts: the past one, unless the coming one is far nearer or the words
say that it lies ahead.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

SOON = 45
"""Days ahead up to which a coming day is taken although nothing says so (swept 30 to 120 on reports: 45 is best)."""
FAR = 300
"""The same where the words say that it may lie ahead; "by October" in November is the October that has passed."""
EARLIEST, LATEST = 1000, 9000
"""Years between which days are counted from a day."""


@dataclass(frozen=True, slots=True)
class Named:
    """A day, a month or a year as the text names it; `year` and `month` are `None` where it does not.

    `day` and `last` are the first and last day meant within the month, `None` for all of it.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day, both included and `None` where open, with the ISO-TimeML value."""

    first: date | None
    last: date | None
    value: str


def published_day(published: str | None) -> date | None:
    """The day of publication, or `None` where it is unknown, or too near the calendar's end to count from."""
    day = date.fromisoformat(published) if published else None
    return day if day and EARLIEST <= day.year <= LATEST else None


def resolve(named: Named, published: date | None, *, ahead: bool = False) -> Stretch | None:
    """The stretch that is named, or `None` where the calendar has no such day.

    Args:
        named: what the text says.
        published: the day that a missing year is taken from; without it such a day stays open.
        ahead: whether the words around it say that it may be to come.
    """
    if named.month is None:
        return _year(named.year) if named.year else None
    year = named.year or (_nearest_year(named.month, named.day or 1, published, ahead=ahead) if published else None)
    if year is None:
        return _without_year(named)
    length = calendar.monthrange(year, named.month)[1]
    last = min(named.last or length, length)
    if (named.day or 1) > length:
        return None
    first_day = date(year, named.month, named.day or 1)
    last_day = date(year, named.month, last)
    if named.day is None:
        return Stretch(first_day, last_day, f"{year:04d}-{named.month:02d}")
    return Stretch(first_day, last_day, _value(first_day, last_day))


def between(first: Stretch, last: Stretch) -> Stretch | None:
    """From the beginning of one stretch to the end of another, or `None` where that is backwards."""
    if first.first and last.last:
        if first.first > last.last:
            return None
        return Stretch(first.first, last.last, _value(first.first, last.last))
    return Stretch(None, None, f"{first.value}/{last.value}")


def since(stretch: Stretch, published: date | None) -> Stretch:
    """From the beginning of `stretch` to the day of publication."""
    start = stretch.first.isoformat() if stretch.first else stretch.value
    end = published if stretch.first and published and stretch.first <= published else None
    return Stretch(stretch.first, end, f"{start}/{end.isoformat() if end else '..'}")


def until(stretch: Stretch, published: date | None) -> Stretch:
    """From the day of publication, where that lies before it, to the end of `stretch`."""
    end = stretch.last.isoformat() if stretch.last else stretch.value
    start = published if stretch.last and published and published <= stretch.last else None
    return Stretch(start, stretch.last, f"{start.isoformat() if start else '..'}/{end}")


def days_from(published: date | None, first: int, last: int) -> Stretch:
    """The days at these distances from the day of publication; open where that is unknown."""
    if published is None:
        return Stretch(None, None, "PRESENT_REF")
    start, end = published + timedelta(days=first), published + timedelta(days=last)
    return Stretch(start, end, _value(start, end))


def _value(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _year(year: int) -> Stretch:
    return Stretch(date(year, 1, 1), date(year, 12, 31), f"{year:04d}")


def _without_year(named: Named) -> Stretch:
    """ISO-TimeML writes X for what is not known."""
    month = f"XXXX-{named.month:02d}"
    if named.day is None:
        return Stretch(None, None, month)
    last = f"/{month}-{named.last:02d}" if named.last and named.last != named.day else ""
    return Stretch(None, None, f"{month}-{named.day:02d}{last}")


def _nearest_year(month: int, day: int, published: date, *, ahead: bool) -> int:
    """The year of the day's last or next coming, seen from the day of publication."""
    day = min(day, 28)  # the years differ only in the length of February
    past = published.year if (month, day) <= (published.month, published.day) else published.year - 1
    coming = (date(past + 1, month, day) - published).days
    return past + 1 if coming <= (FAR if ahead else SOON) else past
