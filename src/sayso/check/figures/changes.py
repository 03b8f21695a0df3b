"""Finds rises and falls that a sentence tells with both ends and their size or their way, and that do not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.check.figures.margins import PERCENT, ROUNDED, Margin, margin_of
from sayso.check.relating import before, behind, gap, place_of, runs, same_unit
from sayso.check.report import Sentence
from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Quantity, Span
from sayso.words import load

FOLD = 0.15
"""How far "doubled" may be off, in shares of the factor."""

REACH = 70
"""Characters before a number in which a noun of rising or falling stands."""

_FROM = re.compile(r"from\b", re.IGNORECASE)
_BEFORE = re.compile(r"\s*,?\s*", re.IGNORECASE)
_BEHIND = re.compile(
    r",\s+(?:or\s+)?(?:(?:an?|the)\s+)?(?:\w+\s+){0,3}(?:of|by|up|down)?\s*|,?\s+up\s+|,?\s+down\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Change:
    """A number that goes from one end to another, in the order of the text."""

    quantity: Quantity
    start: float
    end: float

    @property
    def way(self) -> str:
        """Whether the figures rise or fall: "up", "down", or empty."""
        return "up" if self.end > self.start else "down" if self.end < self.start else ""


def find_changes(sentence: Sentence) -> Iterator[Change]:
    """What a sentence tells as going from one number to another, with a word that says it rises or falls."""
    for quantity in sentence.quantities:
        ends = _ends(quantity)
        if ends:
            yield Change(quantity, *ends)


def wrong_ways(sentence: Sentence) -> Iterator[tuple[Change, str]]:
    """The changes whose figures go the other way than the words, with the way of the words."""
    for change in find_changes(sentence):
        said = change.quantity.change or _noun_before(sentence, change.quantity)
        if said and change.way and change.way != said:
            yield change, said


def _noun_before(sentence: Sentence, quantity: Quantity) -> str | None:
    """The way that a noun of rising or falling tells right before a number: "an increase in thefts, from"."""
    ahead = before(sentence, quantity, REACH)
    return next((way for way in ("up", "down") if _nouns(way).search(ahead)), None)


@cache
def _nouns(way: str) -> re.Pattern[str]:
    """A noun of rising or falling with what rises or falls."""
    nouns = "|".join(word for word in load("changes")[way]["nouns"] if " " not in word)
    return re.compile(rf"\b(?:an?|the)\s+(?:[\w-]+\s+)?(?:{nouns})\s+(?:in|of)\s+[^,.;:]{{1,40}},?\s*$", re.IGNORECASE)


def wrong_sizes(sentence: Sentence) -> Iterator[tuple[Change, Quantity, str]]:
    """The changes whose size is told and is not the difference, with that size and what it is in words."""
    changes = {id(each.quantity): each for each in find_changes(sentence)}
    for one, other in runs(sentence, 2):
        for whole, size in ((one, other), (other, one)):
            change = changes.get(id(whole))
            if change and _is_its_size(sentence, whole, size) and not _fits(change, size):
                yield change, size, _told(change, size)


def _ends(quantity: Quantity) -> tuple[float, float] | None:
    """Both ends in the order of the text; `None` where it is no "from … to …"."""
    if quantity.high is None or quantity.bound or quantity.approximate or not _FROM.match(quantity.text):
        return None
    text = quantity.text
    numbers = [each.value for each in find_numbers(text, Span(0, len(text)))]
    if len(numbers) != 2 or quantity.value <= 0:
        return None
    rising = numbers[0] <= numbers[1]
    scaled = max(numbers) != quantity.high
    if scaled and not _same_order(numbers, quantity):
        return None
    return (quantity.value, quantity.high) if rising else (quantity.high, quantity.value)


def _same_order(numbers: list[float], quantity: Quantity) -> bool:
    """Whether the numbers are those of the quantity but for one scale: "from 2 to 3 million"."""
    low, high = sorted(numbers)
    return quantity.high is not None and low > 0 and abs(quantity.high / high - quantity.value / low) < ROUNDED


def _is_its_size(sentence: Sentence, whole: Quantity, size: Quantity) -> bool:
    """Whether a number tells how much the other changed: right before it, or in an apposition behind it."""
    if size.high is not None or size.change is None or size.per != whole.per:
        return False
    sized = size.unit in (PERCENT, "fold", "point", "percentage point", "") or same_unit(size, whole)
    if not sized or place_of(sentence, size) == place_of(sentence, whole):
        return False
    if place_of(sentence, size) < place_of(sentence, whole):
        return _BEFORE.fullmatch(gap(sentence, size, whole)) is not None
    return _BEHIND.fullmatch(gap(sentence, whole, size)) is not None and not behind(sentence, size).startswith(" more")


def _fits(change: Change, size: Quantity) -> bool:
    """Whether the size can be that of the change; a percentage of percentages is either points or a share."""
    told, difference = margin_of(size), abs(change.end - change.start)
    plain = Margin(difference * (1 - ROUNDED), difference * (1 + ROUNDED))
    if size.unit == "fold":
        ratio = max(change.end, change.start) / min(change.end, change.start)
        factor = size.value if size.value >= 1 else 1 / size.value
        return abs(ratio - factor) <= FOLD * factor
    if size.unit == PERCENT:
        share = 100 * difference / change.start
        relative = Margin(share * (1 - ROUNDED) - 1, share * (1 + ROUNDED) + 1)
        return relative.meets(told) or (change.quantity.unit == PERCENT and plain.meets(told))
    return plain.meets(told)


def _told(change: Change, size: Quantity) -> str:
    """What the size is by the figures, in words."""
    if size.unit == "fold":
        ratio = max(change.end, change.start) / min(change.end, change.start)
        return f"{ratio:.2g} times as much" if change.way == "up" else f"1 part in {ratio:.2g}"
    if size.unit == PERCENT and change.quantity.unit != PERCENT:
        return f"{100 * abs(change.end - change.start) / change.start:.0f} percent"
    return f"{abs(change.end - change.start):,.10g}"
