"""Which statements are worth comparing, found by keys of an index and never by comparing all.

Two ways lead there. Near in time, statements that share telling words are compared: the index has each such word with
the days that a statement is about. Far apart, what they share must be rarer: the index has each pair of the rarest
words. Both depend on the two statements alone, so that it does not matter which was read first.

Words are weighed by the fixed table of `rarity`. Of the linked pairs of `training/pairs.jsonl`, 90 % of those up to
four days apart are candidates, and 70 % of those further apart, for 8 and 7 candidates of each sentence of 285 daily
reports. MinHash over all words was not needed: whoever repeats a sentence shares its rarest words.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from sayso.link.days import days_told
from sayso.link.keys import key_of
from sayso.link.passage import Passage
from sayso.link.wording import CONTENT

CELL_DAYS = 3
"""Days are near each other in one cell of so many or in two that meet: all up to 3 apart, some up to 5."""
MOST_CELLS = 4
"""Days told are looked at for so many cells; a list of dates is about none of them."""
MOST_WORDS = 60
"""Telling words of a statement that are looked at, the rarest; 18 is usual."""
RAREST = 8
"""Words whose pairs are keys. More would find more and cost by the square: 6 found 74 % of far links, 9 found 93 %."""
NEAR, FAR = 3.0, 2.5
"""From which strength on two statements are compared."""
MOST_NEAR, MOST_FAR = 200, 32
"""A key that more statements have tells nothing: it is stock, and is no key any more."""


class Near(NamedTuple):
    """A telling word in a cell of days."""

    stem: str
    cell: int

    @property
    def key(self) -> int:
        """What the index has for it."""
        return _near_key(self.stem, self.cell)

    @property
    def around(self) -> tuple[Near, Near, Near]:
        """The same word in the cells that meet it, its own among them."""
        return Near(self.stem, self.cell - 1), self, Near(self.stem, self.cell + 1)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a statement is found by: its telling words with their rarity, and those of them that make far keys."""

    weights: Mapping[str, float]
    cells: tuple[int, ...]
    far: Mapping[int, tuple[str, str]]

    @property
    def weight(self) -> float:
        """The rarity of all telling words together."""
        return sum(self.weights.values())

    @property
    def near(self) -> Iterator[Near]:
        """Each telling word in each cell."""
        return (Near(stem, cell) for stem in self.weights for cell in self.cells)

    @property
    def all(self) -> Iterator[int]:
        """Every key that the index has for it."""
        yield from (near.key for near in self.near)
        yield from self.far


def keys_of(passage: Passage) -> Keys:
    """The keys of a statement."""
    telling = [(-rarity, stem) for stem, rarity in passage.wording.weights.items() if rarity >= CONTENT]
    ranked = [(stem, -rarity) for rarity, stem in sorted(telling)[:MOST_WORDS]]
    pairs = combinations(sorted(stem for stem, _ in ranked[:RAREST]), 2)
    return Keys(dict(ranked), tuple(_cells(passage)), {key_of("far", *pair): pair for pair in pairs})


def is_strong(shared: float, weight: float, other: float, least: float) -> bool:
    """Whether what two share is enough, by its rarity and that of all each says.

    The measure is the rarity of what is shared times its cosine: sharing much counts, and sharing most of it.
    """
    return shared * shared >= least * math.sqrt(weight * other) > 0


def may_be_strong(shared: float, weight: float, least: float) -> bool:
    """Whether `is_strong` may hold for some other statement, which weighs no less than what is shared."""
    return is_strong(shared, weight, shared, least)


def are_candidates(a: Keys, b: Keys, stock: Container[int] = ()) -> bool:
    """Whether two statements are compared, where some keys are stock: what the index finds, said of two."""
    near = {each.stem for each in a.near if each.stem in b.weights and _meet(each, b, stock)}
    far = {stem for key in a.far.keys() & b.far.keys() if key not in stock for stem in a.far[key]}
    return any(
        is_strong(sum(a.weights[stem] for stem in shared), a.weight, b.weight, least)
        for shared, least in ((near, NEAR), (far, FAR))
    )


def _meet(near: Near, other: Keys, stock: Container[int]) -> bool:
    if near.key in stock:
        return False
    return any(each.cell in other.cells and each.key not in stock for each in near.around)


def _cells(passage: Passage) -> list[int]:
    """The cells of the day of publication and of the days told that lie apart from it."""
    own = [_cell(passage.day)] if passage.day else []
    told = sorted({_cell(day) for days in days_told(passage) for day in days})
    apart = [cell for cell in told if all(abs(cell - each) > 1 for each in own)]
    return own + apart if len(apart) < MOST_CELLS else own


def _cell(day: date) -> int:
    return day.toordinal() // CELL_DAYS


@lru_cache(maxsize=100_000)
def _near_key(stem: str, cell: int) -> int:
    return key_of("near", stem, str(cell))
