"""Reads what stands between two figures of a sentence, by which it puts them in relation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.check.report import Sentence
from sayso.link.rarity import stem_text
from sayso.records import Quantity
from sayso.words import load

NEAR = 160
"""Characters between two figures from which on they are not of one phrase."""


_OF_THEM = re.compile(
    r"\s+(?:out )?of (?:(?:the|its|his|her|their|our|these|those|all)\s+)*(?:[\w-]+[’']s?\s+|[A-Z][\w-]+\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:^|[,;—–]\s?|\bthat )(?:out )?of\s+(?:(?:the|its|their|these|all|some)\s+)*$", re.IGNORECASE)


def place_of(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """Where a quantity begins and ends in the text of its sentence."""
    start = sentence.span.start
    return quantity.spans[0].start - start, quantity.spans[-1].end - start


def gap(sentence: Sentence, one: Quantity, other: Quantity) -> str:
    """The words between two figures of a sentence; empty where they are too far apart to belong together."""
    words = sentence.text[place_of(sentence, one)[1] : place_of(sentence, other)[0]]
    return words if len(words) <= NEAR else ""


def before(sentence: Sentence, quantity: Quantity, reach: int = 40) -> str:
    """The words right before a figure."""
    start = place_of(sentence, quantity)[0]
    return sentence.text[max(0, start - reach) : start]


def behind(sentence: Sentence, quantity: Quantity, reach: int = 40) -> str:
    """The words right behind a figure."""
    end = place_of(sentence, quantity)[1]
    return sentence.text[end : end + reach]


def runs(sentence: Sentence, length: int) -> Iterator[tuple[Quantity, ...]]:
    """Every so many figures of a sentence that follow each other."""
    found = sentence.quantities
    return (found[at : at + length] for at in range(len(found) - length + 1))


def is_of_them(between: str) -> bool:
    """Whether the words between two figures make the first a part of the second: "12 of the 40"."""
    return _OF_THEM.fullmatch(between) is not None


def opens_whole(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words before a figure say that the next one is a part of it: "Of the 40 sailors, 12"."""
    return _FROM.search(before(sentence, quantity)) is not None


def one_unit(one: Quantity, other: Quantity) -> bool:
    """Whether both are of one unit, or one does not tell its own."""
    return not (one.unit and other.unit) or stem_text(one.unit) == stem_text(other.unit)


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether both tell a unit, and the same."""
    return bool(one.unit and other.unit) and stem_text(one.unit) == stem_text(other.unit)


def are_people(quantity: Quantity) -> bool:
    """Whether it counts people."""
    return quantity.unit in _people()


@cache
def words(*names: str) -> re.Pattern[str]:
    """Any word of these lists of `words/figures.yaml`, where it stands alone."""
    forms = "|".join(form for name in names for form in load("figures")[name])
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


@cache
def _people() -> frozenset[str]:
    return frozenset(load("figures")["people"])
