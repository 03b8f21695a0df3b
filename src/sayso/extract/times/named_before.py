"""Rules for what is counted from a day that was named before: "the same day", "the year-ago quarter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sayso.extract.times.senses import NO_DAY, NOT_ONE_DAY, NOT_PAST, Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import DAYS, MONTHS, shifted, unit_of

_ALL_DAY = re.compile(r"\b(?:throughout|during|later in|earlier in|late in|early in)\s+$", re.IGNORECASE)
"""Before "the day": it is the whole of a day that is known."""
_OF_A_CLAUSE = re.compile(r"\s+(?:as|that|when)\s")
"""Behind "the same day": it is the day of something else."""
_NAMED_BEHIND = re.compile(r"\s+(?:on|of)\s")
_DAY = len("2022-11-24")
"""The length of a day in a value, without its hour."""
BEFORE_NAMED = frozenset({"previous", "preceding", "following", "prior"})
"""Words that count from a day that was named before, where "past" and "coming" count from the document's."""
ELSEWHERE = "it is counted from another time than the document's"


def same_day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the same day", "that week", "the previous day", "the next month": from what was told before."""
    unit, last = phrase.name("UNIT") or "day", setting.told.last
    shift = -1 if phrase.first("LAST") else 1 if phrase.first("NEXT") else 0
    if unit == "day":
        return _told_day(phrase, setting) if shift == 0 else counted_from_told(setting, unit, shift)
    if (unit not in DAYS and unit not in MONTHS) or last is None or last.first is None or last.last is None:
        return ()
    if unit_of(unit, last.first) != unit_of(unit, last.last):
        return ()
    return _unit(unit, shifted(last.first, unit, shift), setting)


def _told_day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the same day", a day on which something happened, and "that day", which may be a deadline too."""
    told, last = setting.told, setting.told.last
    if _OF_A_CLAUSE.match(setting.after):
        return [Sense("DATE", "XXXX-XX-XX", None, NOT_ONE_DAY)]
    if phrase.first("THAT", "SAMEDATE") and told.reason == NOT_ONE_DAY and last and last.first == last.last:
        return [Sense("DATE", last.value[:_DAY], last)]
    return counted_from_told(setting, "day", 0)


def counted_from_told(setting: Setting, unit: str, number: int) -> Sequence[Sense]:
    """The unit that lies so many units after the day that was told last; open with the reason where there is none."""
    if setting.told.day is None:
        return [Sense("DATE", "XXXX-XX-XX", None, setting.told.reason)]
    return _unit(unit, shifted(setting.told.day, unit, number), setting)


def _unit(unit: str, day: date | None, setting: Setting) -> Sequence[Sense]:
    """The unit that holds a day; open where it lies after the document and nothing says that it is to come."""
    if day is None:
        return ()
    whole = unit_of(unit, day)
    if setting.now and day > setting.now and not setting.ahead:
        return [Sense("DATE", whole.value, None, NOT_PAST)]
    return [Sense("DATE", whole.value, whole)]


def _the_day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "throughout the day", "later in the day": the day that was told last, or the document's."""
    if phrase.name("UNIT") != "day" or not _ALL_DAY.search(setting.before) or _NAMED_BEHIND.match(setting.after):
        return ()
    if setting.told.day is not None or setting.told.reason != NO_DAY:
        return counted_from_told(setting, "day", 0)
    if setting.now is None:
        return undated(setting, "DATE", "PRESENT_REF")
    return _unit("day", setting.now, setting)


def _year_ago(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the year-ago quarter", "year-earlier": the same, one year before."""
    if setting.now is None or phrase.name("UNIT") != "year":
        return ()
    if quarter := quarter_before(setting):
        return quarter
    year = setting.now.year - 1
    return [Sense("DATE", f"{year:04d}", unit_of("year", date(year, 1, 1)))]


def quarter_before(setting: Setting) -> Sequence[Sense]:
    """The quarter a year before the one that was named last; none where none was named."""
    quarter = setting.told.quarter
    if setting.now is None or quarter is None or quarter.first is None:
        return ()
    years = 1 if quarter.first.year >= setting.now.year - 1 else 0
    day = shifted(quarter.first, "year", -years)
    return [Sense("DATE", unit_of("quarter", day).value, None, ELSEWHERE)] if day else ()


RULES = (
    Rule("THE?UNIT HYPHEN(?:AGO|EARLIER)(?:ORDINAL HYPHEN?)?UNIT?", _year_ago),
    Rule("SAMEDATE", same_day),
    Rule("(?:THAT|THE?SAME)SAME?UNIT", same_day),
    Rule("THE UNIT", _the_day),
)
