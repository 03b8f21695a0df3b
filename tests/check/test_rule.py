"""A rule is its card and a function."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.report import Report
from sayso.check.rule import Agreement, Card, Remark, rule
from sayso.records import Severity


def test_the_decorator_keeps_the_card_and_the_function() -> None:
    card = Card("nothing", Severity.LOW, "Nothing.", "A test.", "", "")

    def look(report: Report) -> Iterator[Remark]:
        return (Agreement((each.span,), "It is one.") for each in report.sentences)

    made = rule(card)(look)
    assert made.card is card
    assert made.look is look
