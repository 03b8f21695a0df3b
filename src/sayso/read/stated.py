"""Reads the day out of a date that a file states about itself, as written, whatever the time zone."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
_MONTH_SECOND = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_day(stated: str) -> str | None:
    """The ISO day that `stated` gives, or `None`: of 3/4/2022 nobody can tell which is the month."""
    words = stated.strip()[:80]
    if found := _ISO.match(words):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.match(words):
        return _day(found[3], found[2], found[1])
    if found := _MONTH_FIRST.search(words):
        return _day(found[3], found[1], found[2])
    if found := _MONTH_SECOND.search(words):
        return _day(found[3], found[2], found[1])
    return None


def _day(year: str, month: str, day: str) -> str | None:
    name = month.lower()[:3]
    number = _MONTHS.index(name) + 1 if name in _MONTHS else int(month) if month.isdecimal() else 0
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
