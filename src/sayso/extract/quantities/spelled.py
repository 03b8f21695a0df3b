"""Reads a number in words: "twenty-one", "a dozen", "several hundred", "half a million", "hundreds of thousands"."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cache

from sayso.extract.quantities.digits import Number
from sayso.extract.quantities.shares import Share, share_after, share_at
from sayso.records import Span
from sayso.words import load

WORDS = 12
"""Words of the longest number in words that is read."""
LOOK_BACK = 16
"""Characters before a scale in which "a", "several" or "a couple of" may stand."""

_A = re.compile(r"(?: of)? an? ")
_OF = re.compile(r"['’”\"]? of\b")
_SCORE = re.compile(r" of (?!points|goals|runs|the\b)[a-z]")
"""Behind "a score" that is twenty and no result."""
_WORD = re.compile(r"[A-Za-z]+")
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"(?:[ \u00a0\n]{1,2}|-)(and )?([A-Za-z]+)\b")


def in_words(text: str, start: int, within: Span) -> Number | None:
    """The number in words, or the share, whose first word begins at `start`; what leads to it may stand before."""
    share = share_at(text, start, within)
    return _spelt(text, start, within) if share is None else _shared(text, share, within)


def _shared(text: str, share: Share, within: Span) -> Number:
    """A share, or with a scale behind it ("half a million", "a quarter of a million") a number."""
    number = Number(share.span, share.value, share=True, spelt=True)
    scale = _A.match(text, share.span.end, within.end)
    if scale and (word := _word(text, scale.end(), within.end)) in load("numbers")["scales"]:
        factor = load("numbers")["scales"][word]
        return Number(Span(share.span.start, scale.end() + len(word)), factor * share.value, factor, spelt=True)
    return number


def _spelt(text: str, start: int, within: Span) -> Number | None:
    """A number in words, or `None` where the words are an ordinal or mean no number."""
    first = _word(text, start, within.end).removesuffix("fold")
    if first in load("numbers")["plurals"]:
        return _plural(text, start, first, within)
    if first in load("numbers")["scales"]:
        return _led(text, start, first, within)
    if first not in load("numbers")["cardinals"]:
        return None
    number = _summed(text, start, first, within.end)
    if share := share_after(text, number.span, int(number.value), within):
        return _shared(text, share, within)
    return None if _is_ordinal(text, number.span.end, within.end) else number


def _summed(text: str, start: int, first: str, ceiling: int) -> Number:
    """The words that go on with a number, summed: "two hundred and fifty-three thousand"."""
    total, current, end = 0.0, float(load("numbers")["cardinals"][first]), start + len(first)
    scaled = math.inf
    for _ in range(WORDS):
        if half := _AND_A_HALF.match(text, end, ceiling):
            current, end = current + 0.5, half.end()
        following = _NEXT_WORD.match(text, end, ceiling)
        if following is None:
            break
        word = following[2].lower()
        factor = load("numbers")["scales"].get(word)
        if factor and factor < scaled and not following[1]:
            current, end = current * factor, following.end()
            if factor > 100:
                total, current, scaled = total + current, 0.0, factor
        elif _continues(word, current, total, joined=following[1] is not None):
            current, end = current + load("numbers")["cardinals"][word], following.end()
        else:
            break
    return Number(Span(start, end), total + current, 1.0 if scaled == math.inf else scaled, spelt=True)


def _continues(word: str, current: float, total: float, *, joined: bool) -> bool:
    """Whether the word goes on with a number: "twenty" with "one", "two hundred and" with "fifty"."""
    value = load("numbers")["cardinals"].get(word)
    if value is None:
        return False
    if current % 100 == 0:
        return bool(current or total)
    return not joined and current % 100 >= 20 and current % 10 == 0 and value < 10


def _led(text: str, start: int, scale: str, within: Span) -> Number:
    """A scale with what stands before it: "a dozen", "several hundred"."""
    factor, end = load("numbers")["scales"][scale], start + len(scale)
    lead = _lead().search(text, max(within.start, start - LOOK_BACK), start)
    first = lead.start() if lead else start
    vague = lead is not None and lead["vague"] is not None
    number = Number(Span(first, end), 2 * factor if vague else factor, factor, vague=vague, spelt=True)
    following = _NEXT_WORD.match(text, end, within.end)
    larger = load("numbers")["scales"].get(following[2].lower(), 0) if following and not following[1] else 0
    if following and larger > factor:
        number = replace(number, span=Span(first, following.end()), value=number.value * larger, scaled=factor * larger)
    return number


def _plural(text: str, start: int, first: str, within: Span) -> Number | None:
    """A plural that stands for a number, also of another: "hundreds of thousands"."""
    words = load("numbers")
    value, end = 2.0 * words["plurals"][first], start + len(first)
    followed = _OF.match(text, end, within.end)
    lead = _lead().search(text, max(within.start, start - LOOK_BACK), start)
    if followed is None and first in words["plurals_with_of"]:
        return None
    if first == "score" and (lead is None or not _SCORE.match(text, end, within.end)):
        return None
    second = _word(text, followed.end() + 1, within.end) if followed else ""
    if followed and (factor := words["plurals"].get(second) or words["scales"].get(second)):
        value, end = value * factor, followed.end() + 1 + len(second)
    begin = lead.start() if lead else start
    return Number(Span(begin, end), value, value / 2, vague=True, spelt=True)


def _is_ordinal(text: str, at: int, end: int) -> bool:
    return text[at : at + 1] == "-" and _word(text, at + 1, end) in load("numbers")["ordinals"]


def _word(text: str, at: int, end: int) -> str:
    """The word that stands at `at`, in lower case; empty where none does."""
    match = _WORD.match(text, at, end)
    return match.group().lower() if match else ""


@cache
def _lead() -> re.Pattern[str]:
    words = load("numbers")
    vague, single = ("|".join(words[name]) for name in ("vague", "single"))
    return re.compile(rf"\b(?:(?P<vague>{vague})|(?:{single}))[ \u00a0]$", re.IGNORECASE)
