"""The statements of the last weeks and their threads: which threads have one that says nearly what another says.

What a thread is about as a whole tells little of a single one of its statements where it has hundreds. So each new
statement is held against every recent one, by their embeddings: whole numbers, which a float of four bytes holds
exactly, so that the threads are the same on every machine.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from sayso.link.embedding import SIZE, Embedding

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

MOST = 8_192
"""Statements that are held against a new one, the latest: some three months of a daily report."""
CLOSEST = 25
"""Of those, so many are looked at, the nearest."""

Name = tuple[int, str]
"""What a thread goes by: the day of the claim that it began with, and this claim's id. So the elder comes first."""


@dataclass(slots=True)
class Recent:
    """The latest statements with their days and threads, in the order in which they were dealt."""

    _vectors: Rows = field(default_factory=lambda: np.zeros((2 * MOST, SIZE), np.float32))
    _rarities: Rows = field(default_factory=lambda: np.zeros(2 * MOST, np.float32))
    _of: list[tuple[int, Name]] = field(default_factory=list)

    def add(self, day: int, thread: Name, embedding: Embedding) -> None:
        """Take in a statement of this day, which belongs to a thread."""
        if len(self._of) == len(self._vectors):
            self._vectors[:MOST], self._rarities[:MOST] = self._vectors[MOST:], self._rarities[MOST:]
            del self._of[:MOST]
        place = len(self._of)
        self._vectors[place], self._rarities[place] = embedding.vector, embedding.rarity
        self._of.append((day, thread))

    def nearest(self, embedding: Embedding, since: int) -> list[tuple[Name, int]]:
        """The threads of the statements since a day that are nearest to a text, nearest first, and how near each is."""
        start = max(bisect_left(self._of, since, key=itemgetter(0)), len(self._of) - MOST)
        near = self._vectors[start : len(self._of)] @ embedding.vector.astype(np.float32)
        near += self._rarities[start : len(self._of)]
        if len(near) > CLOSEST:
            least = np.partition(near, -CLOSEST)[-CLOSEST]
            places = np.flatnonzero(near >= least)
        else:
            places = np.arange(len(near))
        ranked = places[np.argsort(-near[places], kind="stable")][:CLOSEST]
        return [(self._of[start + place][1], int(near[place]) + embedding.rarity) for place in ranked.tolist()]
