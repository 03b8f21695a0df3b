"""Rules for days by their distance, parts of days and hours: "yesterday", "last night", "3 p.m.", "overnight"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sayso.extract.times.calendar import days_from
from sayso.extract.times.named_before import counted_from_told
from sayso.extract.times.senses import SEVERAL_DAYS, Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import unit_of

_NOON = 12
_FIGURES = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?([ap]m)?")
_ATTRIBUTIVE = re.compile(r"\s+(?:vision|shift|club|goggles|raid|train|school|sky|mare)")


def _day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "today", "late yesterday", "tomorrow morning", "tonight"."""
    distance, word = phrase.value("DAY") or 0, phrase.first("DAY")
    if setting.speaking is None:
        return undated(
            setting, "DATE", "PRESENT_REF" if distance == 0 else "PAST_REF" if distance < 0 else "FUTURE_REF"
        )
    days = days_from(setting.speaking, distance, distance)
    if phrase.first("DAYPART"):
        return [Sense("TIME", days.value + _code(phrase), days)]
    if word is not None and word.text.lower() == "tonight":
        return [Sense("TIME", days.value + "TNI", days)]
    return [Sense("DATE", days.value, days)]


def _daypart(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "this morning", "last night", "that evening", "the next morning", "every night"."""
    code, first = _code(phrase), phrase.words[0]
    if is_overnight(phrase.words[-1].text):
        return ()
    if phrase.first("EACH"):
        return [Sense("SET", f"XXXX-XX-XX{code}")]
    if phrase.first("THIS") or first.text.lower() == "last":
        if setting.now is None:
            return undated(setting, "TIME", f"XXXX-XX-XX{code}")
        day = setting.now - timedelta(days=0 if phrase.first("THIS") else 1)
        return [Sense("TIME", f"{day}{code}", unit_of("day", day))]
    return _of_told_day(setting, 1 if phrase.first("NEXT") else -1 if phrase.first("LAST") else 0, code)


def _of_told_day(setting: Setting, shift: int, code: str) -> Sequence[Sense]:
    """A part of the day that was told last, or of the one after or before it."""
    senses = counted_from_told(setting, "day", shift)
    return [replace(sense, kind="TIME", value=sense.value + code) for sense in senses]


def is_overnight(words: str) -> bool:
    """Whether it is the one word that means a night without an article."""
    return words.lower() == "overnight"


def _overnight(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """The night before the day of who speaks, or the one to come; open where the paragraph tells of another day."""
    if not is_overnight(phrase.words[0].text):
        return ()
    speaking = setting.speaking
    if speaking is None:
        return undated(setting, "TIME", "XXXX-XX-XXTNI")
    told, first = setting.told, speaking - timedelta(days=0 if setting.ahead else 1)
    if speaking == setting.now and (told.reason == SEVERAL_DAYS or told.day not in (None, first, speaking)):
        return [Sense("TIME", "XXXX-XX-XXTNI", None, SEVERAL_DAYS)]
    return [Sense("TIME", f"{first}TNI", days_from(first, 0, 1))]


def _alone(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """A part of a day by itself; a day beside it is joined to it later."""
    if phrase.first("A") or _ATTRIBUTIVE.match(setting.after):
        return ()
    if phrase.first("LATER", "EARLIER") is not None and setting.told.day is not None:
        return _of_told_day(setting, 0, _code(phrase))
    return [Sense("TIME", _code(phrase), None, PENDING)]


PENDING = "no day stands beside it"
"""The reason of an hour or a part of a day that waits for its day."""


def _hour(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    """Reads "3 p.m.", "5am", "15:30", "3:00 PM ET"."""
    word = phrase.first("CLOCK", "HOUR", "DIGITS")
    figures = _FIGURES.match(word.text) if word else None
    if figures is None:
        return ()
    hour, minute, half = int(figures[1]), int(figures[2] or 0), figures[3] or phrase.name("MERIDIEM")
    if half:
        if not 1 <= hour <= _NOON:
            return ()
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    elif hour > 24 or ":" not in figures[0]:
        return ()
    return [Sense("TIME", f"T{hour:02d}:{minute:02d}", None, PENDING)]


def _four_figures(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    """Reads "0735 GMT": four figures are an hour before a zone that is no other word."""
    figures, zone = phrase.words[0].text, phrase.words[1].text
    hour, minute = int(figures[:2]), int(figures[2:4])
    if len(figures) != 4 or len(zone) < 3 or hour >= 24 or minute >= 60:
        return ()
    return [Sense("TIME", f"T{hour:02d}:{minute:02d}", None, PENDING)]


def _code(phrase: Phrase) -> str:
    code = phrase.name("DAYPART") or ""
    return code if code.startswith("T") else f"T{code}"


_ANY_HOUR = "(?:CLOCK MERIDIEM?ZONE*|HOUR ZONE*|DIGITS MERIDIEM ZONE*)"
RULES = (
    Rule(f"THE?{_ANY_HOUR}", _hour),
    Rule("(?:YEAR|LONG)ZONE+", _four_figures),
    Rule("(?:PART|LATER|EARLIER)?THE?DAY DAYPART?", _day),
    Rule("(?:LATER|EARLIER|PART)?(?:THIS|LAST|THAT|THE?SAME|THE?NEXT|EACH)PART?DAYPART", _daypart),
    Rule("DAYPART", _overnight),
    Rule("(?:(?:LATER|EARLIER|PART)OF)?A?THE?PART?HYPHEN?DAYPART UNIT?ZONE?", _alone),
)
