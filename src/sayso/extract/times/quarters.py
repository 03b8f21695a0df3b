"""Rules for quarters, halves and shares of a year or a month: "the third quarter", "the first nine months of 2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.extract.times.calendar import Named, Stretch, resolve
from sayso.extract.times.lengths import NUMBER, number_in
from sayso.extract.times.parts import third_of
from sayso.extract.times.senses import FISCAL, Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import DAYS, MONTHS, length_value, shifted, unit_of

_MONTHS = 12
_OF_ELSE = re.compile(r"\s+of\s+(?!the\s+(?:fiscal\s+)?year\b)")
"""Behind a half that is not one of a year: "the second half of the match"."""
_EARNED = re.compile(r"\s+(?:net|gross|pre-?tax|operating|profit|earnings|results?|sales|revenue|loss|income)\b")
"""Behind "first-half", which is one of a match where nothing is earned."""


def _quarter(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the third quarter of 2021", "fiscal second-quarter", "the first half"."""
    half = phrase.first("HALF") is not None
    units = {unit.value for unit in phrase.all("UNIT")}
    if not units <= {"quarter", "year"} or not (half or "quarter" in units):
        return ()
    if half and not units and phrase.first("YEAR", "FISCAL") is None and not _is_of_a_year(phrase, setting):
        return ()
    letter, unit, length = ("H", "semester", 6) if half else ("Q", "quarter", 3)
    number = phrase.value("ORDINAL") or 0
    number = _MONTHS // length if number == _FINAL else number
    if not 1 <= number <= _MONTHS // length:
        return ()
    month = (number - 1) * length + 1
    year = _year_of(phrase, setting, month)
    if year is None:
        return undated(setting, "DATE", f"XXXX-{letter}{number}")
    whole = unit_of(unit, date(year, month, 1))
    if phrase.first("FISCAL"):
        return [Sense("DATE", whole.value, None, FISCAL)]
    return [Sense("DATE", whole.value, whole)]


def _is_of_a_year(half: Phrase, setting: Setting) -> bool:
    if half.first("HYPHEN"):
        return _EARNED.match(setting.after) is not None
    return _OF_ELSE.match(setting.after) is None


_FINAL = -1
"""What "final" stands for among the ordinals."""


def _year_of(phrase: Phrase, setting: Setting, month: int) -> int | None:
    """The year that is told, or that of the last such quarter that has begun; of the next one in the future tense."""
    year = phrase.value("YEAR")
    if year is not None or setting.now is None:
        return year
    year = setting.now.year
    if phrase.first("LAST", "NEXT", "THIS"):
        return year - bool(phrase.first("LAST")) + bool(phrase.first("NEXT"))
    return year - (not setting.ahead and month > setting.now.month)


def _share(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the first nine months of 2022", "the last two weeks of May": the beginning or the end of a whole."""
    unit, number = phrase.name("UNIT") or "", number_in(phrase)
    length = Sense("DURATION", length_value(number, unit))
    year, month = _told_year(phrase, setting), phrase.value("MONTH")
    if (unit not in DAYS and unit not in MONTHS) or not number.isdigit() or year is None:
        return [length]
    days = _edge(unit_of("month" if month else "year", date(year, month or 1, 1)), phrase, unit, int(number))
    return [Sense("DURATION", length.value, days)]


def _told_year(phrase: Phrase, setting: Setting) -> int | None:
    """The year that is told, or the one of the nearest such month; `None` where neither tells it."""
    year, month = phrase.value("YEAR"), phrase.value("MONTH")
    if year is not None or month is None or setting.now is None:
        return year
    nearest = resolve(Named(None, month), setting.now, ahead=setting.ahead)
    return nearest.first.year if nearest and nearest.first else None


def _one_of(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the third week of May", "the last days of 2021": one of its weeks, or its first or last third."""
    unit, number = phrase.name("UNIT") or "", -1 if phrase.first("LAST") else phrase.value("ORDINAL") or 0
    year, month = _told_year(phrase, setting), phrase.value("MONTH")
    if unit not in ("day", "week", "month") or year is None or (unit == "month" and month):
        return ()
    whole = unit_of("month" if month else "year", date(year, month or 1, 1))
    if phrase.all("UNIT")[0].text.endswith("s"):
        days: Stretch | None = third_of(whole, {1: "early", -1: "late"}.get(number, ""), "month" if month else "year")
    else:
        days = _nth(whole, unit, number)
    return [Sense("DATE", days.value, days)] if days else ()


def _nth(whole: Stretch, unit: str, number: int) -> Stretch | None:
    """The unit of this number of a whole, counted from its first day; -1 is the last."""
    first, last = whole.first, whole.last
    if first is None or last is None or number == 0:
        return None
    start = shifted(first, unit, number - 1) if number > 0 else shifted(last + timedelta(days=1), unit, -1)
    after = shifted(start, unit, 1) if start else None
    if start is None or after is None or start > last:
        return None
    end = min(last, after - timedelta(days=1))
    return Stretch(start, end, f"{start}" if start == end else f"{start}/{end}")


def _edge(whole: Stretch, phrase: Phrase, unit: str, number: int) -> Stretch | None:
    """So many units from the beginning of a whole, or up to its end; `None` where they are more than it has."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return None
    if phrase.first("LAST"):
        start, end = shifted(last + timedelta(days=1), unit, -number), last
    else:
        after = shifted(first, unit, number)
        start, end = first, after - timedelta(days=1) if after else first
    if start is None or not first <= start <= end <= last:
        return None
    return Stretch(start, end, f"{start}/{end}")


def _fiscal(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "fiscal 2023", "the last fiscal year": the days depend on whose year it is."""
    year = phrase.value("YEAR")
    if year is None and setting.now is not None:
        year = setting.now.year + (1 if phrase.first("NEXT") else -1 if phrase.first("LAST") else 0)
    return [Sense("DATE", f"{year:04d}" if year else "XXXX", None, FISCAL)]


_YEAR_TOLD = "(?:OF?(?:YEAR|(?:LAST|THIS|NEXT)UNIT(?:POSSESSIVE)?)|OF THE UNIT)"
_WHOSE_YEAR = "(?:YEAR|(?:LAST|THIS|NEXT)UNIT POSSESSIVE?)"
RULES = (
    Rule(f"THE?FISCAL?{_WHOSE_YEAR}?ORDINAL HYPHEN?(?:UNIT|HALF){_YEAR_TOLD}?", _quarter),
    Rule(f"THE?(?:ORDINAL|LAST){NUMBER}UNIT OF(?:MONTH|THE)?(?:COMMA?YEAR)?", _share),
    Rule("THE?(?:ORDINAL|LAST)UNIT OF(?:MONTH(?:COMMA?OF?YEAR)?|YEAR)", _one_of),
    Rule("THE?(?:LAST|NEXT|THIS)?FISCAL(?:YEAR|UNIT YEAR?)", _fiscal),
)
