"""Who says what others say, also in other words: statements whose embeddings are near, found among all.

Every statement is held against every other, which a processor does for a million in less time than an index would save.
Whoever has too many near is crowded: what it says is routine, and it finds nobody. So both that two are near and that
one is crowded depend on what is there alone, whatever was read first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from sayso.link.embedding import ALIKE, SIZE, Embedding

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Vectors: TypeAlias = NDArray[np.int8]
    Rarities: TypeAlias = NDArray[np.int32]
    Arrays: TypeAlias = tuple[Numbers, Vectors, Rarities]

MOST_ALIKE = 100
"""A statement that more others are near to is crowded, as a word of so many is stock."""
AT_ONCE = 1 << 16
"""Statements that are held against others at once, in 32 MB."""
SOME = 256
"""Statements whose nearness to all others is looked at together."""


@dataclass(frozen=True, slots=True)
class Near:
    """Who is near to some statements, by their numbers.

    `of` has the others of other documents, for each statement: none where it is crowded, and none that are. `counts`
    is how many are near it in all, `more` to how many of these statements each other one is near that is not crowded.
    """

    of: Mapping[int, Collection[int]]
    counts: Mapping[int, int]
    more: Mapping[int, int]


class Nearby:
    """The embeddings of statements by their numbers, and who of them is crowded."""

    def __init__(self, arrays: Arrays, crowded: Collection[int] = ()) -> None:
        self._numbers, self._vectors, self._rarities = arrays
        self._crowded = np.isin(self._numbers, list(crowded))

    @classmethod
    def of_none(cls) -> Nearby:
        """No statements yet."""
        return cls(as_arrays({}))

    def add(self, embeddings: Mapping[int, Embedding]) -> None:
        """Add statements."""
        numbers, vectors, rarities = as_arrays(embeddings)
        self._numbers = np.append(self._numbers, numbers)
        self._vectors = np.concatenate([self._vectors, vectors])
        self._rarities = np.append(self._rarities, rarities)
        self._crowded = np.append(self._crowded, np.zeros(len(numbers), np.bool_))

    def remove(self, numbers: Collection[int]) -> None:
        """Take statements out."""
        if not numbers:  # it is asked of each document, and all would be copied
            return
        left = ~np.isin(self._numbers, list(numbers))
        self._numbers, self._vectors = self._numbers[left], self._vectors[left]
        self._rarities, self._crowded = self._rarities[left], self._crowded[left]

    def crowd(self, numbers: Collection[int]) -> None:
        """Keep that these are crowded."""
        self._crowded |= np.isin(self._numbers, list(numbers))

    def crowded(self, numbers: Collection[int]) -> set[int]:
        """Which of some statements are crowded."""
        return set(self._numbers[self._crowded & np.isin(self._numbers, list(numbers))].tolist())

    def near(self, numbers: Collection[int]) -> Near:
        """Who of all the others is near to some statements, of one document."""
        rows = np.flatnonzero(np.isin(self._numbers, list(numbers)))
        free = ~self._crowded
        free[rows] = False
        of: dict[int, Numbers] = {}
        counts: dict[int, int] = {}
        more = np.zeros(len(self._numbers), np.int64)
        for row, others in self._near(rows.tolist()):
            number, theirs = int(self._numbers[row]), others[free[others]]
            counts[number] = len(others)
            more[theirs] += 1
            of[number] = theirs if len(others) <= MOST_ALIKE and not self._crowded[row] else theirs[:0]
        touched = np.flatnonzero(more)
        return Near(
            {number: self._numbers[theirs].tolist() for number, theirs in of.items()},
            counts,
            dict(zip(self._numbers[touched].tolist(), more[touched].tolist(), strict=True)),
        )

    def _near(self, rows: Sequence[int]) -> Iterator[tuple[int, Numbers]]:
        """The rows of all the others that are near, for each of these rows."""
        for start in range(0, len(rows), SOME):
            some = rows[start : start + SOME]
            # A sum of products of whole numbers so small is exact in 32 bits, in whatever order it is made.
            vectors, rarities = self._vectors[some].astype(np.float32), self._rarities[some].astype(np.float32)
            found: list[list[Numbers]] = [[] for _ in some]
            for first in range(0, len(self._numbers), AT_ONCE):
                others = slice(first, first + AT_ONCE)
                near = vectors @ self._vectors[others].astype(np.float32).T
                near += self._rarities[others].astype(np.float32)
                for place, each in enumerate(near >= ALIKE - rarities[:, None]):
                    found[place].append(np.flatnonzero(each) + first)
            for row, pieces in zip(some, found, strict=True):
                whole = np.concatenate(pieces)
                yield row, whole[whole != row]


def as_arrays(embeddings: Mapping[int, Embedding]) -> Arrays:
    """The numbers, the vectors and the rarities of embeddings, in order."""
    vectors = [each.vector for each in embeddings.values()]
    return (
        np.array(list(embeddings), dtype=np.int64),
        np.array(vectors, dtype=np.int8).reshape(-1, SIZE),
        np.array([each.rarity for each in embeddings.values()], dtype=np.int32),
    )
