"""Reads shares in words: "half of", "a third", "two-thirds", "three quarters".

A share is told from a part ("the northern half"), an ordinal ("the third line") and a season ("the fourth quarter") by
what stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.records import Span
from sayso.words import load

LOOK_BACK = 24
"""Characters before a share in which the words that decide about it may stand."""

_GAP = re.compile(r"[ -]")
_ARTICLE = re.compile(r"\b(an?|one)[ -]$", re.IGNORECASE)
_AND_HALF = re.compile(r"\b(?:hour|day|week|month|year|decade|mile|kilomet(?:er|re)|met(?:er|re)|ton)s? and (?:an? )?$")
_LAST_WORD = re.compile(r"([\w%]+)[\s-]+$")
_OF = re.compile(r" of\b(?! (?:19|20)\d\d\b)", re.IGNORECASE)
_HALF_OF = re.compile(r"(?: of\b| (?:the|its|his|her|their|our|this|that|these|those|all|an?)\b)", re.IGNORECASE)
_ARE = re.compile(r" (?:are|were|have)\b", re.IGNORECASE)
_HALF_DOES = re.compile(r" (?:are|were|is|was|have|had|has)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction where it stands, from 0 to 1."""

    span: Span
    value: float


def share_at(text: str, at: int, within: Span) -> Share | None:
    """The share whose denominator begins at `at`, with "a" or "one" before it: "a third", "half"."""
    match = _denominator().match(text, at, within.end)
    if match is None:
        return None
    floor = max(within.start, at - LOOK_BACK)
    value = 1 / load("numbers")["denominators"][match[1].lower()]
    if value == 1 / 2:
        return Share(Span(at, match.end()), value) if _is_half(text, at, match.end(), within) else None
    article = _ARTICLE.search(text, floor, at)
    if article is None:
        return None
    bounded = _before().search(text, floor, article.start()) is not None
    if bounded or _OF.match(text, match.end(), within.end) or _ARE.match(text, match.end(), within.end):
        return Share(Span(article.start(), match.end()), value)
    return None


def share_after(text: str, numerator: Span, count: int, within: Span) -> Share | None:
    """The share whose numerator has just been read: "two-thirds", "one third of"."""
    match = _GAP.match(text, numerator.end, within.end)
    found = _denominator().match(text, match.end(), within.end) if match else None
    if match is None or found is None or (count > 1) != bool(found[2]):
        return None
    divisor = load("numbers")["denominators"][found[1].lower()]
    stands = match.group() == "-" or count > 1 or _OF.match(text, found.end(), within.end)
    return Share(Span(numerator.start, found.end()), count / divisor) if stands and count < divisor else None


def _is_half(text: str, start: int, end: int, within: Span) -> bool:
    before = _LAST_WORD.search(text, max(within.start, start - LOOK_BACK), start)
    word = before[1].lower() if before else ""
    if _AND_HALF.search(text, max(within.start, start - LOOK_BACK), start):
        return False
    if word == "other":  # "the other half of the crew", but "the other half waits"
        return _OF.match(text, end, within.end) is not None
    if word in load("numbers")["sides"] or text[end : end + 1] == "-" or text[start - 1 : start] == "-":
        return False
    if word == "the":
        return _OF.match(text, end, within.end) is not None
    return bool(
        _HALF_OF.match(text, end, within.end)
        or word in load("numbers")["before_share"]
        or _HALF_DOES.match(text, end, within.end)
    )


@cache
def _denominator() -> re.Pattern[str]:
    names = "|".join(load("numbers")["denominators"])
    return re.compile(rf"({names})(s?)\b", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('numbers')['before_share'])})\s+$", re.IGNORECASE)
