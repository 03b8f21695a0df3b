"""What a check gave of a small made-up report, for tests of what is made of it."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import (
    AcceptedBy,
    CheckReport,
    Evidence,
    Passed,
    Problem,
    RuleSummary,
    Severity,
    Span,
    Unchecked,
)
from sayso.share.problems import Showing
from tests.made import TEXT, dossier, span

RULES = (
    RuleSummary("hedge-drift", Severity.MEDIUM, "Whether hedges stay.", "A reader takes what is sure for sure."),
    RuleSummary("endnote-order", Severity.LOW, "Whether marks follow each other.", "A gap is a lost source."),
    RuleSummary("uncited-fact", Severity.INFO, "Whether facts are cited.", "A source can be asked."),
)
SHOWING = Showing(RULES)
TAKEAWAY, BODY = "The crossing will likely reopen this week.", "captain Ilves had ordered two ferries to stay in Narva"


def evidence(words: str, document: str = "d-9", path: str = "earlier.txt") -> Evidence:
    return Evidence(document, path, Span(5, 5 + len(words)), words)


def checked(path: str = "harbour.md", words: str = "It says “likely”; the body says nothing.") -> CheckReport:
    """A report with three problems, one of each weight, one that is accepted, and something that was not checked."""
    document = replace(dossier().document, path=path, media="text/markdown", offsets=None)
    own = Evidence(document.id, path, span(BODY), BODY)
    return CheckReport(
        document,
        problems=(
            Problem("p-1", "endnote-order", Severity.LOW, "It has no mark 2.", (span("[1]"),)),
            Problem("p-2", "hedge-drift", Severity.MEDIUM, words, (span(TAKEAWAY), span(BODY)), (own, evidence("may"))),
            Problem("p-3", "uncited-fact", Severity.INFO, "Nobody is cited.", (span("The crossing"),)),
        ),
        accepted=(
            Problem(
                "p-4", "uncited-fact", Severity.INFO, "Nor here.", (span("this week"),), (), "by phone", AcceptedBy.MARK
            ),
        ),
        passed=(Passed("endnote-order", "Mark 1 is the first.", (span("[1]"),)),),
        unchecked=(Unchecked("arithmetic", "Not found in it: figures."),),
        notices=document.notices,
    )


__all__ = ["BODY", "RULES", "SHOWING", "TAKEAWAY", "TEXT", "checked", "evidence"]
