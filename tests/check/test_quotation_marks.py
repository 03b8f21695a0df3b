"""Quotation marks pair within a paragraph."""

from __future__ import annotations

from sayso.check.checker import check
from sayso.check.quotation_marks import quote_marks_unbalanced
from tests.check.reports import report_of


def test_a_mark_that_never_closes_is_told() -> None:
    (problem,) = check(report_of("The mayor said “the bridge is closed. He left."), [quote_marks_unbalanced]).problems
    assert "closes" not in problem.message or problem.where
