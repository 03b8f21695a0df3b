"""Rules for days and months by their names: "May 3", "3 May 2021", "May 3, 4 and 5", "early March", "last June"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sayso.extract.times.calendar import Named, Stretch, resolve
from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.parts import PART, narrowed
from sayso.extract.times.senses import EITHER_YEAR, NO_YEAR, Phrase, Rule, Sense, Setting
from sayso.extract.times.units import months_of, unit_of
from sayso.extract.times.words import Word
from sayso.records import Span
from sayso.words import load

_LONGEST_MONTH = 31
_THROUGH = re.compile(r"\bthrough\s+$", re.IGNORECASE)
AFTER_TOLD = timedelta(days=45)
WEEK = timedelta(days=7)
"""How far behind a day told with its year a day without one goes on with it, and how near the document one is news."""
THINGS = re.compile(
    r"\s+(?:more\s+|other\s+)?(?:people|men|women|children|troops|soldiers|civilians|others|persons|more|wounded|percent)\b"
)
"""After a number: it counts something, and is no day or year."""
_NO_DAY = re.compile(r"\.?\s+\d{1,2}(?![\w:])")
"""Behind a month: a day that the month does not have."""
_NOUN = re.compile(r"\s+(?!(?:on|in|of|to|for|at|by|and|or|that|with|from|is|was)\b)[a-z]")
_NAME_GOES_ON = re.compile(r"[\s-]+[A-Z][a-z]+")


def _days(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """One day or several of one month; each is a sense of its own, and the first takes the words before it."""
    month, year = phrase.value("MONTH"), phrase.value("YEAR")
    days = phrase.all("DIGITS", "ORDINAL")
    month_first = phrase.words.index(phrase.all("MONTH")[0]) < phrase.words.index(days[0])
    if month_first and year is None and len(days) > 1 and THINGS.match(setting.after):
        days = days[:-1]
    if [int(day.value) for day in days] != sorted({int(day.value) for day in days}):
        days = days[:1] if month_first else days[-1:]
    if not all(1 <= int(day.value) <= _LONGEST_MONTH for day in days):
        return ()
    senses = []
    for number, day in enumerate(days):
        stretch = _resolved(Named(year, month, int(day.value), int(day.value)), setting)
        if stretch is None:
            return ()
        start = phrase.words[0].span.start if number == 0 and month_first else _begin(phrase, day, number)
        last = number == len(days) - 1
        end = phrase.words[-1].span.end if last and (not month_first or year) else day.span.end
        senses.append(Sense("DATE", stretch.value, *_open(stretch, setting), Span(start, end), year is None))
    return senses


def _begin(phrase: Phrase, day: Word, number: int) -> int:
    return (
        phrase.words[0].span.start
        if number == 0 and phrase.words[0].kind in (KINDS["WEEKDAY"], KINDS["THE"])
        else day.span.start
    )


def _open(stretch: Stretch, setting: Setting) -> tuple[Stretch | None, str]:
    return (stretch, "") if stretch.first else (None, EITHER_YEAR if setting.published else NO_YEAR)


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
        days, reason = _open(stretch, setting)
        narrow = narrowed(days, phrase, "month") if days else None
        senses.append(Sense("DATE", stretch.value, narrow, reason, Span(start, end), yearless=False))
    return senses


def _month(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """A month without a year, where nothing shows that the word is another one."""
    month = phrase.all("MONTH")[0]
    if _NO_DAY.match(setting.after) or (len(phrase.words) == 1 and _is_other_word(month, setting)):
        return ()
    beside = phrase.first("LAST", "NEXT", "THIS")
    if setting.now is not None and beside:
        stretch = _month_beside(beside, int(month.value), setting.now)
    else:
        found = _resolved(Named(None, int(month.value)), setting)
        if found is None:
            return ()
        stretch = found
    days, reason = _open(stretch, setting)
    narrow = narrowed(days, phrase, "month") if days else None
    return [Sense("DATE", stretch.value, narrow, reason, yearless=True)]


def _is_other_word(month: Word, setting: Setting) -> bool:
    """Whether a word that can be a month is another word: "April Jones", "May she rest", "the March on the capital"."""
    found = re.search(r"(\w+)[\s–-]+$", setting.before)
    before = found[1].lower() if found else ""
    if _NAME_GOES_ON.match(setting.after):
        return before not in load("times")["before_month_sure"]
    if month.text.lower() not in load("times")["plain_months"]:
        return False
    if before in _months():
        return False
    attributive = before in ("the", "a", "its") and _NOUN.match(setting.after) is not None
    return not attributive and before not in load("times")["before_month"]


@cache
def _months() -> frozenset[str]:
    return frozenset(name for names in load("dates")["months"].values() for name in names)


def _resolved(named: Named, setting: Setting) -> Stretch | None:
    """The days that are named: in a story by the order that it is told in, else by the document's day."""
    nearest = _nearest(named, setting)
    if named.year is not None or named.month is None or setting.published is None:
        return nearest
    if setting.story is not None:
        return resolve(replace(named, year=setting.story.years.get(setting.at)), None)
    return _by_told_year(named, nearest, setting) if named.day and setting.told.dated else nearest


def _nearest(named: Named, setting: Setting) -> Stretch | None:
    """The last or the next such day or month; behind "through" whichever is nearer."""
    found = resolve(named, setting.published, ahead=setting.ahead)
    if setting.published is None or found is None or not _THROUGH.search(setting.before):
        return found
    coming, published = resolve(named, setting.published, ahead=True), setting.published
    both = [each for each in (found, coming) if each and each.last]
    return min(both, key=lambda each: abs((each.last or published) - published), default=found)


def _by_told_year(named: Named, nearest: Stretch | None, setting: Setting) -> Stretch | None:
    """A day in a paragraph that tells a day near it with its year: of that year, or open where it may be a new one."""
    told, published = setting.told.dated, setting.published
    if told is None or published is None or nearest is None or nearest.first is None:
        return nearest
    years = (year for year in (told.year, told.year + 1) if year <= published.year)
    found = [resolve(replace(named, year=year), None) for year in years]
    beside = [each for each in found if each and each.first and told <= each.first <= told + AFTER_TOLD]
    if not beside or beside[0] == nearest:
        return nearest
    if abs(nearest.first - published) > AFTER_TOLD:
        return beside[0]
    follows = beside[0].first is not None and beside[0].first - told <= WEEK
    return resolve(named, None) if follows or abs(nearest.first - published) > 2 * WEEK else nearest


def _month_beside(beside: Word, month: int, published: date) -> Stretch:
    """The last one that has passed, the next one to come, or the one of this year."""
    year = published.year
    if beside.kind == KINDS["LAST"] and month >= published.month:
        year -= 1
    elif beside.kind == KINDS["NEXT"] and month <= published.month:
        year += 1
    return months_of(year, month, 1, f"{year:04d}-{month:02d}")


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
_ANY_YEAR = "(?:COMMA?YEAR)"
_WEEKDAY = "(?:(?:WEEKDAY|SHORT DOT?)COMMA?)"
_WHOSE_YEAR = "(?:YEAR|(?:LAST|NEXT|THIS)UNIT)"
RULES = (
    Rule(f"THE?UNIT OF(?:MONTH DOT?{_DAY}{_ANY_YEAR}?)", _week_of),
    Rule(f"{_WEEKDAY}?THE?{_DAYS}(?:OF|HYPHEN)?MONTH(?:DOT?(?:COMMA|HYPHEN)?YEAR)?", _days),
    Rule(f"{_WEEKDAY}?MONTH DOT?THE?{_DAYS}{_ANY_YEAR}?(?!UNIT|MONTH)", _days),
    Rule(f"{PART}?MONTH DOT?(?:(?:AND|OR|TO|HYPHEN|DASH)MONTH DOT?)?COMMA?OF?{_WHOSE_YEAR}", _month_and_year),
    Rule(f"{PART}?(?:LAST|NEXT|THIS)?(?:PART HYPHEN?)?MONTH", _month),
)
