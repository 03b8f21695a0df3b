"""Rules for days that are called by a name: "Easter", "Labor Day 2021", "Ukraine's Independence Day"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sayso.extract.times.calendar import FAR
from sayso.extract.times.easter import easter
from sayso.extract.times.senses import NOUN, WHICH, Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import unit_of
from sayso.words import load

_ON = re.compile(r"\b(?:on|since|until|by|before|after|around|during)\s+(?:the\s+)?$", re.IGNORECASE)


def _holiday(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    if NOUN.match(setting.after) and not _ON.search(setting.before):
        return ()
    rule = load("holidays")[phrase.name("HOLIDAY")]
    year = phrase.value("YEAR")
    if year is None:
        if setting.now is None:
            return undated(setting, "DATE", _open_value(rule))
        year = _holiday_year(rule, setting, setting.now)
    day = day_of_holiday(rule, year)
    return [Sense("DATE", day.isoformat(), unit_of("day", day))]


def _holiday_year(rule: Mapping[str, Any], setting: Setting, published: date) -> int:
    near = [
        (abs((day_of_holiday(rule, year) - published).days), year)
        for year in range(published.year - 1, published.year + 2)
        if 1 < year < 9999
    ]
    coming = [(distance, year) for distance, year in near if day_of_holiday(rule, year) >= published]
    if setting.ahead and coming and min(coming)[0] <= FAR:
        return min(coming)[1]
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
            return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1) + rule.get("plus", 0))
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    orthodox = "orthodox" in rule
    return easter(year, orthodox=orthodox) + timedelta(days=rule["orthodox" if orthodox else "easter"])


RULES = (Rule(f"{WHICH}?HOLIDAY(?:COMMA?OF?YEAR)?", _holiday),)
