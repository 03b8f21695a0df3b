"""Rules for days by their distance, parts of days and hours: "yesterday", "last night", "3 p.m.", "overnight"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from sayso.extract.times.calendar import days_from
from sayso.extract.times.senses import Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import shifted, unit_of

_NOON = 12
_ATTRIBUTIVE = re.compile(r"\s+(?:vision|shift|club|goggles|raid|train|school|sky|mare)")


def _day(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "today", "late yesterday", "tomorrow morning", "tonight"."""
    distance, word = phrase.value("DAY") or 0, phrase.first("DAY")
    if setting.published is None:
        return undated("DATE", "PRESENT_REF" if distance == 0 else "PAST_REF" if distance < 0 else "FUTURE_REF")
    days = days_from(setting.published, distance, distance)
    if phrase.first("DAYPART"):
        return [Sense("TIME", days.value + _code(phrase), days)]
    if word is not None and word.text.lower() == "tonight":
        return [Sense("TIME", days.value + "TNI", days)]
    return [Sense("DATE", days.value, days)]


def _daypart(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "this morning", "last night", "that evening", "the next morning", "overnight"."""
    code, words = _code(phrase), phrase.words
    if setting.published is None:
        return undated("TIME", f"XXXX-XX-XX{code}")
    published = setting.published
    if phrase.first("THIS"):
        return [Sense("TIME", f"{published}{code}", unit_of("day", published))]
    if words[0].text.lower() == "last":
        before = published - timedelta(days=1)
        return [Sense("TIME", f"{before}{code}", unit_of("day", before))]
    if words[0].text.lower() == "overnight":
        if setting.ahead:
            return [Sense("TIME", f"{published}{code}", days_from(published, 0, 1))]
        return [Sense("TIME", f"{published - timedelta(days=1)}{code}", days_from(published, -1, 0))]
    return _told_from_before(phrase, setting, code)


def _told_from_before(phrase: Phrase, setting: Setting, code: str) -> Sequence[Sense]:
    """A part of the day that was named before, or of the one after it; without such a day a part of any day."""
    known = setting.last if setting.last and setting.last.first and setting.last.first == setting.last.last else None
    if phrase.first("NEXT") or phrase.first("THAT") or phrase.first("SAME") or phrase.first("LAST"):
        if known is None or known.first is None:
            return [Sense("TIME", f"XXXX-XX-XX{code}", None, "no day is named before it")]
        shift = 1 if phrase.first("NEXT") else -1 if phrase.first("LAST") else 0
        day = shifted(known.first, "day", shift)
        if day is None:
            return ()
        return [Sense("TIME", f"{day}{code}", unit_of("day", day))]
    if phrase.first("EACH"):
        return [Sense("SET", f"XXXX-XX-XX{code}")]
    return ()


def _alone(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """A part of a day by itself; a day beside it is joined to it later."""
    if phrase.first("A") or _ATTRIBUTIVE.match(setting.after):
        return ()
    later = phrase.first("LATER", "EARLIER") is not None
    if later and setting.last and setting.last.first and setting.last.first == setting.last.last:
        return [Sense("TIME", f"{setting.last.value}{_code(phrase)}", setting.last)]
    return [Sense("TIME", _code(phrase), None, PENDING)]


PENDING = "no day stands beside it"
"""The reason of an hour or a part of a day that waits for its day."""


def _hour(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    """Reads "3 p.m.", "15:30", "3:00 PM ET"."""
    clock, hour = phrase.first("CLOCK"), phrase.value("DIGITS")
    minute = 0
    if clock is not None:
        hour, minute = (int(part) for part in re.split(r"[:.]", clock.text)[:2])
    if hour is None or hour > 24:
        return ()
    meridiem = phrase.name("MERIDIEM")
    if meridiem is None and clock is None:
        return ()
    if clock is not None and "." in clock.text and meridiem is None:
        return ()
    if meridiem:
        if not 1 <= hour <= _NOON:
            return ()
        hour = hour % _NOON + (_NOON if meridiem.startswith("p") else 0)
    return [Sense("TIME", f"T{hour:02d}:{minute:02d}", None, PENDING)]


def _code(phrase: Phrase) -> str:
    code = phrase.name("DAYPART") or ""
    return code if code.startswith("T") else f"T{code}"


_ANY_HOUR = "(?:CLOCK MERIDIEM?ZONE*|DIGITS MERIDIEM ZONE*)"
RULES = (
    Rule(f"THE?{_ANY_HOUR}", _hour),
    Rule("(?:PART|LATER|EARLIER)?THE?DAY DAYPART?", _day),
    Rule("(?:LATER|EARLIER|PART)?(?:THIS|LAST|THAT|THE?SAME|THE?NEXT|EACH)PART?DAYPART", _daypart),
    Rule("DAYPART", _daypart),
    Rule("(?:(?:LATER|EARLIER|PART)OF)?A?THE?PART?HYPHEN?DAYPART UNIT?ZONE?", _alone),
)
