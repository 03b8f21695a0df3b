"""What a rule is: what it checks and why, an example of each outcome, and the function that looks at a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.check.needs import Needs
from sayso.check.report import Report
from sayso.records import Evidence, Severity, Span


@dataclass(frozen=True, slots=True)
class Objection:
    """A rule's objection: the passages it is about, the words for a reader, and the passages they were compared with.

    `where` begins with the passage to mend. `severity` is set where this case weighs otherwise than the rule does.
    """

    where: tuple[Span, ...]
    message: str
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a rule compared and found in order."""

    where: tuple[Span, ...]
    message: str


Remark = Objection | Agreement
Look = Callable[[Report], Iterable[Remark]]
"""One signature for every rule: a report in, remarks out."""


@dataclass(frozen=True, slots=True)
class Card:
    """What there is to know of a rule.

    `checks` says in one sentence what it looks at, `why` names the standard or the arithmetic that it rests on. `fires`
    and `silent` are short reports in Markdown: in the first it must object, in the second never. Where a rule needs a
    casebook, `against` is what it holds, oldest first: documents in Markdown, with their addresses on top.
    """

    id: str
    severity: Severity
    checks: str
    why: str
    fires: str
    silent: str
    needs: tuple[Needs, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its card, and the function that looks at a report."""

    card: Card
    look: Look


def rule(card: Card) -> Callable[[Look], Rule]:
    """Makes the function that it decorates a rule."""
    return lambda look: Rule(card, look)
