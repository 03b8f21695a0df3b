"""A thread: what was said on one matter over time, who holds what, and what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.claim_link import LinkEnd


class Step(StrEnum):
    """What a statement does in its thread.

    To what the same holder said before: `REPEATED`, `STRENGTHENED` or `WEAKENED` (its doubt is less, or more), `ADDED`
    to, `REVERSED` or `REVISED`. To what another said: `CORROBORATED`, `DENIED` or `CONTRADICTED`. To either: it has
    `OVERTAKEN` a forecast, a plan or a finding of nothing. What bears on nothing said before is `NEW`. `SILENT` is no
    statement, but that a holder makes none while the thread goes on.
    """

    REVERSED = "reversed"
    DENIED = "denied"
    CONTRADICTED = "contradicted"
    OVERTAKEN = "overtaken"
    REVISED = "revised"
    WEAKENED = "weakened"
    STRENGTHENED = "strengthened"
    CORROBORATED = "corroborated"
    ADDED = "added"
    NEW = "new"
    REPEATED = "repeated"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose word something is: an actor, by its id where it is known, or a publisher. `side` is the state it is of."""

    name: str
    actor: str | None = None
    side: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in a thread: on whose word, where it stands, and how it is put.

    `certainty` is from 0 to 1, by its hedges: 1 where it has none. `is_denial` tells that it says that something is not
    so. `doubt` are the words of its hedges.
    """

    holder: Holder
    where: LinkEnd
    certainty: float = 1.0
    is_denial: bool = False
    doubt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What a statement does, and the earlier one that it does it to. `reason` says in words how that is known."""

    step: Step
    now: Said | None
    then: Said | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a holder stands in a thread: what it said last, and how often it spoke since when.

    `silent` is for how many days it has said nothing while others went on, `None` where it is not silent.
    """

    holder: Holder
    last: Turn
    statements: int
    since: str | None
    silent: int | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """Statements on one matter. `name` are its own telling words; `first` and `last` are days of publication.

    The id is that of the claim it began with, with a t for the c; the id of any other of its claims leads to it too.
    `merged` are the ids of threads that are one with it by decision.
    """

    id: str
    name: str
    statements: int
    documents: int
    first: str | None
    last: str | None
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A thread in full: where everybody stands, the latest speaker first, and its statements as they came.

    `notices` say in words what was left out.
    """

    thread: Thread
    positions: tuple[Position, ...]
    turns: tuple[Turn, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadChanges:
    """What has changed in one thread, the most telling turn first; `left_out` more are not given.

    `is_new` tells that nothing was said on it before.
    """

    thread: Thread
    is_new: bool
    turns: tuple[Turn, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """What has changed in the days from `since` to `until`, both included, by thread, the most telling first."""

    since: str
    until: str | None
    threads: tuple[ThreadChanges, ...]
    notices: tuple[str, ...] = ()
