"""Rules for weekdays, by the document's day and the tense of the clause: "on Monday", "last Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sayso.extract.times.senses import Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import unit_of


def _weekday(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    weekday = phrase.value("WEEKDAY") or 0
    if phrase.first("EACH"):
        return [Sense("SET", f"XXXX-WXX-{weekday + 1}")]
    if setting.now is None:
        return undated(setting, "DATE", f"XXXX-WXX-{weekday + 1}")
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


RULES = (Rule("(?:EACH|(?:PART|LATER|EARLIER)?THE?(?:THIS?(?:LAST|NEXT)|THIS))?PART?WEEKDAY", _weekday),)
