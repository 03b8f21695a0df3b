"""What a rule says of a short report."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.check.checker import check
from sayso.check.rule import Rule
from sayso.records import CheckReport, Severity
from tests.check.reports import report_of


def checked(rule: Rule, text: str) -> CheckReport:
    """What the rule alone makes of a text; that it failed is no answer."""
    found = check(report_of(text), [rule])
    assert not any("failed" in each.reason for each in found.unchecked), found.unchecked
    return found


def told(rule: Rule, text: str) -> Sequence[str]:
    """The messages of a rule on a text."""
    return [problem.message for problem in checked(rule, text).problems]


def agreed(rule: Rule, text: str) -> Sequence[str]:
    """What a rule compared and found in order."""
    return [passed.message for passed in checked(rule, text).passed]


def severities(rule: Rule, text: str) -> Sequence[Severity]:
    """How much the problems weigh."""
    return [problem.severity for problem in checked(rule, text).problems]
