"""What stands by the log of decisions: on each thing the newest that nobody took back.

Everything here is rebuilt from the log. An undone decision counts as never made, so what it superseded stands again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sayso.records.decision import Decision, Judgement, Matter, Value

Subjects: TypeAlias = frozenset[str]
"""The ids of what is decided on, in no order."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What stands on one thing: by which decision, and what it is decided to be.

    `value` is that of the decision; corrections one after the other add up, and a later one wins where both tell of the
    same. `decisions` are those that it is made of, oldest first.
    """

    decision: Decision
    value: Value = field(default_factory=dict, hash=False)
    decisions: tuple[Decision, ...] = ()

    @property
    def judgement(self) -> Judgement:
        """What was decided last."""
        return self.decision.judgement


def in_force(log: Iterable[Decision], matter: Matter | None = None) -> list[Decision]:
    """The decisions (on a matter) that nobody took back, oldest first. Newer ones may have superseded them."""
    decisions = [each for each in log if matter is None or each.matter is matter]
    undone = {each.supersedes for each in decisions if each.judgement is Judgement.UNDO}
    return [each for each in decisions if each.judgement is not Judgement.UNDO and each.number not in undone]


def rulings(log: Iterable[Decision], matter: Matter) -> Mapping[Subjects, Ruling]:
    """What stands on each thing that decisions on this matter are about, by its subjects.

    It is for matters where one thing is decided on at a time. Which actors or which claims of threads are one follows
    from all decisions together: see `in_force`.
    """
    found: dict[Subjects, Ruling] = {}
    for decision in in_force(log, matter):
        about = frozenset(decision.subjects)
        before = found.get(about)
        adds = before is not None and before.judgement is decision.judgement is Judgement.CORRECT
        found[about] = Ruling(
            decision,
            {**(before.value if before and adds else {}), **decision.value},
            (*(before.decisions if before and adds else ()), decision),
        )
    return found
