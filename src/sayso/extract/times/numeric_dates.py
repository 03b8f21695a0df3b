"""Rules for days in figures: "2022-11-24", "24/11/2022". One in which day and month may change places stays open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.extract.times.senses import EITHER_ORDER, Phrase, Rule, Sense, Setting
from sayso.extract.times.units import unit_of

_CENTURY = 100
_LAST_OF_TWO_DIGITS = 68
"""A year of two digits up to this is one of this century, as in POSIX."""


def _iso(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    words = phrase.words[0].text
    try:
        day = date.fromisoformat(words[:10])
    except ValueError:
        return ()
    return [Sense("TIME" if len(words) > 10 else "DATE", words, unit_of("day", day))]


def _slashed(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "13/5/2022", which is a day in one order only; "1/2/22" is one in two, and only the country tells which."""
    orders = list(_orders(phrase.words[0].text.split("/")))
    days = [_day(*order) for order in orders]
    found = set(filter(None, days))
    if len(found) > 1 and setting.day_first is not None:
        found = {day for day in days[setting.day_first :][:1] if day}
    if len(found) == 1:
        day = found.pop()
        return [Sense("DATE", day.isoformat(), unit_of("day", day))]
    return [Sense("DATE", f"{orders[0][0]:04d}-XX-XX", None, EITHER_ORDER)] if found else ()


def _orders(parts: Sequence[str]) -> Sequence[tuple[int, int, int]]:
    """Year, month and day: month first, then day first; one order where the year stands first."""
    if [len(part) for part in parts[:1]] == [4] and len(parts) == 3:
        return [(int(parts[0]), int(parts[1]), int(parts[2]))]
    if len(parts) != 3 or len(parts[2]) not in (2, 4):
        return []
    first, second, year = (int(part) for part in parts)
    if len(parts[2]) == 2:
        year += 2000 - _CENTURY * (year > _LAST_OF_TWO_DIGITS)
    return [(year, first, second), (year, second, first)]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


RULES = (Rule("ISO", _iso), Rule("SLASHED", _slashed))
