"""Narrows a month, a season or a year to the part that is named: "early March", "the end of 2022", "mid-summer"."""

from __future__ import annotations

from calendar import monthrange
from datetime import timedelta

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.senses import Phrase
from sayso.words import load

_LONGEST_MONTH = 31
_THIRDS = ("early", "mid", "late")
PART = "(?:(?:THE?MORE?PART(?:HYPHEN|OF)?)|(?:LATER|EARLIER)OF|THE?ORDINAL HALF OF)"
"""The form of a part before the month or year that it is one of."""


def narrowed(days: Stretch, phrase: Phrase, unit: str) -> Stretch:
    """The part of these days that the phrase names; all of them where it names none.

    Args:
        days: a whole month, season, year or decade.
        phrase: the words, among which a part may be.
        unit: what the days are: "month" for one, "week" for days without months.
    """
    part = phrase.name("PART")
    first, last = days.first, days.last
    if first is None or last is None:
        return days
    if phrase.first("HALF"):
        return _half(days, phrase)
    if part == "start":
        return Stretch(first, first, first.isoformat())
    if part == "end":
        return Stretch(last, last, last.isoformat())
    if part is None:
        return days
    return third_of(days, part, unit)


def third_of(days: Stretch, part: str, unit: str) -> Stretch:
    """The first, the middle or the last third, for "early", "mid" and "late"; for any other part all days."""
    first, last = days.first, days.last
    if first is None or last is None or part not in _THIRDS:
        return days
    if unit == "month":
        start, end = load("times")["days_of_parts"][part]
        last = first.replace(day=min(end, monthrange(first.year, first.month)[1]))
        first = first.replace(day=start)
    elif unit == "year":
        start, end = load("times")["months_of_parts"][part]
        first, last = first.replace(month=start), last.replace(month=end, day=monthrange(last.year, end)[1])
    else:
        length, third = (last - first).days + 1, _THIRDS.index(part)
        first, last = first + timedelta(days=length * third // 3), first + timedelta(days=length * (third + 1) // 3 - 1)
    return Stretch(first, last, f"{first}/{last}")


def _half(days: Stretch, phrase: Phrase) -> Stretch:
    """The first or the second half."""
    first, last = days.first, days.last
    if first is None or last is None:
        return days
    middle = first.replace(month=7) if (last - first).days > _LONGEST_MONTH else first.replace(day=16)
    if phrase.value("ORDINAL") == 1:
        last = middle - timedelta(days=1)
    else:
        first = middle
    return Stretch(first, last, f"{first}/{last}")
