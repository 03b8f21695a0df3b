"""What stands by the log of decisions: which actors are one and which are kept apart.

The log only grows, and everything here is rebuilt from it: a decision counts until another on the same two actors comes
after it or an undoing takes it back. What it superseded then stands again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.records import Decision, Judgement, Matter, in_force

Pair = frozenset[str]
"""Two ids."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands. `decided` has for each two actors the decision that counts, in the order of the decisions.

    `roots` leads from who was merged to who was kept, and `apart` are those who were kept of two that are not one.
    """

    decided: dict[Pair, Decision]
    roots: dict[str, str]
    apart: frozenset[Pair]

    def root(self, actor: str) -> str:
        """The id that an actor goes by: that of the one who was kept, or its own."""
        return self.roots.get(actor, actor)

    def is_open(self, one: str, other: str) -> bool:
        """Whether nobody has decided whether the two are one, neither directly nor by who they were merged with."""
        roots = frozenset({self.root(one), self.root(other)})
        return len(roots) == 2 and roots not in self.apart

    def contradiction(self) -> tuple[Decision, list[Decision]] | None:
        """A refusal, and the acceptances that make one of two actors that it keeps apart. `None` where all agree."""
        for pair, decision in self.decided.items():
            roots = {self.root(actor) for actor in pair}
            if decision.judgement is Judgement.REFUSE and len(roots) == 1:
                return decision, self._makers(*roots)
        return None

    def _makers(self, root: str) -> list[Decision]:
        """The decisions that made one actor of several."""
        accepted = {
            decision.number: decision
            for pair, decision in self.decided.items()
            if decision.judgement is Judgement.ACCEPT and all(self.root(actor) == root for actor in pair)
        }
        return list(accepted.values())


def standing(log: Iterable[Decision]) -> Standing:
    """What stands by these decisions on actors, oldest first."""
    decided: dict[Pair, Decision] = {}
    for decision in in_force(log, Matter.ACTORS):
        for pair in pairs_of(decision):
            decided.pop(pair, None)  # so that the order is that of the decisions that count
            decided[pair] = decision
    roots = _roots(decided)
    refused = (pair for pair, decision in decided.items() if decision.judgement is Judgement.REFUSE)
    return Standing(decided, roots, frozenset(frozenset(roots.get(one, one) for one in pair) for pair in refused))


def latest_on(log: Iterable[Decision], subjects: Iterable[str]) -> Decision | None:
    """The newest decision in force that is about any two of these actors."""
    wanted = set(subjects)
    about = [each for each in in_force(log, Matter.ACTORS) if any(pair <= wanted for pair in pairs_of(each))]
    return about[-1] if about else None


def pairs_of(decision: Decision) -> Iterator[Pair]:
    """The pairs that a decision is about: the one that is kept, with each of the others."""
    kept, *others = decision.subjects
    return (frozenset({kept, other}) for other in others)


def _roots(decided: dict[Pair, Decision]) -> dict[str, str]:
    """For each actor that was merged, who was kept. Of two that were kept, the one of the newer decision is."""
    above: dict[str, str] = {}

    def top(actor: str) -> str:
        path = []
        while actor in above:
            path.append(actor)
            actor = above[actor]
        above.update(dict.fromkeys(path, actor))
        return actor

    for pair, decision in decided.items():
        if decision.judgement is Judgement.ACCEPT:
            kept = decision.subjects[0]
            (other,) = pair - {kept}
            if top(kept) != top(other):
                above[top(other)] = top(kept)
    return {actor: top(actor) for actor in list(above)}
