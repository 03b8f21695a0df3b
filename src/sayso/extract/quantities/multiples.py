"""Reads what tells how many times as much: "twice as many", "double the number", "doubled", "halved".

"Twice as many" is 2 times, "doubled" a change to the twofold, "halved" a fall by 50 percent. "Twice" alone tells how
often something happened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sayso.extract.quantities.digits import Number
from sayso.extract.quantities.units import PERCENT
from sayso.records import Span
from sayso.words import load

LOOK_BACK = 8
"""Characters before an infinitive in which "to" or "will" stands."""
_WORD = re.compile(r"[A-Za-z]+")
_BEFORE = re.compile(r"\b(?:to|will|would|could|may|might|should|can|must|not|and|or) $", re.IGNORECASE)
"""Before an infinitive: "will double"."""
_NO_CHANGE = re.compile(r"(?: (?:down|up|over|back|as|agents?)\b|-)")
"""Behind "doubled": somebody bends, or is something else too."""


def multiple_at(text: str, start: int, within: Span) -> Number | None:
    """The multiple whose word begins at `start`, `None` where none does."""
    match = _WORD.match(text, start, within.end)
    word, end = (match.group().lower(), match.end()) if match else ("", start)
    words, span = load("numbers")["multiples"], Span(start, end)
    coming = word in words["infinitives"] and _BEFORE.search(text, max(within.start, start - LOOK_BACK), start)
    if word in words["changed"] or coming:
        times = float(words["changed"].get(word) or words["infinitives"][word])
        return None if _NO_CHANGE.match(text, end, within.end) else _change(span, times)
    if word in words["compared"] and _behind().match(text, end, within.end):
        return Number(span, float(words["compared"][word]), spelt=True, unit="time")
    return None


def _change(span: Span, times: float) -> Number:
    """The change to so many times as much: a rise in folds, a fall in percent."""
    if times < 1:
        return Number(span, 100 * times, spelt=True, unit=PERCENT, change="down")
    return Number(span, times, spelt=True, unit="fold", change="up")


def words_of_multiples() -> frozenset[str]:
    """The words that a multiple may begin with, in lower case."""
    lists: Mapping[str, Mapping[str, float]] = load("numbers")["multiples"]
    return frozenset(word for words in lists.values() for word in words)


@cache
def _behind() -> re.Pattern[str]:
    nouns, adjectives = ("|".join(load("numbers")["multiplied"][sort]) for sort in ("nouns", "adjectives"))
    whose = r"(?:the|its|their|his|her|that) (?:[a-z]+ )?"
    return re.compile(rf" (?:as (?:{adjectives}|[a-z]+ as)|{whose}(?:{nouns}))\b", re.IGNORECASE)
