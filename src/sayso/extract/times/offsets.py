"""Dates what is counted from a day that is named behind it: "three days before May 3", "the week ending May 3".

"Three days before May 3" is a day, "the three days before May 3" are three. A number or an article tells how much lies
between; "days before May 3" has neither and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.units import shifted
from sayso.records import Span
from sayso.words import load

REACH, NEAR = 60, 20
"""Code points before a day in which it is looked for, and in which its last word stands."""
_LAST = re.compile(r"\b(?:before|to|preceding|after|following|ending|ended|on)\s+(?:the\s+)?$", re.IGNORECASE)
_HOURS_OF_A_DAY = 24


def find_offsets(text: str, within: Span, days: Iterable[tuple[Span, date]]) -> Iterator[tuple[Span, Stretch]]:
    """What is counted from each of these days, with the words from its number to the day.

    Args:
        text: what it stands in.
        within: where to look: a block.
        days: single days, each where it stands.
    """
    for span, day in days:
        if not _LAST.search(text, max(within.start, span.start - NEAR), span.start):
            continue
        match = _counted().search(text, max(within.start, span.start - REACH), span.start)
        stretch = _stretch(match, day) if match else None
        if match and stretch:
            yield Span(match.start(), span.end), stretch


def _stretch(match: re.Match[str], day: date) -> Stretch | None:
    """The day, or the days, that the words before a day tell."""
    unit, number = _units()[match["unit"].lower()], _number(match)
    if not number or (unit == "hour" and match["the"] is None):
        return None
    if unit == "hour":
        unit, number = "day", -(-number // _HOURS_OF_A_DAY) + (match["to"] is not None)
    other = shifted(day, unit, number if match["after"] else -number)
    if other is None:
        return None
    if match["to"]:
        return _days(other + timedelta(days=1), day) if match["the"] else None
    if match["the"] is None or match["unit"].lower() == "day":
        return _days(other, other)
    one = timedelta(days=1)
    return _days(day + one, other) if match["after"] else _days(other, day - one)


def _number(match: re.Match[str]) -> int | None:
    """How many units; an article alone is one of a unit in the singular."""
    words = (match["number"] or "").lower()
    if words.isdigit():
        return int(words)
    if words in ("", "a", "an"):
        return 1 if (words or match["the"]) and not match["unit"].lower().endswith("s") else None
    found = load("times")["numbers"].get(words)
    return int(found) if found is not None else None


def _days(first: date, last: date) -> Stretch:
    return Stretch(first, last, first.isoformat() if first == last else f"{first}/{last}")


@cache
def _units() -> dict[str, str]:
    units = load("times")["units"]
    return {word: unit for unit in ("hour", "day", "week", "month", "year") for word in units[unit]}


@cache
def _counted() -> re.Pattern[str]:
    numbers, units = ("|".join(words) for words in (load("times")["numbers"], _units()))
    amount = rf"(?:(?P<the>the)\s+)?(?:(?P<number>an?|{numbers}|\d{{1,3}})[\s-]+)?(?P<unit>{units})"
    side = r"(?:(?P<before>before|prior\s+to|preceding)|(?P<after>after|following)"
    side += r"|(?P<to>(?:up\s+)?to|end(?:ing|ed)(?:\s+on)?))"
    return re.compile(rf"\b{amount}\s+{side}\s+(?:the\s+)?$", re.IGNORECASE)
