"""Reports of one takeaway and one paragraph, and what a rule says of them."""

from __future__ import annotations

from sayso.check.checker import check
from sayso.check.report import Report
from sayso.check.rule import Rule
from tests.check.reports import report_of

FILLER = "The council of the port met on Tuesday and spoke about the budget of the coming year."


def summed_up(takeaway: str, *body: str) -> Report:
    """A report whose takeaway sums up the first of its paragraphs."""
    return report_of("\n\n".join(["Key Takeaways", f"- {takeaway}", *body, FILLER]) + "\n")


def told(rule: Rule, takeaway: str, *body: str) -> list[str]:
    """The messages of a rule on such a report."""
    return [problem.message for problem in check(summed_up(takeaway, *body), [rule]).problems]
