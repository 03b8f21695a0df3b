"""Which statements mention what another one says: those that are linked to it, and through each other.

A way of links is as sure as the product of their scores, so a chain of weak ones leads nowhere. What adds to a
statement (complements) mentions it, but what is linked to that again may be about the addition alone: no way goes on
from there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from sayso.records import Relation

MENTIONING = frozenset({Relation.REPEATS, Relation.CORROBORATES, Relation.COMPLEMENTS})
"""The relations of statements that say the same."""
LEADING_ON = frozenset({Relation.REPEATS, Relation.CORROBORATES})
SUREST = 0.5
"""A way of two links and more that is less sure than this is not gone: it would rather lead elsewhere than not."""
FARTHEST = 4
"""Links on a way. With scores as they are (0.78 on average for repeats), most ways of four are less sure than that."""
MOST = 1_000
"""Statements that are reached; of more, the surest."""


@dataclass(frozen=True, slots=True)
class Step:
    """A link between two statements, by their numbers."""

    one: int
    other: int
    relation: Relation
    score: float


@dataclass(frozen=True, slots=True)
class Reached:
    """How a statement was reached: by which relation last, and how sure the way is."""

    relation: Relation | None
    strength: float


def reach(
    start: int, steps: Callable[[Collection[int]], Iterable[Step]], barred: Collection[int] = ()
) -> dict[int, Reached]:
    """The statements that mention what `start` says, itself first and the surest before the others, `MOST` at the most.

    Args:
        start: the number of a statement.
        steps: gives the links of some statements, in any order.
        barred: statements that no way goes to.
    """
    found = {start: Reached(None, 1.0)}
    going = {start}
    for _ in range(FARTHEST):
        better: dict[int, Reached] = {}
        for step in steps(sorted(going)):
            for one, other in ((step.one, step.other), (step.other, step.one)):
                if one in going and other != start and other not in barred:
                    way = Reached(step.relation, found[one].strength * step.score)
                    if one == start or way.strength >= SUREST:
                        better[other] = max(better.get(other, way), way, key=_rank)
        better = {
            number: way for number, way in better.items() if number not in found or _rank(way) > _rank(found[number])
        }
        found |= better
        found = dict(sorted(found.items(), key=lambda each: (each[0] != start, -each[1].strength, each[0]))[:MOST])
        going = {number for number in better.keys() & found.keys() if leads_on(found[number])}
        if not going:
            break
    return found


def leads_on(way: Reached) -> bool:
    """Whether what is reached so says the same surely enough that its own links count, too."""
    return way.relation in LEADING_ON and way.strength >= SUREST


def _rank(way: Reached) -> tuple[float, bool, str]:
    """The surer way is the better one; of two alike, one that leads on."""
    return way.strength, way.relation in LEADING_ON, str(way.relation)
