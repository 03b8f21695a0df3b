"""Deals statements into threads: each goes to the thread that it is nearest to, or begins one.

This is single-pass clustering, as in Allan, Papka and Lavrenko 1998, "On-line new event detection and tracking": a
thread is the sum of what its statements of the last weeks are about, and a statement is compared with that sum. So a
large thread is no nearer to everybody than a small one, and what only one of its statements shares does not bind.
A matter that is told in other words begins more than one thread. At the end of a day small threads whose sums have come
to be alike are joined: many statements together show better what they are about than one does.
Statements are dealt in the order of their days, and those of a day by their documents, never as they were read; all
sums are of whole numbers. So the threads follow from the statements and the links alone.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.link.embedding import FAINT, LENGTH
from sayso.link.recent import Name, Recent
from sayso.link.telling import UNIT, Telling

LEAST = 0.22
"""Cosine between a statement and a thread from which on it belongs there. Of the members of 21 threads labelled by
hand, it keeps 80 % in one thread, with 11 % of unrelated pairs in one."""
TIE = 0.25
"""What a sure link to a statement of a thread adds to the cosine. With 0.2, 75 % of the members and 71 % of linked
pairs are in one thread in place of 77 and 77 %; with 0.3, 73 and 76 %, and more unrelated pairs are."""
SAME, APART = 0.5, -19_355
"""What a statement adds to the cosine with its thread by how much nearer it is to another than `APART`, by embeddings:
0.07 where the two are just worth comparing, 0.3 where they say the same, and less than nothing where they are further
apart. Without it 77 % of the members of the 21 threads, 84 % of the ten and 77 % of linked pairs are in one thread."""
REVIVAL = 0.35
"""What a sure link to a thread that is silent counts as: from a chance of 0.58 on, the thread goes on."""
ALIKE = 0.27
"""Cosine between two threads from which on they are joined. Where none are, 64 % of the members are in one thread; 0.3
keeps 72 % together, 0.33 keeps 74 %."""
SMALL = 60
"""Threads are joined that have together at most so many statements of the last weeks. Larger ones are of places that
are fought over: with 90, unrelated pairs in one thread went from 9 % to 11 %, and the largest had 1,845 statements."""
WINDOW = 60
"""Days for which a statement counts in its thread; a thread that is silent for longer goes on only by a link."""
PROBES = 12
"""Stems by which the threads of a statement are looked up, its weightiest."""
MOST_HOLDING = 300
"""A stem that more threads hold finds none: it would cost time and tell little."""
NEAREST = 25
"""Threads that a statement is compared with in full, the nearest by its weightiest stems."""
LIKEST = 5
"""Threads that a thread is compared with in full, to be joined."""


@dataclass(slots=True)
class _Thread:
    """The sum of its statements of the last weeks, the square of its length, and how many they are."""

    sums: dict[str, int] = field(default_factory=dict)
    square: int = 0
    statements: int = 0


@dataclass(slots=True)
class Dealer:
    """Deals statements in the order of their days, and joins threads at the end of each."""

    _threads: dict[Name, _Thread] = field(default_factory=dict)
    _holding: defaultdict[str, set[Name]] = field(default_factory=lambda: defaultdict(set))
    _counting: deque[tuple[int, Name, Telling]] = field(default_factory=deque)
    _recent: Recent = field(default_factory=Recent)
    _placed: set[Name] = field(default_factory=set)
    _into: dict[Name, Name] = field(default_factory=dict)

    def place(self, day: int, claim: str, telling: Telling, ties: Mapping[Name, float] | None = None) -> Name:
        """The thread of a statement of this day: one of those that there are, or a new one, called after its `claim`.

        `ties` are the threads that links lead to, also those that are silent, with how sure the links are (0 to 1).
        """
        self._forget(day - WINDOW)
        close = self._close(telling, day)
        reached = dict.fromkeys((*self._found(telling.weights), *close))
        near = {each: self._cosine(telling.weights, UNIT, each) + close.get(each, 0.0) for each in reached}
        for thread, score in (ties or {}).items():
            near[thread] = self._tied(telling, thread, score, close.get(thread, 0.0))
        best = max(near, key=lambda thread: (near[thread], thread), default=(day, claim))
        thread = best if near.get(best, 0.0) >= LEAST else (day, claim)
        self.hold(day, thread, telling)
        self._placed.add(thread)
        return thread

    def hold(self, day: int, thread: Name, telling: Telling) -> None:
        """Take in that a statement of this day belongs to a thread, as `place` does by itself."""
        self._forget(day - WINDOW)
        self._counting.append((day, thread, telling))
        self._recent.add(day, thread, telling.embedding)
        self._threads.setdefault(thread, _Thread()).statements += 1
        self._add(thread, telling.weights, 1)

    def join(self) -> list[tuple[Name, Name]]:
        """Join threads that were placed into since they were last joined: each later one with the elder it goes on in.

        A thread goes into one that it is most like. They stand in the order in which they were joined.
        """
        joined = []
        for name in sorted(self._placed):
            like = self._like(name) if name in self._threads else None
            if like is not None:
                elder, later = sorted((name, like))
                self._unite(elder, later)
                joined.append((later, elder))
        self._placed.clear()
        return joined

    def _like(self, name: Name) -> Name | None:
        """The thread that a small thread is most like, where it is like one."""
        thread = self._threads[name]
        room = SMALL - thread.statements
        if not 1 < thread.statements < SMALL:
            return None
        found = [
            each for each in self._found(thread.sums) if 1 < self._threads[each].statements <= room and each != name
        ]
        length = math.sqrt(thread.square)
        near = {each: self._cosine(thread.sums, length, each) for each in found[:LIKEST]}
        best = max(near, key=lambda each: (near[each], each), default=name)
        return best if near.get(best, 0.0) >= ALIKE else None

    def _unite(self, elder: Name, later: Name) -> None:
        thread = self._threads.pop(later)
        for stem in thread.sums:
            self._holding[stem].discard(later)
        self._threads[elder].statements += thread.statements
        self._add(elder, thread.sums, 1)
        self._into[later] = elder

    def _found(self, weights: Mapping[str, int]) -> list[Name]:
        """The threads that are nearest by the weightiest of these stems, the nearest first."""
        probes = heapq.nsmallest(PROBES, weights.items(), key=lambda each: (-each[1], each[0]))
        shared: defaultdict[Name, int] = defaultdict(int)
        for stem, weight in probes:
            holding = self._holding.get(stem, ())
            if len(holding) <= MOST_HOLDING:
                for thread in holding:
                    shared[thread] += weight * self._threads[thread].sums[stem]

        def rank(thread: Name) -> tuple[float, Name]:
            return shared[thread] / math.sqrt(self._threads[thread].square), thread

        return heapq.nlargest(NEAREST, shared, key=rank)

    def _close(self, telling: Telling, day: int) -> dict[Name, float]:
        """What threads gain, or lose, by the one of their statements that says most nearly what this one says."""
        found: dict[Name, float] = {}
        for name, nearness in self._recent.nearest(telling.embedding, day - WINDOW):
            thread = self._now(name)
            if thread in self._threads and nearness >= FAINT:
                found.setdefault(thread, SAME * (nearness - APART) / LENGTH**2)
        return found

    def _tied(self, telling: Telling, thread: Name, score: float, close: float) -> float:
        """How near a thread is that a link leads to."""
        if thread not in self._threads:
            return REVIVAL * score
        return TIE * score + self._cosine(telling.weights, UNIT, thread) + close

    def _now(self, name: Name) -> Name:
        """The thread that this one has gone on in."""
        while name in self._into:
            name = self._into[name]
        return name

    def _cosine(self, weights: Mapping[str, int], length: float, name: Name) -> float:
        """The cosine of weights that are so long as a vector with the sum of a thread."""
        thread = self._threads[name]
        if not thread.square:
            return 0.0
        sums = thread.sums
        dot = sum(weight * sums[stem] for stem, weight in weights.items() if stem in sums)
        return dot / (length * math.sqrt(thread.square))

    def _forget(self, before: int) -> None:
        """Let statements go that are older than this day."""
        while self._counting and self._counting[0][0] < before:
            _, later, telling = self._counting.popleft()
            name = self._now(later)
            self._add(name, telling.weights, -1)
            thread = self._threads[name]
            thread.statements -= 1
            if not thread.statements:
                del self._threads[name]

    def _add(self, name: Name, weights: Mapping[str, int], sign: int) -> None:
        thread = self._threads[name]
        for stem, weight in weights.items():
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
