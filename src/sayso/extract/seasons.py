"""Rules for seasons and for days that are called by a name: "last winter", "mid-summer 2023", "Easter", "Labor Day"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sayso.extract.calendar_units import months_of, unit_of
from sayso.extract.parts import narrowed
from sayso.extract.senses import Phrase, Rule, Sense, Setting, undated
from sayso.words import load

SOON = 75
"""Days within which a season or a holiday to come is meant although nothing says so, where the one before is further away."""
_OTHER_WORDS = ("fall", "spring")
_NOUN = re.compile(
    r"\s+(?!(?:and|or|that|when|as|but|to|after|before|with|by|of|in|on|at|is|was|has|will|would|this|last|next|for|from)\b)[a-z]"
)
"""Behind a season or a holiday: it only tells which kind of thing the noun is, as in "winter clothes"."""
_ON = re.compile(r"\b(?:on|since|until|by|before|after|around|during)\s+(?:the\s+)?$", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"\b(?:in|by|since|until|during|through|throughout|for|of|between|and|or)\s+(?:the\s+)?$", re.IGNORECASE
)


def _season(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    season = phrase.name("SEASON") or ""
    plain = len(phrase.words) == 1 or (len(phrase.words) == 2 and phrase.first("THE"))
    if plain and not _INTRODUCED.search(setting.before):
        return ()
    if plain and phrase.first("THE") is None and (_NOUN.match(setting.after) or season in _OTHER_WORDS):
        return ()
    month, code = load("times")["seasons"][season]
    if phrase.first("EACH"):
        return [Sense("SET", f"XXXX-{code}")]
    year = phrase.value("YEAR")
    if year is None:
        if setting.published is None:
            return undated("DATE", f"XXXX-{code}")
        year = _season_year(phrase, setting, setting.published, month)
    whole = months_of(year, month, 3, f"{year:04d}-{code}")
    days = narrowed(whole, phrase, "season")
    return [Sense("DATE", whole.value, days)]


def _season_year(phrase: Phrase, setting: Setting, published: date, month: int) -> int:
    """The year in which the season that is meant begins."""
    year = published.year
    begun = [each for each in (year - 1, year) if date(each, month, 1) <= published]
    current = begun[-1]
    running = months_of(current, month, 3, "").last
    inside = running is not None and running >= published
    if phrase.first("NEXT"):
        return current if inside and phrase.first("THE") else current + 1
    if phrase.first("LAST"):
        return current - 1 if inside and not phrase.first("THIS") else current
    if inside:
        return current
    if phrase.first("THIS"):
        return year
    coming = (date(current + 1, month, 1) - published).days
    return current + 1 if setting.ahead or coming <= SOON else current


def _holiday(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    if _NOUN.match(setting.after) and not _ON.search(setting.before):
        return ()
    rule = load("holidays")[phrase.name("HOLIDAY")]
    year = phrase.value("YEAR")
    if year is None:
        if setting.published is None:
            return undated("DATE", _open_value(rule))
        year = _holiday_year(rule, setting, setting.published)
    day = day_of_holiday(rule, year)
    return [Sense("DATE", day.isoformat(), unit_of("day", day))]


def _holiday_year(rule: Mapping[str, Any], setting: Setting, published: date) -> int:
    near = [
        (abs((day_of_holiday(rule, year) - published).days), year)
        for year in range(published.year - 1, published.year + 2)
        if 1 < year < 9999
    ]
    if setting.ahead:
        near = [(distance, year) for distance, year in near if day_of_holiday(rule, year) >= published] or near
    return min(near)[1]


def _open_value(rule: Mapping[str, Any]) -> str:
    return f"XXXX-{rule['day']}" if "day" in rule else "XXXX-XX-XX"


def day_of_holiday(rule: Mapping[str, Any], year: int) -> date:
    """The day of a holiday in this year."""
    if "day" in rule:
        month, day = (int(part) for part in rule["day"].split("-"))
        return date(year, month, day)
    if "weekday" in rule:
        month, weekday, which = rule["weekday"]
        if which > 0:
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    orthodox = "orthodox" in rule
    return easter(year, orthodox=orthodox) + timedelta(days=rule["orthodox" if orthodox else "easter"])


def easter(year: int, *, orthodox: bool = False) -> date:
    """Easter Sunday; the computations of Meeus, Astronomical Algorithms (1991), chapter 8, both as Gregorian dates."""
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + weekday + 114, 31)
        return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = correction - correction // 28 * (1 - 29 // (correction + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    distance = moon - weekday
    month = 3 + (distance + 40) // 44
    return date(year, month, distance + 28 - 31 * (month // 4))


_WHICH = "(?:EACH|THE?(?:THIS?(?:LAST|NEXT)|THIS))"
RULES = (
    Rule(f"(?:THE?PART(?:HYPHEN|OF)?)?THE?{_WHICH}?PART?HYPHEN?SEASON(?:COMMA?OF?YEAR)?", _season),
    Rule(f"{_WHICH}?HOLIDAY(?:COMMA?OF?YEAR)?", _holiday),
)
