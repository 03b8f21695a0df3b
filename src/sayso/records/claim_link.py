"""A link between claims of a casebook: which claims, how they relate, and who has looked at it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.link import Direction, Relation
from sayso.records.restatement import Restatement

PROBABLE = 0.5
"""From which score on a proposed link is more probable than not: what is told of a claim counts no other."""


class LinkStatus(StrEnum):
    """Whether a link is the machine's proposal, or a person has decided on it. A corrected link is an accepted one."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One side of a link: a claim, its document, and its sentence, which stands from `start` to `end` of the text."""

    claim: str
    document: str
    path: str
    published: str | None
    publisher: str | None
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Settled:
    """By which decision a link has its status, and what the machine holds it for: `None` where it does not propose it.

    `time` is when that was decided, in UTC and ISO form.
    """

    decision: int
    who: str
    time: str
    why: str
    found: Relation | None
    found_direction: Direction | None


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """How two claims relate; `a` is the one that was published first. A copy that stands in its place may be later.

    `score` is how probable it is that they are linked at all, from 0 to 1. `direction` is `None` where neither does it
    to the other. `reasons` are sentences, the weightiest first. `resolved` says of a self-citation whether this is
    clearly the report that is meant; it is `None` for other relations. `settled` tells by which decision it has its
    status, relation and direction, `None` where it is as the machine proposes it. `said` is what a self-citation tells
    again, beside what the earlier report said. `origin` is the id of the root that both have their news from, `None`
    where they are independent, or where that was not looked up.
    """

    a: LinkEnd
    b: LinkEnd
    relation: Relation
    direction: Direction | None
    score: float
    reasons: tuple[str, ...]
    status: LinkStatus = LinkStatus.PROPOSED
    resolved: bool | None = None
    settled: Settled | None = None
    origin: str | None = None
    said: tuple[Restatement, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it counts in what is told of claims: it was accepted, or it is more probable than not."""
        return self.status is LinkStatus.ACCEPTED or (not self.is_refused and self.score >= PROBABLE)

    @property
    def is_refused(self) -> bool:
        """Whether it is no link, by decision."""
        return self.status is LinkStatus.REFUSED

    @property
    def is_corrected(self) -> bool:
        """Whether it is, by decision, another link than the machine holds it for."""
        if self.settled is None or self.is_refused:
            return False
        return (self.settled.found, self.settled.found_direction) != (self.relation, self.direction)


@dataclass(frozen=True, slots=True)
class LinkingProgress:
    """How far linking has come: claims done and claims of all, links found, seconds since it began.

    Links end again where what found them turns out to be common, so that fewer may be left in the end.
    """

    done: int
    total: int
    links: int
    seconds: float

    @property
    def claims_per_second(self) -> float:
        """The rate so far."""
        return self.done / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class LinkingReport:
    """What one call of linking did. `links` is how many more the casebook has than before; it may have fewer."""

    documents: int = 0
    claims: int = 0
    links: int = 0
    seconds: float = 0.0
