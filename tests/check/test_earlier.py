"""A rule looks at earlier reports through two questions, whoever answers them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.check.checker import check
from sayso.check.earlier import Earlier
from sayso.check.needs import Needs
from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import Dossier, Severity
from tests.check.reports import report_of
from tests.made import dossier

TEXT = "The mayor closed the bridge on Monday.\n"


class OneEarlier:
    """Knows one earlier report."""

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """It, for whoever names a publisher and days."""
        return [dossier()] if publisher and since <= until else []

    def at(self, url: str) -> Sequence[Dossier]:
        """It, at any address."""
        return [dossier()] if url else []


@rule(Card("seen-before", Severity.LOW, "Whether it is the first.", "A test.", TEXT, TEXT, (Needs.EARLIER,)))
def seen_before(report: Report) -> Iterator[Remark]:
    assert report.earlier is not None
    for each in report.earlier.reports(report.document.publisher or "", "2022-10-01", "2022-11-08"):
        yield Objection((report.sentences[0].span,), f"{each.document.title} came before it.")


def test_a_rule_that_needs_earlier_reports_gets_them() -> None:
    earlier: Earlier = OneEarlier()
    (problem,) = check(report_of(TEXT, earlier=earlier), [seen_before]).problems
    assert problem.message == "Harbour watch came before it."


def test_without_any_it_says_how_to_give_them() -> None:
    found = check(report_of(TEXT), [seen_before])
    assert not found.problems
    assert [each.reason for each in found.unchecked] == ["Not given: earlier reports (--against)."]
