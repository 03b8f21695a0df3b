"""Deals statements into threads: each goes to the thread that it is nearest to, or begins one.

This is single-pass clustering, as in Allan, Papka and Lavrenko 1998, "On-line new event detection and tracking": a
thread is the sum of what its statements of the last weeks are about, and a statement is compared with that sum. So a
large thread is no nearer to everybody than a small one, and what only one of its statements shares does not bind.
Statements are dealt in the order of their days, and those of a day by their documents, never as they were read; all
sums are of whole numbers. So the threads follow from the statements and the links alone.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.link.telling import UNIT, Telling

LEAST = 0.2
"""Cosine between a statement and a thread from which on it belongs there. Of the members of ten threads labelled by
hand, 0.2 kept 77 % in one thread (0.25: 69 %), with 7 % (6 %) of unrelated pairs in one."""
TIE = 0.1
"""What a sure link to a statement of a thread adds to the cosine. It brought the 77 % to 78 %, and linked
pairs that are in one thread from 60 % to 64 %; 0.15 brought the 77 % down to 73 %."""
REVIVAL = 0.35
"""What a sure link to a thread that is silent counts as: from a chance of 0.58 on, the thread goes on."""
WINDOW = 45
"""Days for which a statement counts in its thread; a thread that is silent for longer goes on only by a link. With 30
days, 75 % of the members were together, with 400 days no more than with 45."""
PROBES = 12
"""Stems by which the threads of a statement are looked up, its weightiest."""
MOST_HOLDING = 300
"""A stem that more threads hold finds none: it would cost time and tell little."""
NEAREST = 25
"""Threads that a statement is compared with in full, the nearest by its weightiest stems."""


@dataclass(slots=True)
class _Thread:
    """The sum of its statements of the last weeks, the square of its length, and how many they are."""

    sums: dict[str, int] = field(default_factory=dict)
    square: int = 0
    statements: int = 0


@dataclass(slots=True)
class Dealer:
    """Deals statements in the order of their days. A thread goes by the id of the claim that it began with."""

    _threads: dict[str, _Thread] = field(default_factory=dict)
    _holding: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _recent: deque[tuple[int, str, Telling]] = field(default_factory=deque)

    def place(self, day: int, claim: str, telling: Telling, ties: Mapping[str, float] | None = None) -> str:
        """The thread of a statement of this day: one of those that there are, or a new one, called after its `claim`.

        `ties` are the threads that links lead to, also those that are silent, with how sure the links are (0 to 1).
        """
        self._forget(day - WINDOW)
        near = {thread: self._cosine(telling, thread) for thread in self._found(telling)}
        for thread, score in (ties or {}).items():
            near[thread] = self._tied(telling, thread, score)
        best = max(near, key=lambda thread: (near[thread], thread), default=claim)
        thread = best if near.get(best, 0.0) >= LEAST else claim
        self.hold(day, thread, telling)
        return thread

    def hold(self, day: int, thread: str, telling: Telling) -> None:
        """Take in that a statement of this day belongs to a thread, as `place` does by itself."""
        self._forget(day - WINDOW)
        self._recent.append((day, thread, telling))
        self._threads.setdefault(thread, _Thread()).statements += 1
        self._add(thread, telling, 1)

    def _found(self, telling: Telling) -> list[str]:
        """The threads that are nearest by the weightiest stems of a statement."""
        probes = heapq.nsmallest(PROBES, telling.weights.items(), key=lambda each: (-each[1], each[0]))
        shared: defaultdict[str, int] = defaultdict(int)
        for stem, weight in probes:
            holding = self._holding.get(stem, ())
            if len(holding) <= MOST_HOLDING:
                for thread in holding:
                    shared[thread] += weight * self._threads[thread].sums[stem]

        def rank(thread: str) -> tuple[float, str]:
            return shared[thread] / math.sqrt(self._threads[thread].square), thread

        return heapq.nlargest(NEAREST, shared, key=rank)

    def _tied(self, telling: Telling, thread: str, score: float) -> float:
        """How near a thread is that a link leads to."""
        return TIE * score + self._cosine(telling, thread) if thread in self._threads else REVIVAL * score

    def _cosine(self, telling: Telling, name: str) -> float:
        thread = self._threads.get(name)
        if thread is None or not thread.square:
            return 0.0
        sums = thread.sums
        dot = sum(weight * sums[stem] for stem, weight in telling.weights.items() if stem in sums)
        return dot / (UNIT * math.sqrt(thread.square))

    def _forget(self, before: int) -> None:
        """Let statements go that are older than this day."""
        while self._recent and self._recent[0][0] < before:
            _, name, telling = self._recent.popleft()
            self._add(name, telling, -1)
            thread = self._threads[name]
            thread.statements -= 1
            if not thread.statements:
                del self._threads[name]

    def _add(self, name: str, telling: Telling, sign: int) -> None:
        thread = self._threads[name]
        for stem, weight in telling.weights.items():
            before = thread.sums.get(stem, 0)
            after = before + sign * weight
            thread.square += after * after - before * before
            if after:
                thread.sums[stem] = after
                self._holding[stem].add(name)
            else:
                del thread.sums[stem]
                self._holding[stem].discard(name)
                if not self._holding[stem]:
                    del self._holding[stem]
