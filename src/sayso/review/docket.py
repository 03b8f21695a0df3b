"""A matter before a person: what is open, what may be decided, and what that may not contradict.

Every file beside this one that is named after a matter ends with its `Docket`; `desk.py` has the list of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import Connection

from sayso.records import Decision, Judgement, Matter, Proposal, Value, in_force

LISTED = 5
"""How many of the things that a name may mean a message lists."""


@dataclass(frozen=True, slots=True)
class Motion:
    """What somebody wants decided: `names` are the ids that they give, or beginnings of them, `value` what it shall be.

    `matter` is what it is about, `None` where the names tell it.
    """

    judgement: Judgement
    names: tuple[str, ...]
    value: Value = field(default_factory=dict, hash=False)
    matter: Matter | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be decided on: the subjects, the grounds that were shown for them, and what it would be."""

    subjects: tuple[str, ...]
    grounds: tuple[str, ...] = ()
    value: Value = field(default_factory=dict, hash=False)


Open: TypeAlias = Callable[[Connection, int | None], Iterable[Proposal]]
"""Gives the open proposals, the surest first and at most so many (`None`: all)."""

Named: TypeAlias = Callable[[Connection, str], Iterable[Proposal]]
"""Gives what was proposed by an id that begins so, whether it is open or not."""


def nothing_open(connection: Connection, limit: int | None) -> Iterable[Proposal]:  # noqa: ARG001 - the signature
    """For a matter in which the machine proposes nothing."""
    return ()


def nothing_named(connection: Connection, name: str) -> Iterable[Proposal]:  # noqa: ARG001 - likewise
    """For a matter whose proposals are found by looking through all that are open."""
    return ()


def latest(log: Iterable[Decision], subjects: Iterable[str]) -> Decision | None:
    """The newest decision in force that is about exactly these subjects."""
    wanted = frozenset(subjects)
    about = [each for each in in_force(log) if frozenset(each.subjects) == wanted]
    return about[-1] if about else None


def agrees(log: Sequence[Decision], made: Decision) -> None:
    """For a matter in which no decision goes against another: the newer one supersedes the older."""


def nothing_follows(connection: Connection, subjects: Sequence[str]) -> None:
    """For a matter of which no table but the log is kept."""


@dataclass(frozen=True, slots=True)
class Docket:
    """How one matter is decided on.

    `fits` says whether a motion that names no proposal is about this matter. `case` reads what its names mean, and
    checks its value. `before` finds the decision that a new one supersedes, in the log of this matter. `check` turns
    down what goes against that log. `doubtful` gives what `proposals` does, the least sure first, where sorting all
    would take long. `follow` brings the tables up to date that are made of the log, after a row more.
    """

    matter: Matter
    judgements: frozenset[Judgement]
    fits: Callable[[Motion], bool]
    case: Callable[[Connection, Motion], Case]
    proposals: Open = nothing_open
    doubtful: Open | None = None
    named: Named = nothing_named
    before: Callable[[Sequence[Decision], Sequence[str]], Decision | None] = latest
    check: Callable[[Sequence[Decision], Decision], None] = agrees
    follow: Callable[[Connection, Sequence[str]], None] = nothing_follows

    @property
    def is_searched(self) -> bool:
        """Whether a proposal is found by looking through all that are open, for want of a way to go by its id."""
        return self.named is nothing_named
