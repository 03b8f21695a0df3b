"""Keeps what a paragraph has told so far, for words that count from it: "the previous day", "that evening".

They count from the last day on which something happened, where that is one day: not from a deadline ("by May 3"), a
list ("on May 3 and 5") or a week. Where it is none, they stay open with the reason.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from sayso.extract.times.senses import NOT_ONE_DAY, SEVERAL_DAYS, Sense, Told
from sayso.records import Span

NEAR = timedelta(days=60)
"""How near a week or a month must be to the day told before, to be a part of its story and no background."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:$|T)")
_BACKGROUND = re.compile(r"\d{2,4}$")
"""Years, decades and centuries: "a bridge built in 2014"."""
_LIMIT = re.compile(r"\b(?:by|until|till|through|since|from|between|before|after|to)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a day: nothing is said to have happened on it."""
_ON = re.compile(r"\bon\s+$", re.IGNORECASE)
_SAID = re.compile(r",?\s+(?:that\b|of\b|[“\"])")
_NEAR = 6
"""Around a day, this makes it the one on which something is said or shown."""
_LIST = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|to|through)\b|[-–—])\s*(?:on\s+)?", re.IGNORECASE)


def told_after(told: Told, sense: Sense, before: str, gap: str | None) -> Told:
    """What is told when an expression has been read.

    Args:
        told: what was told before it.
        sense: what it means.
        before: the words before it.
        gap: what stands between it and the expression before, `None` where it is the first of its paragraph.
    """
    days = sense.days
    if sense.kind not in ("DATE", "TIME") or days is None or days.first is None or _BACKGROUND.match(sense.value):
        return told
    if "-Q" in sense.value:
        told = replace(told, quarter=days)
    if sense.yearless is False:
        told = replace(told, dated=days.first)
    if _DAY.match(sense.value) and days.first == days.last:
        reason = _no_day(told, days.first, before, gap)
        return replace(told, last=days, day=None if reason else days.first, reason=reason)
    if told.day is not None and abs(days.first - told.day) > NEAR:
        return told
    return replace(told, last=days, day=None, reason=NOT_ONE_DAY)


def said_after(told: Told, sense: Sense, text: str, span: Span) -> Told:
    """What is told, with the day that words are said on: "reported on May 3 that …", "posted on May 3 footage of …"."""
    day = sense.days.first if sense.days and _DAY.match(sense.value) else None
    if day is None or not (_ON.search(text, max(0, span.start - _NEAR), span.start) and _SAID.match(text, span.end)):
        return told
    return replace(told, said=(day, span.end))


def _no_day(told: Told, day: date, before: str, gap: str | None) -> str:
    """Why nothing counts from a day, the empty string where it may."""
    if _LIMIT.search(before):
        return NOT_ONE_DAY
    listed = gap is not None and _LIST.fullmatch(gap) is not None
    return SEVERAL_DAYS if listed and told.day not in (None, day) else ""
