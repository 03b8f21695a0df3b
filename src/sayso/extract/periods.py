"""Rules for units of the calendar that are told from the document's day: "last week", "two years ago", "the past month"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.extract.calendar import Stretch
from sayso.extract.calendar_units import DAYS, MONTHS, length_value, shifted, unit_of
from sayso.extract.lengths import number_in, span_of
from sayso.extract.parts import narrowed
from sayso.extract.senses import FISCAL, Phrase, Rule, Sense, Setting, undated

_HOURS_OF_A_DAY = 24
_ONE = frozenset((*DAYS, *MONTHS))
"""The units in the singular."""
FARTHEST = 3000
"""Units that a stretch may be long; what is longer is a number of another kind."""


def _beside(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "last week", "next month", "this year", "later this week": a unit of the calendar."""
    unit = phrase.name("UNIT") or ""
    if (unit not in DAYS and unit not in MONTHS) or phrase.words[-1].text.lower() not in _ONE:
        return ()
    if setting.published is None:
        return undated(
            "DATE", "PRESENT_REF" if phrase.first("THIS") else "PAST_REF" if phrase.first("LAST") else "FUTURE_REF"
        )
    shift = 0 if phrase.first("THIS") else -1 if phrase.first("LAST") else 1
    day = shifted(setting.published, unit, shift)
    if day is None:
        return ()
    whole = unit_of(unit, day)
    days = narrowed(whole, phrase, "year" if unit == "year" else "month" if unit == "month" else "week")
    if shift == 0 and unit != "day" and (side := _SIDE.search(setting.before)):
        days = _side(days, setting.published, later=side[1].lower() == "later")
    return [Sense("DATE", whole.value, days)]


_SIDE = re.compile(r"\b(later|earlier)\s+(?:in\s+)?$", re.IGNORECASE)


def _side(whole: Stretch, published: date, *, later: bool) -> Stretch:
    """What lies of it after or before the day of publication."""
    first, last = (published, whole.last) if later else (whole.first, published)
    return Stretch(first, last, f"{first}/{last}")


def _stretch(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the past 24 hours", "the next two weeks", "the last decade": a length that begins or ends at the document."""
    unit, past = phrase.name("UNIT") or "", phrase.first("LAST") is not None
    low, high = span_of(phrase)
    value = length_value(number_in(phrase), unit)
    if setting.published is None:
        return undated("DURATION", value)
    if not high.isdigit() or not low.isdigit() or int(high) > FARTHEST:
        return [Sense("DURATION", value, None, "how long it is is not told")]
    return [Sense("DURATION", value, _reaching(setting.published, unit, int(high), past=past))]


def _the_last(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the previous day" is counted from a day named before, "the past day" from the document's."""
    if phrase.words[-1].text.lower() not in (*_ONE, "hour"):
        return ()
    word = phrase.first("LAST", "NEXT")
    if word is not None and word.text.lower() in ("previous", "preceding", "following", "next", "prior"):
        if phrase.name("UNIT") == "day" or word.text.lower() != "next":
            return _same_day(phrase, setting) or _stretch(phrase, setting)
    return _stretch(phrase, setting)


def _reaching(published: date, unit: str, number: int, *, past: bool) -> Stretch | None:
    """So many units up to the day of publication, or from it."""
    if unit in ("hour", "minute", "second"):
        days = -(-number // _HOURS_OF_A_DAY) if unit == "hour" else 0
        other: date | None = shifted(published, "day", -days if past else days)
    else:
        other = shifted(published, unit, -number if past else number)
    if other is None:
        return None
    first, last = (other, published) if past else (published, other)
    return Stretch(first, last, f"{first}/{last}")


def _ago(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "three days ago", "a year earlier", "two weeks from now"."""
    unit = phrase.name("UNIT") or ""
    low, high = span_of(phrase)
    if unit not in DAYS and unit not in MONTHS:
        return [Sense("DATE", length_value(number_in(phrase), unit))]
    if setting.published is None:
        return undated("DATE", "PAST_REF")
    if not high.isdigit() or not low.isdigit() or int(high) > FARTHEST:
        return [Sense("DATE", "PAST_REF", None, "how long ago is not told")]
    first, last = shifted(setting.published, unit, -int(high)), shifted(setting.published, unit, -int(low))
    if first is None or last is None:
        return ()
    one, other = unit_of(unit, first), unit_of(unit, last)
    if phrase.first("EARLIER"):
        return [Sense("DATE", other.value, None, "it is counted from another time than the document's")]
    days = one if one == other else Stretch(one.first, other.last, f"{one.first}/{other.last}")
    return [Sense("DATE", other.value, days)]


_LAST_OF_QUARTERS = 4
_QUARTERS = ("first", "second", "third", "fourth")


def _quarter(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the third quarter of 2021", "fiscal second-quarter", "the first half": the one that has passed, if no year is told."""
    number = phrase.value("ORDINAL") or 0
    half = phrase.first("HALF") is not None
    number = (2 if half else 4) if number == -1 else number
    units = phrase.all("UNIT")
    if not half and (not units or "quarter" not in (unit.value for unit in units)):
        return ()
    letter, length = ("H", 6) if half else ("Q", 3)
    if not 1 <= number <= 12 // length:
        return ()
    year = phrase.value("YEAR")
    if year is None and setting.published is None:
        return undated("DATE", f"XXXX-{letter}{number}")
    if year is None and setting.published is not None:
        year = setting.published.year
        if phrase.first("LAST"):
            year -= 1
        elif phrase.first("NEXT"):
            year += 1
        elif not phrase.first("THIS") and not setting.ahead and (number - 1) * length + 1 > setting.published.month:
            year -= 1
    first = date(year or 1, (number - 1) * length + 1, 1)
    whole = unit_of("semester" if half else "quarter", first)
    if phrase.first("FISCAL"):
        return [Sense("DATE", whole.value, None, FISCAL)]
    return [Sense("DATE", whole.value, whole)]


def _share(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the first nine months of 2022", "the last two weeks of May": the beginning or the end of a year or a month."""
    year, month, unit = phrase.value("YEAR"), phrase.value("MONTH"), phrase.name("UNIT") or ""
    value = length_value(number_in(phrase), unit)
    number = number_in(phrase)
    if (unit not in DAYS and unit not in MONTHS) or not number.isdigit():
        return [Sense("DURATION", value)]
    if year is None and setting.published is not None and month is not None:
        year = setting.published.year - (month > setting.published.month)
    if year is None:
        return [Sense("DURATION", value)]
    whole = unit_of("month" if month else "year", date(year, month or 1, 1))
    if whole.first is None or whole.last is None:
        return ()
    if phrase.first("LAST"):
        other = shifted(whole.last + timedelta(days=1), unit, -int(number))
        first, last = other, whole.last
    else:
        other = shifted(whole.first, unit, int(number))
        first, last = whole.first, other - timedelta(days=1) if other else None
    if first is None or last is None or not whole.first <= first <= last <= whole.last:
        return [Sense("DURATION", value)]
    return [Sense("DURATION", value, Stretch(first, last, f"{first}/{last}"))]


def _fiscal(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "fiscal 2023", "the last fiscal year": the days depend on whose year it is."""
    year = phrase.value("YEAR")
    if year is None and setting.published is not None:
        year = setting.published.year + (1 if phrase.first("NEXT") else -1 if phrase.first("LAST") else 0)
    return [Sense("DATE", f"{year:04d}" if year else "XXXX", None, FISCAL)]


def _same_day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the same day", "that day", "the previous day", "the next day": counted from the day that was named before."""
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


_ALL_DAY = re.compile(r"\b(?:throughout|during|later in|earlier in|late in|early in)\s+$", re.IGNORECASE)


def _weekend(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the weekend" is the one before, or the one that is not over yet."""
    if phrase.name("UNIT") != "weekend":
        return ()
    if setting.published is None:
        return undated("DATE", "XXXX-WXX-WE")
    day = (
        setting.published
        if setting.ahead or setting.published.weekday() >= 5
        else setting.published - timedelta(days=7)
    )
    whole = unit_of("weekend", day)
    return [Sense("DATE", whole.value, whole)]


def _running(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the year", "the quarter": the one that is running, where a preposition of time stands before."""
    unit = phrase.name("UNIT") or ""
    if (
        phrase.words[-1].text.lower() not in ("year", "quarter", "month", "week")
        or not _DURING.search(setting.before)
        or setting.published is None
    ):
        return ()
    day = setting.published
    if unit == "quarter":
        day = shifted(day, "quarter", -1) or day
    whole = unit_of(unit, day)
    return [Sense("DATE", whole.value, narrowed(whole, phrase, unit))]


_DURING = re.compile(r"\b(?:in|for|during|of|later|earlier|throughout|over|by|until)\s+$", re.IGNORECASE)


def _year_ago(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the year-ago quarter", "year-earlier": the same, one year before."""
    if setting.published is None or phrase.name("UNIT") != "year":
        return ()
    year = setting.published.year - 1
    if setting.last is not None and "-Q" in setting.last.value and setting.last.first:
        before = shifted(setting.last.first, "year", -1) if setting.last.first.year >= year else setting.last.first
        if before:
            whole = unit_of("quarter", before)
            return [Sense("DATE", whole.value, None, "it is counted from another time than the document's")]
    return [Sense("DATE", f"{year:04d}", unit_of("year", date(year, 1, 1)))]


NUMBER = "(?:A?(?:NUMBER|VAGUE)(?:HYPHEN?(?:NUMBER|VAGUE)){0,3}OF?|DIGITS|LONG|DECIMAL)"
NUMBERS = f"(?:{NUMBER}(?:(?:TO|OR|AND|HYPHEN|DASH){NUMBER})?)"
_YEAR_TOLD = "(?:OF?(?:YEAR|(?:LAST|THIS|NEXT)UNIT(?:POSSESSIVE)?))"
RULES = (
    Rule(
        f"THE?FISCAL?(?:ORDINAL|YEAR ORDINAL|(?:LAST|THIS|NEXT)UNIT POSSESSIVE?ORDINAL)HYPHEN?(?:UNIT|HALF){_YEAR_TOLD}?",
        _quarter,
    ),
    Rule(f"THE?(?:ORDINAL|LAST){NUMBER}UNIT OF(?:MONTH|THE)?(?:COMMA?YEAR)?", _share),
    Rule("THE?(?:LAST|NEXT|THIS)?FISCAL(?:YEAR|UNIT YEAR?)", _fiscal),
    Rule(f"ABOUT?(?:EACH OF)?ABOUT?THE?(?:LAST|NEXT|ORDINAL LAST){NUMBERS}MORE?UNIT", _stretch),
    Rule("THE?UNIT HYPHEN(?:AGO|EARLIER)(?:ORDINAL HYPHEN?)?UNIT?", _year_ago),
    Rule("(?:PART OF?)?(?:THIS|THIS?(?:LAST|NEXT))UNIT", _beside),
    Rule("THE(?:LAST|NEXT)UNIT", _the_last),
    Rule("SAMEDATE", _same_day),
    Rule(f"ABOUT?(?:{NUMBERS}|A)MORE?UNIT(?:OR SO)?(?:AGO|EARLIER)", _ago),
    Rule("(?:THAT|THE?SAME)SAME?UNIT", _same_day),
    Rule("THE UNIT", _the_day),
    Rule("THE UNIT", _weekend),
    Rule("THE?PART?OF?THE UNIT", _running),
)
