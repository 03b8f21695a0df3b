"""Rules for what is counted from a day that was named before: "the same day", "the year-ago quarter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sayso.extract.times.senses import Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import DAYS, MONTHS, shifted, unit_of

_ALL_DAY = re.compile(r"\b(?:throughout|during|later in|earlier in|late in|early in)\s+$", re.IGNORECASE)
"""Before "the day": it is the whole of a day that is known."""
_ELSEWHERE = "it is counted from another time than the document's"


def same_day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the same day", "that day", "the previous day", "the next day": from the day named before."""
    unit, anchor = phrase.name("UNIT") or "day", setting.last
    if unit not in DAYS and unit not in MONTHS:
        return ()
    if anchor is None or anchor.first is None or anchor.last is None:
        return [Sense("DATE", "XXXX-XX-XX", None, "no day is named before it")] if unit == "day" else ()
    if unit == "day" and anchor.first != anchor.last and not phrase.first("NEXT"):
        return ()
    shift = -1 if phrase.first("LAST") else 1 if phrase.first("NEXT") else 0
    day = shifted(anchor.last if shift > 0 else anchor.first, unit, shift)
    if day is None:
        return ()
    whole = unit_of(unit, day)
    return [Sense("DATE", whole.value, whole)]


def _the_day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "throughout the day", "later in the day": the day that was named last, or the document's."""
    if phrase.name("UNIT") != "day" or not _ALL_DAY.search(setting.before):
        return ()
    stretch = setting.last
    if stretch is None or stretch.first is None or stretch.first != stretch.last:
        if setting.published is None:
            return undated("DATE", "PRESENT_REF")
        stretch = unit_of("day", setting.published)
    return [Sense("DATE", stretch.value, stretch)]


def _year_ago(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the year-ago quarter", "year-earlier": the same, one year before."""
    if setting.published is None or phrase.name("UNIT") != "year":
        return ()
    year = setting.published.year - 1
    if setting.last is not None and "-Q" in setting.last.value and setting.last.first:
        before = shifted(setting.last.first, "year", -1) if setting.last.first.year >= year else setting.last.first
        if before:
            whole = unit_of("quarter", before)
            return [Sense("DATE", whole.value, None, _ELSEWHERE)]
    return [Sense("DATE", f"{year:04d}", unit_of("year", date(year, 1, 1)))]


RULES = (
    Rule("THE?UNIT HYPHEN(?:AGO|EARLIER)(?:ORDINAL HYPHEN?)?UNIT?", _year_ago),
    Rule("SAMEDATE", same_day),
    Rule("(?:THAT|THE?SAME)SAME?UNIT", same_day),
    Rule("THE UNIT", _the_day),
)
