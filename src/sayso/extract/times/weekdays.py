"""Rules for weekdays, by the document's day and the tense of the clause: "on Monday", "last Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sayso.extract.times.named_before import BEFORE_NAMED, counted_from_told
from sayso.extract.times.senses import Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import unit_of


def _weekday(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    weekday = phrase.value("WEEKDAY") or 0
    if phrase.first("EACH"):
        return [Sense("SET", f"XXXX-WXX-{weekday + 1}")]
    if setting.now is None:
        return undated(setting, "DATE", f"XXXX-WXX-{weekday + 1}")
    if phrase.first("UNIT"):
        return _in_week(phrase, setting.now, weekday)
    if phrase.name("LAST", "NEXT") in BEFORE_NAMED:
        return _from_told(setting, weekday, later=phrase.first("NEXT") is not None)
    back = (setting.now.weekday() - weekday) % 7
    if phrase.first("NEXT"):
        distance = 7 - back
    elif phrase.first("LAST"):
        distance = -(back or 7)
    elif phrase.first("THIS"):
        distance = weekday - setting.now.weekday()
    else:
        distance = -back if not setting.ahead or back == 0 else 7 - back
    day = setting.now + timedelta(days=distance)
    return [Sense("DATE", day.isoformat(), unit_of("day", day))]


def _in_week(phrase: Phrase, now: date, weekday: int) -> Sequence[Sense]:
    """Reads "Friday last week", "Monday of this week"."""
    weeks = 1 if phrase.first("NEXT") else -1 if phrase.first("LAST") else 0
    if phrase.name("UNIT") != "week":
        return ()
    day = now + timedelta(days=weekday - now.weekday() + 7 * weeks)
    return [Sense("DATE", day.isoformat(), unit_of("day", day))]


def _from_told(setting: Setting, weekday: int, *, later: bool) -> Sequence[Sense]:
    """Reads "the following Monday" from the day that was told last."""
    told = setting.told.day
    if told is None:
        return [Sense("DATE", f"XXXX-WXX-{weekday + 1}", None, setting.told.reason)]
    distance = (weekday - told.weekday()) % 7 or 7 if later else -((told.weekday() - weekday) % 7 or 7)
    return counted_from_told(setting, "day", distance)


RULES = (
    Rule("WEEKDAY OF?(?:THIS|LAST|NEXT)UNIT", _weekday),
    Rule("(?:EACH|(?:PART|LATER|EARLIER)?THE?(?:THIS?(?:LAST|NEXT)|THIS))?PART?WEEKDAY", _weekday),
)
