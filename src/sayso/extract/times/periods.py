"""Rules for units of the calendar counted from the document's day: "last week", "two years ago", "the past month"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.lengths import LARGEST, NUMBERS, number_in, span_of
from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.named_before import BEFORE_NAMED, ELSEWHERE, counted_from_told, quarter_before, same_day
from sayso.extract.times.parts import narrowed
from sayso.extract.times.senses import Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import DAYS, MONTHS, length_value, shifted, unit_of

_HOURS_OF_A_DAY = 24
_SATURDAY = 5
_ONE = frozenset((*DAYS, *MONTHS))
"""The units in the singular."""
_SIDE = re.compile(r"\b(later|earlier)\s+(?:in\s+)?$", re.IGNORECASE)
_DURING = re.compile(
    r"\b(?:in|for|during|of|later|earlier|throughout|over|by|until|since|from|at|before)\s+$", re.IGNORECASE
)
_OF_ELSE = re.compile(
    r"\s+(?:to|up to|ending|ended|since|of|before|after|prior|following|leading|that|when|in which)\b"
)
"""Behind "the week": it is another than the running one."""
_THEIRS = frozenset({"his", "her", "their", "our"})
"""Whose year is not the calendar's: "in his year at sea"."""
_COMPARED = re.compile(r"(?:\b(?:from|than|with|over)\s+(?:about\s+)?|[$€£%\d][^.;]{0,40}[,\s])$")
"""Before "a year ago": figures are compared, which are those of a quarter where one was named."""
_WITHIN = re.compile(r"\bwithin\s+$", re.IGNORECASE)


def _beside(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "last week", "next month", "this year", "later this week": a unit of the calendar."""
    unit = phrase.name("UNIT") or ""
    if (unit not in DAYS and unit not in MONTHS) or phrase.words[-1].text.lower() not in _ONE:
        return ()
    shift = -1 if phrase.first("LAST") else 1 if phrase.first("NEXT") else 0
    if setting.now is None:
        return undated(setting, "DATE", ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[shift])
    day = shifted(setting.now, unit, shift)
    if day is None:
        return ()
    whole = unit_of(unit, day)
    days = narrowed(whole, phrase, unit)
    if shift == 0 and unit != "day" and (side := _SIDE.search(setting.before)):
        days = _side(days, setting.now, later=side[1].lower() == "later")
    return [Sense("DATE", whole.value, days)]


def _side(whole: Stretch, published: date, *, later: bool) -> Stretch:
    """What lies of it after or before the day of publication."""
    first, last = (published, whole.last) if later else (whole.first, published)
    return Stretch(first, last, f"{first}/{last}")


def _stretch(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the past 24 hours", "the next two weeks": a length that begins or ends at the document's day."""
    unit, past = phrase.name("UNIT") or "", phrase.first("LAST") is not None
    low, high = span_of(phrase)
    value = length_value(number_in(phrase), unit)
    if setting.speaking is None:
        return undated(setting, "DURATION", value)
    if not high.isdigit() or not low.isdigit() or int(high) > LARGEST:
        return [Sense("DURATION", value, None, "how long it is is not told")]
    return [Sense("DURATION", value, _reaching(setting, unit, int(high), past=past))]


def _the_last(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the previous day" and "the next day" from a day named before, "the past day" from the document's."""
    if phrase.words[-1].text.lower() not in (*_ONE, "hour"):
        return ()
    word = phrase.name("LAST", "NEXT")
    from_named = word in BEFORE_NAMED or (word == "next" and phrase.name("UNIT") == "day")
    return (from_named and same_day(phrase, setting)) or _stretch(phrase, setting)


def _reaching(setting: Setting, unit: str, number: int, *, past: bool) -> Stretch | None:
    """So many units up to the day of publication, or from the day behind it; "within" them begins at once."""
    now = setting.speaking if unit in ("hour", "day") else setting.now
    if now is None:
        return None
    if unit in ("hour", "minute", "second"):
        days = -(-number // _HOURS_OF_A_DAY) if unit == "hour" else 0
        other = shifted(now, "day", -days if past else days)
    else:
        other = shifted(now, unit, -number if past else number)
    if other is None:
        return None
    at_once = unit not in DAYS or _WITHIN.search(setting.before) is not None
    first, last = (other, now) if past else (now if at_once else now + timedelta(days=1), other)
    return Stretch(first, last, f"{first}" if first == last else f"{first}/{last}")


def _ago(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "three days ago", counted from the document's day."""
    unit = phrase.name("UNIT") or ""
    low, high = span_of(phrase)
    if unit not in DAYS and unit not in MONTHS:
        return [Sense("DATE", length_value(number_in(phrase), unit))]
    if setting.now is None:
        return undated(setting, "DATE", "PAST_REF")
    if not high.isdigit() or not low.isdigit() or int(high) > LARGEST:
        return [Sense("DATE", "PAST_REF", None, "how long ago is not told")]
    if unit == "year" and high == "1" and _COMPARED.search(setting.before) and (quarter := quarter_before(setting)):
        return quarter
    first, last = shifted(setting.now, unit, -int(high)), shifted(setting.now, unit, -int(low))
    if first is None or last is None:
        return ()
    one, other = unit_of(unit, first), unit_of(unit, last)
    days = one if one == other else Stretch(one.first, other.last, f"{one.first}/{other.last}")
    return [Sense("DATE", other.value, days)]


def _half_ago(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "half a year ago", "a year and a half ago": so many months."""
    unit, half = phrase.name("UNIT") or "", MONTHS.get(phrase.name("UNIT") or "", 1) // 2
    whole = 0 if phrase.words[0].kind == KINDS["HALF"] else phrase.value("NUMBER") or 1
    if setting.now is None or not half:
        return undated(setting, "DATE", "PAST_REF")
    day = shifted(setting.now, "month", -half - whole * MONTHS[unit])
    return [Sense("DATE", unit_of("month", day).value, unit_of("month", day))] if day else ()


def _from_told(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "two days later", "a year earlier", counted from the last day that the paragraph tells."""
    unit = phrase.name("UNIT") or ""
    low, high = span_of(phrase)
    earlier = phrase.first("EARLIER") is not None
    plain = unit in DAYS or unit in MONTHS
    if plain and low == high and low.isdigit() and int(low) <= LARGEST and setting.told.day:
        return counted_from_told(setting, unit, -int(low) if earlier else int(low))
    return [replace(sense, days=None, reason=ELSEWHERE) for sense in _ago(phrase, setting)] if earlier else ()


def _long_ago(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    """Reads "months ago": how many is not told."""
    plural = phrase.words[0].text.lower().endswith("s")
    return [Sense("DATE", length_value("X", phrase.name("UNIT") or ""))] if plural else ()


def _weekend(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the weekend": the one before, or the one that is not over yet."""
    if phrase.name("UNIT") != "weekend":
        return ()
    if setting.now is None:
        return undated(setting, "DATE", "XXXX-WXX-WE")
    running = setting.ahead or setting.now.weekday() >= _SATURDAY
    whole = unit_of("weekend", setting.now - timedelta(days=0 if running else 7))
    return [Sense("DATE", whole.value, whole)]


def _year_end(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "year-end", "by year end": the end of the running year."""
    if phrase.name("UNIT") != "year" or phrase.name("PART") != "end" or setting.now is None:
        return ()
    whole = unit_of("year", setting.now)
    return [Sense("DATE", whole.value, narrowed(whole, phrase, "year"))]


def _running(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "the year", "the quarter" behind a preposition: the running one, of quarters the one told or the last."""
    unit = phrase.words[-1].text.lower()
    if unit not in ("year", "quarter", "month", "week") or not _DURING.search(setting.before):
        return ()
    whose = phrase.all("THE")[-1].text.lower()
    if whose in _THEIRS or (unit in ("month", "week") and _OF_ELSE.match(setting.after)):
        return ()
    if setting.now is None:
        return undated(setting, "DATE", "PRESENT_REF")
    day: date | None = setting.now
    if unit == "quarter":
        told = setting.told.quarter
        day = told.first if told else shifted(setting.now, "quarter", -1)
    if day is None:
        return ()
    whole = unit_of(unit, day)
    return [Sense("DATE", whole.value, narrowed(whole, phrase, unit))]


RULES = (
    Rule(f"ABOUT?(?:EACH OF)?ABOUT?THE?(?:LAST|NEXT|ORDINAL LAST){NUMBERS}MORE?UNIT", _stretch),
    Rule("(?:PART OF?)?(?:THE?THIS|THIS?(?:LAST|NEXT))UNIT", _beside),
    Rule("THE(?:LAST|NEXT)UNIT", _the_last),
    Rule(f"ABOUT?(?:{NUMBERS}|A)MORE?UNIT(?:OR SO)?AGO", _ago),
    Rule(f"ABOUT?(?:{NUMBERS}|A)MORE?UNIT(?:OR SO)?(?:EARLIER|LATER)", _from_told),
    Rule("(?:THIS|THE)?UNIT POSSESSIVE?HYPHEN?PART|THE?PART OF UNIT", _year_end),
    Rule("HALF A UNIT AGO|A UNIT AND A HALF AGO|NUMBER AND A HALF UNIT AGO", _half_ago),
    Rule("UNIT AGO", _long_ago),
    Rule("THE UNIT", _weekend),
    Rule("THE?PART?OF?THE UNIT", _running),
)
