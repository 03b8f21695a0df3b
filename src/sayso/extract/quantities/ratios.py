"""Reads ratios: "3:1", "outnumbered three to one", "a ratio of 5 to 2". The value is the first number by the second.

Scores, clocks and verses are written alike, so a word of comparison has to stand near.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sayso.extract.quantities.digits import Number
from sayso.records import Span
from sayso.words import load

UNIT = "ratio"
BEFORE, BEHIND = 80, 40
"""Characters before and behind in which the word of comparison stands: a clause."""
_STOP = re.compile(r"[.!?;]\s")


def ratio_at(text: str, start: int, within: Span) -> Number | None:
    """The ratio whose first number begins at `start`, with the noun that it is one of: "3:1 advantage"."""
    match = _form().match(text, start, within.end)
    if match is None:
        return None
    one, other = (_value(match[name]) for name in ("one", "other"))
    before = _STOP.split(text[max(within.start, start - BEFORE) : start])[-1]
    named = _noun_behind().match(text, match.end(), min(within.end, match.end() + BEHIND))
    near = _compared().search(before)
    if not other or not (named or near) or before.endswith("from "):
        return None
    if match["colon"] is None and other != 1 and not (near and near["sure"]):
        return None  # "an advantage of 5 to 7 boats" is a range
    return Number(Span(start, named.end() if named else match.end()), one / other, spelt=True, unit=UNIT)


def _value(words: str) -> float:
    return float(words) if words[0].isdigit() else float(load("numbers")["cardinals"][words.lower()])


@cache
def _form() -> re.Pattern[str]:
    cardinals: Mapping[str, int] = load("numbers")["cardinals"]
    number = rf"\d{{1,4}}(?:\.\d{{1,2}})?|(?:{'|'.join(sorted(cardinals, key=len, reverse=True))})\b"
    return re.compile(
        rf"(?P<one>{number})(?:(?P<colon> ?: ?)|[ -]to[ -])(?P<other>{number})(?![:.,]?\d|\w)", re.IGNORECASE
    )


@cache
def _compared() -> re.Pattern[str]:
    words = load("numbers")["compared"]
    return re.compile(rf"\b(?:(?P<sure>{'|'.join(words['sure'])})|{'|'.join(words['nouns'])})\b", re.IGNORECASE)


@cache
def _noun_behind() -> re.Pattern[str]:
    nouns = "|".join(load("numbers")["compared"]["nouns"])
    small = "and|or|but|the|an?|of|in|on|at|to|for|with|while|had|have|has|was|were|is|are"
    return re.compile(rf"(?:[ -](?!(?:{small})\b)[a-z][\w-]*){{0,3}} (?:{nouns})\b", re.IGNORECASE)
