"""Decides pairs of passages in several processes where there are many, with the same links as one process would find.

Each pair is decided by itself, so it does not matter who decides it.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial

from sayso.link.deciding import Decide, Pair
from sayso.link.passage import Passage, once
from sayso.records import Link
from sayso.workers import Lost, Task, working

log = logging.getLogger(__name__)

FEW = 4_000
"""So many pairs are decided in this process first: in the 2 s that takes, another one has hardly started."""
SLICE = 250
"""Pairs that a worker is handed at once. A passage is sent once for all its pairs in a slice."""
UNPACKED = 5_000
"""Passages that a worker keeps at hand, in some 15 kB each: unpacking one takes as long as comparing it."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Pairs as they are sent: their passages, each packed once, and for each pair the places of its two."""

    passages: Sequence[bytes]
    pairs: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> Slice:
        """Some pairs, packed."""
        passages = {passage: None for pair in pairs for passage in pair}
        places = {passage: place for place, passage in enumerate(passages)}
        return cls([_packed(passage) for passage in passages], [(places[a], places[b]) for a, b in pairs])

    def unpacked(self) -> list[Pair]:
        """The pairs again."""
        passages = [_unpacked(each) for each in self.passages]
        return [(passages[a], passages[b]) for a, b in self.pairs]


Found = list[tuple[int, Link]]
Work = Callable[[Iterable[Task[Slice, Found]]], Iterator[tuple[Slice, Found | Lost]]]


@contextmanager
def judging(load: Callable[[int], Decide], jobs: int) -> Iterator[Callable[[], Decide]]:
    """What loads the deciding of pairs in up to `jobs` processes, which end with the block.

    `load` is given the threads that what decides may use, and is importable by name where there is more than one job.
    """
    with working(partial(_load_worker, load), jobs) as work:
        yield lambda: _Judging(load(jobs), work if jobs > 1 else None)


class _Judging:
    """Decides pairs here until there were many, then hands them to the workers."""

    def __init__(self, decide: Decide, work: Work | None) -> None:
        self._decide, self._work = decide, work
        self._decided = 0

    def __call__(self, pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        self._decided += len(pairs)
        if self._work is None or self._decided <= FEW:
            yield from self._decide(pairs)
            return
        slices = (Slice.of(pairs[start : start + SLICE]) for start in range(0, len(pairs), SLICE))
        start = 0
        for given, found in self._work(Task(each) for each in slices):
            links = self._without(given, found) if isinstance(found, Lost) else found
            yield from ((start + place, link) for place, link in links)
            start += len(given.pairs)

    def _without(self, given: Slice, lost: Lost) -> Iterator[tuple[int, Link]]:
        log.warning("a worker died over %s pairs (exit code %s): decided without it", len(given.pairs), lost.exit_code)
        return self._decide(given.unpacked())


def _load_worker(load: Callable[[int], Decide]) -> Callable[[Slice], Found]:
    decide = load(1)
    return lambda given: list(decide(given.unpacked()))


@once
def _packed(passage: Passage) -> bytes:
    return pickle.dumps(passage, pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=UNPACKED)
def _unpacked(packed: bytes) -> Passage:
    passage: Passage = pickle.loads(packed)  # noqa: S301 - from the process that started this one
    return passage
