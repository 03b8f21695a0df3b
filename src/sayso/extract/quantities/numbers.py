"""Finds numbers as a text writes them: digits, words, mixed forms, shares, and plurals that stand for a number.

A plural says that there are at least two of them: "hundreds" is 200 or more. Ordinals are no numbers here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sayso.extract.quantities.decades import decade_at, words_of_decades
from sayso.extract.quantities.digits import Number, in_digits
from sayso.extract.quantities.multiples import multiple_at, words_of_multiples
from sayso.extract.quantities.ratios import ratio_at
from sayso.extract.quantities.spelled import in_words
from sayso.records import Span
from sayso.words import load

ROW = 40
"""Pieces of numbers in a row, with no word between them, of which the rest is a table or noise: some 15 numbers."""

_TOKEN = re.compile(r"[^\W\d_]+|\.?\d+|[½¼¾⅓⅔]")
_MINUS = re.compile(r"(?:^|[\s(\[$€£“])(minus[ -]|[-−–])$", re.IGNORECASE)
_OUT_OF = re.compile(r" (?:out of every|out of|of every|in every|for every|(?P<by>in))(?: an?)? (?=\w)", re.IGNORECASE)


def find_numbers(text: str, within: Span) -> Iterator[Number]:
    """The numbers of a stretch of text, in order, also those that are parts of names and dates."""
    at = within.start
    for start in _beginnings(text, within):
        number = _read(text, start, within) if start >= at else None
        if number is not None and math.isfinite(number.value):
            at = number.span.end
            yield _signed(text, number, within.start)


def _may_begin(text: str, at: int) -> bool:
    token = _TOKEN.match(text, at)
    return token is not None and (not token.group().isalpha() or token.group().lower() in _names())


def _beginnings(text: str, within: Span) -> Iterator[int]:
    """Where a number may begin. One expression for all the words, in place of a look at each, takes twice as long."""
    names, row = _names(), 0
    for match in _TOKEN.finditer(text, within.start, within.end):
        token, start = match.group(), match.start()
        spelt = token.isalpha()
        row = 0 if spelt and token.lower() not in names else row + 1
        if 0 < row < ROW and (text[max(0, start - 1) : start] != "-" if spelt else _begins().match(text, start)):
            yield start


def _signed(text: str, number: Number, floor: int) -> Number:
    """The number with the minus before it, which no range and no compound has: "minus-5", "(-22"."""
    minus = _MINUS.search(text, max(floor, number.span.start - 8), number.span.start)
    if minus is None or number.spelt:
        return number
    return replace(number, span=Span(minus.start(1), number.span.end), value=-number.value)


def _read(text: str, start: int, within: Span) -> Number | None:
    for own in (ratio_at, decade_at, multiple_at):
        if found := own(text, start, within):
            return found
    number = _alone(text, start, within)
    return number if number is None else _out_of(text, number, within) or number


def _out_of(text: str, number: Number, within: Span) -> Number | None:
    """The share that so many are of so many: "one in five", "nine out of ten"; `None` where nothing says so."""
    match = _OUT_OF.match(text, number.span.end, within.end)
    if match is None or number.share or number.vague:
        return None
    whole = _alone(text, match.end(), within) if _may_begin(text, match.end()) else None
    if whole is None or whole.share or whole.vague or not 0 < number.value < whole.value:
        return None
    if match["by"] == "in" and (1900 <= whole.value < 2100 or not _no_time().match(text, whole.span.end, within.end)):
        return None
    return Number(Span(number.span.start, whole.span.end), number.value / whole.value, share=True)


def _alone(text: str, start: int, within: Span) -> Number | None:
    return in_words(text, start, within) if text[start].isalpha() else in_digits(text, start, within.end)


@cache
def _names() -> frozenset[str]:
    """The words that a number may begin with, in lower case."""
    words = load("numbers")
    names = [*words["cardinals"], *words["scales"], *words["plurals"]]
    names += [f"{name}fold" for name in words["cardinals"]]
    names += [form for name in words["denominators"] for form in (name, f"{name}s")]
    return frozenset(names) | words_of_multiples() | words_of_decades()


@cache
def _begins() -> re.Pattern[str]:
    """What may stand before digits. Behind a letter, or a letter and a hyphen, they are part of a name: "T-72"."""
    signs = {
        sign
        for written in load("currencies").values()
        for sign in written["signs"]
        if sign[-1] in "=SU" or sign.isalpha()
    }
    behind = "".join(rf"|(?<={re.escape(sign)})(?<!\w{re.escape(sign)})" for sign in sorted(signs))
    free = r"(?<![\w.,/:=@#&?–—‑-])(?<!\d['’])"
    return re.compile(
        rf"{free}|(?<=[A-Z]{{3}})(?<!\w{{4}}){behind}|(?<=[^A-Za-z.][–—-])|(?<=(?i:nus|sub|mid| to|for)-)"
    )


@cache
def _no_time() -> re.Pattern[str]:
    """What stands behind the second number of "one in five": not a name, and nothing that passes or is played."""
    words = "|".join(load("numbers")["no_wholes"])
    return re.compile(rf"(?! ?(?:{words})s?\b)(?![-/:]|[.,]\d| [A-Z])")
