"""What a casebook keeps an eye on: firsts, findings of nothing, forecasts and open questions, each with its day.

They are claims that later claims may settle, so they are listed with their state and with what bears on them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from sayso.records.claim import Claim
from sayso.records.claim_link import LinkEnd
from sayso.records.mentions import Passage
from sayso.records.question import DocumentCard


class RegisterKind(StrEnum):
    """What is registered: something said to be without precedent, not found, to come, or not known."""

    FIRST = "first"
    FINDING = "finding"
    FORECAST = "forecast"
    QUESTION = "question"


class State(StrEnum):
    """What became of it, always by decision. `OVERTAKEN`: later events settled the matter, which refutes nothing."""

    OPEN = "open"
    OVERTAKEN = "overtaken"
    BORNE_OUT = "borne out"
    NOT_BORNE_OUT = "not borne out"
    EXPIRED = "expired"


class Role(StrEnum):
    """How another claim bears on what is registered. None of them says more than that it bears.

    It tells of the matter as being so (`ASSERTS`) or not so (`NEGATES`), of the same thing of another kind
    (`OTHER_KIND`), says the registered once more (`AGAIN`), is linked to it as what overtakes, denies or revises it
    (`LINKED`), or, of a first, is a second one (`RIVAL`) or an instance before it (`EARLIER`).
    """

    ASSERTS = "asserts"
    NEGATES = "negates"
    OTHER_KIND = "other kind"
    AGAIN = "again"
    LINKED = "linked"
    RIVAL = "rival"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as it is registered.

    `cue` are the words that make it what it is ("found no signs of"), `matter` what was looked for, foretold or asked,
    or what is a first. `until` is the last ISO day that it speaks of, `None` where it names none. `scope` are the
    words that limit a first ("openly", "in this war"), in lower case.
    """

    kind: RegisterKind
    claim: Claim
    matter: Passage
    cue: Passage
    until: str | None = None
    scope: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id, which follows from the claim."""
        return register_id(self.kind, self.claim.id)

    @property
    def who(self) -> str:
        """On whose word it is, as written; empty for the publisher's own. "Nothing", which suggests it, is nobody."""
        nobody = self.kind is RegisterKind.FINDING and self.claim.finding is None
        chain = self.claim.chain[: -1 if nobody else None]
        return next((link.source.text for link in reversed(chain) if link.source.text), "")


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim that bears on what is registered, with how sure that is (0 to 1) and sentences of reason.

    `dropped` are the words of scope that the registered first has and this one lacks, `added` the other way round.
    """

    role: Role
    end: LinkEnd
    score: float
    reasons: tuple[str, ...]
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateProposal:
    """What a machine thinks became of it, with score, reasons and the ids of the claims that speak for it."""

    state: State
    score: float
    reasons: tuple[str, ...]
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registered:
    """An entry with its sentence, its document, what bears on it and what became of it.

    Of `bearings` what settles something comes first, the surest first of all, and what only says it again comes last.
    `state` is what was decided, `OPEN` where nothing was; `decided` is the number of the decision.
    """

    entry: Entry
    sentence: str
    document: DocumentCard
    bearings: tuple[Bearing, ...] = ()
    proposal: StateProposal | None = None
    state: State = State.OPEN
    decided: int | None = None


def register_id(kind: RegisterKind, claim: str) -> str:
    """The id of a claim as one of this kind in the register."""
    return "r-" + hashlib.sha256(f"{kind}|{claim}".encode()).hexdigest()[:16]
