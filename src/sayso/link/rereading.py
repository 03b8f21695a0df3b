"""Reads pairs with the network, those of late not again: routine sentences meet each other in every report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from sayso.link.crossing import CrossReader, Pair, lead, without_marks
from sayso.records import Relation

REMEMBERED = 5_000
"""Readings that are kept. In 285 daily reports a quarter of what is read was read before, nearly all of it of late."""
AT_ONCE = 500
"""Pairs that are read before the oldest readings go."""

Reading = Mapping[Relation, float]


class Rereader:
    """Reads as its reader does, which gives the same for the same words, and remembers what it read last."""

    def __init__(self, reader: CrossReader) -> None:
        self._reader = reader
        self._read: dict[tuple[str, str, str], Reading] = {}

    def read(self, pairs: Sequence[Pair]) -> Iterator[Reading]:
        """For each pair how probable each relation is."""
        for start in range(0, len(pairs), AT_ONCE):
            some = {pair: _words(pair) for pair in pairs[start : start + AT_ONCE]}
            fresh = {words: pair for pair, words in some.items() if words not in self._read}
            self._read.update(zip(fresh, self._reader.read(fresh.values()), strict=True))
            yield from (self._read[some[pair]] for pair in pairs[start : start + AT_ONCE])
            for oldest in list(islice(self._read, max(0, len(self._read) - REMEMBERED))):
                del self._read[oldest]


def _words(pair: Pair) -> tuple[str, str, str]:
    """All that the network reads of a pair."""
    return without_marks(pair.first), lead(pair), without_marks(pair.second)
