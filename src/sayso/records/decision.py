"""What a person decides about a machine's result: a row of the log of decisions, which only grows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = Mapping[str, object]
"""What was decided, as JSON has it: names with strings, numbers, lists and the like."""


class Matter(StrEnum):
    """What a decision is about, and what its subjects are.

    `ACTORS`: whether these actors are one and the same. `LINK`: how two claims relate. `THREAD`: which threads are one,
    or which claims are not of the thread that comes first. `STATE`: what became of a forecast, a finding of nothing or
    an open question. `CLAIM`: whether a claim was read right. `GRADE`: how far a source, or what it tells, is trusted.
    """

    ACTORS = "actors"
    LINK = "link"
    THREAD = "thread"
    STATE = "state"
    CLAIM = "claim"
    GRADE = "grade"


class Judgement(StrEnum):
    """What was decided. `UNDO` takes back the decision that it supersedes, so that what stood before stands again."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    GRADE = "grade"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the log of decisions, which only grows.

    `subjects` are the ids of what is decided on, first the one that is kept where several become one. `time` is when,
    in UTC and ISO form. `supersedes` is the number of the decision that this one takes the place of, or takes back.
    `grounds` are the reasons that were shown to who decided, `value` what it was decided to be.
    """

    number: int
    matter: Matter
    subjects: tuple[str, ...]
    judgement: Judgement
    who: str
    time: str
    why: str = ""
    supersedes: int | None = None
    grounds: tuple[str, ...] = ()
    value: Value = field(default_factory=dict, hash=False)

    @property
    def proposal(self) -> str:
        """The id of the proposal that it decides on."""
        return proposal_id(self.matter, self.subjects)


def proposal_id(matter: Matter, subjects: Iterable[str]) -> str:
    """The id of the proposal about these subjects, in whatever order they come.

    That of a link is made of the ids of its claims, so that a link is found by it among millions.
    """
    ordered = sorted(subjects)
    if matter is Matter.LINK:
        return "p-" + "".join(subject.removeprefix("c-")[:8] for subject in ordered)
    return "p-" + hashlib.sha256("|".join([matter, *ordered]).encode()).hexdigest()[:16]
