"""What a check of a report gives: problems, what agreed, and what could not be checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.document import Document
from sayso.records.spans import Span


class Severity(StrEnum):
    """How much a problem weighs, lightest first. `INFO` is a notice, which asks for nothing."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """Its place in the order of weight, from 0."""
        return list(Severity).index(self)


class AcceptedBy(StrEnum):
    """Where it is written that a problem may stand: in the report itself, or in a file of such problems."""

    MARK = "mark"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that a problem rests on, in the report itself or in another document: its exact words, and where."""

    document: str
    path: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule has against a report.

    `id` is derived from the rule and the words of `where`, so it stays when other parts of the report change. `where`
    are the passages that it is about, `evidence` those that they were compared with. `accepted` is the reason why
    somebody lets it stand, empty where nobody does, and `accepted_by` says where that is written.
    """

    id: str
    rule: str
    severity: Severity
    message: str
    where: tuple[Span, ...]
    evidence: tuple[Evidence, ...] = ()
    accepted: str = ""
    accepted_by: AcceptedBy | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """What a rule compared and found to agree."""

    rule: str
    message: str
    where: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """What a rule could not check in this report, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class RuleSummary:
    """What a reader of problems must know of a rule: what it checks, in one sentence, and why."""

    id: str
    severity: Severity
    checks: str
    why: str


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that was to be checked and could not be read at all: why, and what to do next."""

    path: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All that a check says of one document. `problems` are those that stand, in the order of the text.

    `notices` say in words what a reader should know of what was read: a gap in the endnotes, another language.
    """

    document: Document
    problems: tuple[Problem, ...] = ()
    accepted: tuple[Problem, ...] = ()
    passed: tuple[Passed, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    notices: tuple[str, ...] = ()
