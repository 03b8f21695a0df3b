"""Rules for years, decades and centuries: "2014", "mid-2023", "1914-18", "the early 1990s", "the 19th century"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sayso.extract.times.dates import THINGS
from sayso.extract.times.parts import PART, narrowed
from sayso.extract.times.senses import Phrase, Rule, Sense, Setting
from sayso.extract.times.units import unit_of

_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|from|of|until|till|by|to|between|and|before|after|during|through|for|year|late|early|mid|around|about|circa|as|and|or|the)|[-–—,;(])\s*$",
    re.IGNORECASE,
)
_NAMED_WITH = re.compile(r"(?<!\bmid)(?<!\bpost)(?<!\bpre)(?<!\bearly)(?<!\blate)(?<=[A-Za-z])-$", re.IGNORECASE)
"""A hyphen that makes a year part of a name."""
_WHOSE = re.compile(r"\b(?:his|her|their|my|your|our)\s(?:(?:early|mid|late)[ -]*)?$", re.IGNORECASE)
"""Before a decade that is an age: "in her late sixties"."""
_OLDEST, _NEWEST = 1900, 2099
"""Years that need no preposition before them."""


def _year(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    years = phrase.all("YEAR")
    number = int(years[0].value)
    alone = len(phrase.words) == 1
    introduced = _YEAR_BEFORE.search(setting.before) is not None
    if alone and not introduced and (not _OLDEST <= number <= _NEWEST or THINGS.match(setting.after)):
        return ()
    if alone and _NAMED_WITH.search(setting.before):
        return ()
    stretch = unit_of("year", date(number, 1, 1))
    days = narrowed(stretch, phrase, "year")
    return [Sense("DATE", stretch.value, days)]


def _years(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    """Reads "2014-19" and "1914-1918": two years."""
    first, last = phrase.words[0], phrase.words[-1]
    start, end = int(first.value), int(last.value)
    end = end if end > 99 else start // 100 * 100 + end
    if not start < end <= start + 100:
        return ()
    return [
        Sense("DATE", f"{year:04d}", unit_of("year", date(year, 1, 1)), span=word.span)
        for year, word in ((start, first), (end, last))
    ]


def _decade(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    number = phrase.value("DECADE")
    if number is None or number > 2090:
        return ()
    if number < 100:
        if _WHOSE.search(setting.before + "".join(f"{word.text} " for word in phrase.words[:-1])):
            return ()
        now = setting.published.year if setting.published else 2000
        number += now // 100 * 100
        number -= 100 * (number > now)
    if number < 1:
        return ()
    stretch = unit_of("decade", date(number, 1, 1))
    return [Sense("DATE", stretch.value, narrowed(stretch, phrase, "decade"))]


def _century(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    number = phrase.value("ORDINAL") or 0
    if phrase.name("UNIT") != "century" or not 1 <= number <= 30:
        return ()
    return [Sense("DATE", f"{number - 1:02d}", unit_of("century", date(max(1, number * 100 - 100), 1, 1)))]


RULES = (
    Rule("YEAR(?:HYPHEN|DASH)(?:YEAR|DIGITS)(?!HYPHEN)", _years),
    Rule(f"{PART}?(?:THE?UNIT)?YEAR", _year),
    Rule("THE?(?:PART HYPHEN?)?DECADE", _decade),
    Rule("THE?(?:PART HYPHEN?)?ORDINAL HYPHEN?UNIT", _century),
)
