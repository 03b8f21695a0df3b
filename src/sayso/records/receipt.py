"""What reading and verifying report back: one outcome for each item, and what does not hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one item that was read."""

    ADDED = "added"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one item. `reason` and `hint` are set for a failure: why, and what to do next."""

    path: str
    outcome: Outcome
    document: str | None = None
    title: str | None = None
    published: str | None = None
    claims: int = 0
    sentences: int = 0
    words: int = 0
    reason: str = ""
    hint: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in a casebook that does not hold: which record, what was expected and what was found."""

    record: str
    message: str
