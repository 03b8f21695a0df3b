"""Reads decades of numbers: "in his 30s" is an age of 30 to 39, "the low 40s" are 40 to 43.

"Early" or "low" are the first third, "mid" the middle one, "late" or "high" the last: a convention, as with months.
"The mid-90s" may be years, so a number of no age counts only behind "low" and "high".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sayso.extract.quantities.digits import Number
from sayso.extract.quantities.units import AGE, YEAR
from sayso.records import Span
from sayso.words import load

LOOK_BACK = 16
"""Characters before a decade in which the words stand that make it one: "their early"."""
_THIRDS: Mapping[str, tuple[int, int]] = {
    "early": (0, 3),
    "low": (0, 3),
    "mid": (4, 6),
    "late": (7, 9),
    "high": (7, 9),
    "upper": (7, 9),
}
_WHOSE = re.compile(r"\b(?:his|her|their|my|your|our) (?:(?P<part>early|mid|late)[ -]*)?$", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?P<part>low|high|upper)[ -]$", re.IGNORECASE)
_TO = re.compile(r"(?: to | and | or |[-–])([2-9]0)s\b")
_TEENS = (13, 19)


def decade_at(text: str, start: int, within: Span) -> Number | None:
    """The decade that begins at `start`, with the words before it that tell which part it is."""
    match = _decade().match(text, start, within.end)
    if match is None:
        return None
    floor = max(within.start, start - LOOK_BACK)
    whose = _WHOSE.search(text, floor, start)
    told = whose or _LEVEL.search(text, floor, start)
    if told is None:
        return None
    part = (told["part"] or "").lower()
    low, high = _TEENS if match["teens"] else _bounds(match["tens"] or match["word"].lower(), part)
    end = match.end()
    if last := _TO.match(text, end, within.end):
        high, end = int(last[1]) + 9, last.end()
    span = Span(told.start("part") if part else start, end)
    unit, of = (YEAR, AGE) if whose else ("", "")
    return Number(span, low, spelt=True, high=high, unit=unit, of=of)


def words_of_decades() -> frozenset[str]:
    """The words that a decade may begin with, in lower case."""
    return frozenset([*load("times")["decades"], "teens"])


def _bounds(tens: str, part: str) -> tuple[int, int]:
    first = int(tens) if tens.isdigit() else int(load("times")["decades"][tens])
    low, high = _THIRDS.get(part, (0, 9))
    return first + low, first + high


@cache
def _decade() -> re.Pattern[str]:
    words = "|".join(load("times")["decades"])
    return re.compile(rf"(?:(?P<tens>[2-9]0)s|(?P<word>{words})|(?P<teens>teens))\b", re.IGNORECASE)
