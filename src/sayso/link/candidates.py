"""Which statements are worth comparing, found by keys of an index and never by comparing all.

Two ways lead there. Near in time, statements that share telling words are compared: the index has each such word with
the days that a statement is about. Far apart, what they share must be rarer: the index has each pair of the rarest
words. Both depend on the two statements alone, so that it does not matter which was read first.

Words are weighed by the fixed table of `rarity`. How many statements may have a key was chosen on 285 daily reports,
by how many of the linked pairs of `training/pairs.jsonl` stay candidates, and by whether a sentence has more candidates
where ten times as many reports are published a day, or are kept at all (`docs/links.md` has the figures). Pairs of
words as near keys too found no more. MinHash over all words was not needed: whoever repeats a sentence shares its
rarest words.

A key is a number of 63 bits. Its first bits are the cell, or the rarer word of a pair, so that what one report looks up
lies together in the index: at a million claims that decides how much of it has to be read and written.
"""

from __future__ import annotations

import math
from collections import defaultdict
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
RAREST = 10
"""Words whose pairs are keys. More would find more and cost by the square: of far links 8 found 69 %, 10 find 73 %."""
NEAR, FAR = 3.0, 2.5
"""From which strength on two statements are compared."""
MOST_NEAR, MOST_FAR = 100, 16
"""A key that more statements have tells nothing: it is stock, and is no key any more. With twice as many, a sentence
has 9 near candidates in 285 reports of as many days and 19 in those of 29 days; with these, 9 and 8."""

FAR_KEYS = 1 << 62
"""Every far key is as large as this, and no near key."""
_STEM_BITS, _RARER_BITS, _PAIR_BITS = 41, 22, 40


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

    @property
    def finding(self) -> Iterator[int]:
        """Every key that another one may have which is found by these."""
        yield from (around.key for own in self.near for around in own.around)
        yield from self.far


def keys_of(passage: Passage) -> Keys:
    """The keys of a statement."""
    telling = _telling(passage)
    pairs = combinations([stem for stem, _ in telling[:RAREST]], 2)
    return Keys(dict(telling), tuple(_cells(passage)), {_far_key(*pair): pair for pair in pairs})


def weight_of(passage: Passage) -> float:
    """The weight that the keys of a statement have."""
    return sum(rarity for _, rarity in _telling(passage))


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


def within(statements: Mapping[int, Keys]) -> Iterator[tuple[int, int]]:
    """Which statements of one document are compared, by their numbers, the smaller first, whatever else there is.

    Words that more than `MOST_NEAR` of them have find none, so that a long list costs no more than its length.
    """
    having: dict[str, list[int]] = defaultdict(list)
    for number, keys in sorted(statements.items()):
        for stem in keys.weights:
            having[stem].append(number)
    weights = {number: keys.weight for number, keys in statements.items()}
    for number, keys in sorted(statements.items()):
        shared: dict[int, float] = defaultdict(float)
        for stem, rarity in keys.weights.items():
            if len(having[stem]) <= MOST_NEAR:
                for other in having[stem]:
                    shared[other] += rarity
        for other, together in shared.items():
            if number < other and is_strong(together, weights[number], weights[other], NEAR):
                yield number, other


def _meet(near: Near, other: Keys, stock: Container[int]) -> bool:
    if near.key in stock:
        return False
    return any(each.cell in other.cells and each.key not in stock for each in near.around)


def _telling(passage: Passage) -> list[tuple[str, float]]:
    """The telling words of a statement with their rarity, the rarest first."""
    telling = [(-rarity, stem) for stem, rarity in passage.wording.weights.items() if rarity >= CONTENT]
    return [(stem, -rarity) for rarity, stem in sorted(telling)[:MOST_WORDS]]


def _cells(passage: Passage) -> list[int]:
    """The cells of the day of publication and of the days told that lie apart from it."""
    own = [_cell(passage.day)] if passage.day else []
    told = sorted({_cell(day) for days in days_told(passage) for day in days})
    apart = [cell for cell in told if all(abs(cell - each) > 1 for each in own)]
    return own + apart if len(apart) < MOST_CELLS else own


def _cell(day: date) -> int:
    return day.toordinal() // CELL_DAYS


def _near_key(stem: str, cell: int) -> int:
    return cell << _STEM_BITS | _number(stem) % (1 << _STEM_BITS)


def _far_key(rarer: str, other: str) -> int:
    first, pair = _number(rarer) >> 63 - _RARER_BITS, key_of(rarer, other) % (1 << _PAIR_BITS)
    return FAR_KEYS | first << _PAIR_BITS | pair


@lru_cache(maxsize=100_000)
def _number(stem: str) -> int:
    return key_of(stem)
