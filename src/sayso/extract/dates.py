"""Rules for days, months and years by their names: "May 3", "3 May 2021", "early March", "mid-2023", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sayso.extract.calendar import Named, Stretch, resolve
from sayso.extract.calendar_units import months_of, unit_of
from sayso.extract.parts import narrowed
from sayso.extract.senses import EITHER_ORDER, NO_YEAR, Phrase, Rule, Sense, Setting
from sayso.extract.story import year_in
from sayso.extract.timewords import KINDS, Word
from sayso.records import Span
from sayso.words import load

_THINGS = re.compile(
    r"\s+(?:more\s+|other\s+)?(?:people|men|women|children|troops|soldiers|civilians|others|persons|more|wounded|percent)\b"
)
"""After a number: it counts something, and is no day or year."""
_NO_DAY = re.compile(r"\.?\s+\d{1,2}(?![\w:])")
"""Behind a month: a day that the month does not have."""
_NAME_GOES_ON = re.compile(r"[\s-]+[A-Z][a-z]+")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|from|of|until|till|by|to|between|and|before|after|during|through|for|year|late|early|mid|around|about|circa|as|and|or|the)|[-–—,;(])\s*$",
    re.IGNORECASE,
)
_NAMED_WITH = re.compile(r"(?<!\bmid)(?<!\bpost)(?<!\bpre)(?<!\bearly)(?<!\blate)(?<=[A-Za-z])-$", re.IGNORECASE)
"""A hyphen that makes a year part of a name."""
_OLDEST, _NEWEST = 1900, 2099
"""Years that need no preposition before them."""


def _iso(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    words = phrase.words[0].text
    try:
        day = date.fromisoformat(words[:10])
    except ValueError:
        return ()
    return [Sense("TIME" if len(words) > 10 else "DATE", words, unit_of("day", day))]


def _slashed(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """ "13/5/2022" is a day in one order only; "1/2/22" is one in two, and stays open."""
    parts = phrase.words[0].text.split("/")
    if len(parts) != 3:
        return ()
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        orders = {(numbers[0], numbers[1], numbers[2])}
    elif len(parts[2]) in (2, 4):
        year = numbers[2] if len(parts[2]) == 4 else 2000 + numbers[2] - 100 * (numbers[2] > 68)
        orders = {(year, numbers[0], numbers[1]), (year, numbers[1], numbers[0])}
    else:
        return ()
    days = {day for order in orders if (day := _day(*order))}
    if len(days) == 1:
        day = days.pop()
        return [Sense("DATE", day.isoformat(), unit_of("day", day))]
    year = next(iter(orders))[0]
    return [Sense("DATE", f"{year:04d}-XX-XX", None, EITHER_ORDER)] if days else ()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """One day or several of one month; each is a sense of its own, and the first takes the words before it."""
    month, year = phrase.value("MONTH"), phrase.value("YEAR")
    days = phrase.all("DIGITS", "ORDINAL")
    month_first = phrase.words.index(phrase.all("MONTH")[0]) < phrase.words.index(days[0])
    if month_first and year is None and len(days) > 1 and _THINGS.match(setting.after):
        days = days[:-1]
    if [int(day.value) for day in days] != sorted({int(day.value) for day in days}):
        days = days[:1] if month_first else days[-1:]
    senses = []
    for number, day in enumerate(days):
        stretch = _resolved(Named(year, month, int(day.value), int(day.value)), setting)
        if stretch is None:
            return ()
        start = phrase.words[0].span.start if number == 0 and month_first else _begin(phrase, day, number)
        last = number == len(days) - 1
        end = phrase.words[-1].span.end if last and (not month_first or year) else day.span.end
        senses.append(Sense("DATE", stretch.value, *_open(stretch), Span(start, end), year is None))
    return senses


def _begin(phrase: Phrase, day: Word, number: int) -> int:
    return (
        phrase.words[0].span.start
        if number == 0 and phrase.words[0].kind in (KINDS["WEEKDAY"], KINDS["THE"])
        else day.span.start
    )


def _open(stretch: Stretch) -> tuple[Stretch | None, str]:
    return (stretch, "") if stretch.first else (None, NO_YEAR)


def _month_and_year(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """A month, or two that share a year, or a part of one."""
    year = phrase.value("YEAR")
    if (unit := phrase.first("UNIT")) is not None:
        if unit.value != "year" or setting.published is None:
            return ()
        shift = -1 if phrase.first("LAST") else 1 if phrase.first("NEXT") else 0
        year = setting.published.year + shift
    months = phrase.all("MONTH")
    senses = []
    for number, month in enumerate(months):
        stretch = _resolved(Named(year, int(month.value)), setting)
        if stretch is None:
            return ()
        first, last = number == 0, number == len(months) - 1
        start = phrase.words[0].span.start if first else month.span.start
        end = phrase.words[-1].span.end if last else month.span.end
        days, reason = _open(stretch)
        narrow = narrowed(days, phrase, "month") if days else None
        senses.append(Sense("DATE", stretch.value, narrow, reason, Span(start, end), yearless=False))
    return senses


def _month(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """A month without a year, where nothing shows that the word is another one."""
    month = phrase.all("MONTH")[0]
    lists = load("times")
    alone = len(phrase.words) == 1
    if _NO_DAY.match(setting.after):
        return ()
    before = re.search(r"(\w+)[\s-]+$", setting.before)
    if (
        alone
        and _NAME_GOES_ON.match(setting.after)
        and (
            before is None or before[1].lower() not in ("in", "since", "until", "by", "during", "last", "this", "next")
        )
    ):
        return ()
    if (
        alone
        and (before is None or before[1].lower() not in lists["before_month"])
        and month.text.lower() in lists["plain_months"]
    ):
        return ()
    if setting.published is not None and (phrase.first("LAST") or phrase.first("NEXT") or phrase.first("THIS")):
        stretch = _month_beside(phrase, int(month.value), setting.published)
    else:
        found = _resolved(Named(None, int(month.value)), setting)
        if found is None:
            return ()
        stretch = found
    days, reason = _open(stretch)
    narrow = narrowed(days, phrase, "month") if days else None
    return [Sense("DATE", stretch.value, narrow, reason, yearless=True)]


def _resolved(named: Named, setting: Setting) -> Stretch | None:
    """The days that are named, in a story by the time that it has reached."""
    if named.year is None and setting.story is not None and named.month is not None:
        named = replace(named, year=year_in(setting.story, named.month, named.day or 15))
    return resolve(named, setting.published, ahead=setting.maybe)


def _month_beside(phrase: Phrase, month: int, published: date) -> Stretch:
    """Reads "last May" is the nearest one that has passed, "next May" the one to come, "this May" the one of this year."""
    year = published.year
    if phrase.first("LAST") and month >= published.month:
        year -= 1
    elif phrase.first("NEXT") and month <= published.month:
        year += 1
    return months_of(year, month, 1, f"{year:04d}-{month:02d}")


def _year(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    years = phrase.all("YEAR")
    number = int(years[0].value)
    alone = len(phrase.words) == 1
    introduced = _YEAR_BEFORE.search(setting.before) is not None
    if alone and not introduced and (not _OLDEST <= number <= _NEWEST or _THINGS.match(setting.after)):
        return ()
    if alone and _NAMED_WITH.search(setting.before):
        return ()
    stretch = unit_of("year", date(number, 1, 1))
    days = narrowed(stretch, phrase, "year")
    return [Sense("DATE", stretch.value, days)]


def _years(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """ "2014-19" and "1914-1918": two years."""
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
        now = setting.published.year if setting.published else 2000
        number += now // 100 * 100
        number -= 100 * (number > now)
    stretch = unit_of("decade", date(number, 1, 1))
    return [Sense("DATE", stretch.value, narrowed(stretch, phrase, "decade"))]


def _century(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    number = phrase.value("ORDINAL") or 0
    if phrase.name("UNIT") != "century" or not 1 <= number <= 30:
        return ()
    return [Sense("DATE", f"{number - 1:02d}", unit_of("century", date(max(1, number * 100 - 100), 1, 1)))]


def _week_of(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the week of May 3"."""
    unit = phrase.name("UNIT")
    inner = _days(Phrase([word for word in phrase.words if word.kind in "mdoy,."]), setting)
    if unit not in ("week", "weekend") or not inner or inner[0].days is None or inner[0].days.first is None:
        return ()
    stretch = unit_of(unit, inner[0].days.first)
    return [Sense("DATE", stretch.value, stretch)]


_DAY = "[DIGITS ORDINAL]"
_DAYS = f"{_DAY}(?:(?:COMMA{_DAY}){{0,8}}COMMA?AND{_DAY}|(?:HYPHEN|DASH|TO){_DAY})?"
_PART = "(?:(?:THE?MORE?PART(?:HYPHEN|OF)?)|(?:LATER|EARLIER)OF|THE?ORDINAL HALF OF)"
_ANY_YEAR = "(?:COMMA?YEAR)"
RULES = (
    Rule("ISO", _iso),
    Rule("SLASHED", _slashed),
    Rule(f"THE?UNIT OF(?:MONTH DOT?{_DAY}{_ANY_YEAR}?)", _week_of),
    Rule(f"(?:(?:WEEKDAY|SHORT DOT?)COMMA?)?THE?{_DAYS}(?:OF|HYPHEN)?MONTH(?:DOT?(?:COMMA|HYPHEN)?YEAR)?", _days),
    Rule(f"(?:(?:WEEKDAY|SHORT DOT?)COMMA?)?MONTH DOT?THE?{_DAYS}{_ANY_YEAR}?(?!UNIT|MONTH)", _days),
    Rule(
        f"{_PART}?MONTH DOT?(?:(?:AND|OR|TO|HYPHEN|DASH)MONTH DOT?)?COMMA?OF?(?:YEAR|(?:LAST|NEXT|THIS)UNIT)",
        _month_and_year,
    ),
    Rule(f"{_PART}?(?:LAST|NEXT|THIS)?PART?HYPHEN?MONTH", _month),
    Rule("YEAR(?:HYPHEN|DASH)(?:YEAR|DIGITS)(?!HYPHEN)", _years),
    Rule(f"{_PART}?(?:THE?UNIT)?YEAR", _year),
    Rule("THE?PART?HYPHEN?DECADE", _decade),
    Rule("THE?PART?HYPHEN?ORDINAL HYPHEN?UNIT", _century),
)
