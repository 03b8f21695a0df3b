"""Days that stand beside each other agree."""

from __future__ import annotations

import pytest

from sayso.check.figures.day_pairs import apposed_days, days_outside
from sayso.check.rule import Agreement
from sayso.records import Severity
from tests.check.reports import report_of

STRIKES = "Workers held two strikes between November 2 and 4. They went on strike on {} and on {}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The office closed on October 29, three days before Halloween.", [False]),
        ("The office closed on October 28, three days before Halloween.", [True]),
        ("The office closed on November 2 (two days after Halloween).", [True]),
        ("The office closed on November 2, November 3 and November 7.", []),
        ("The office closed on October 29 and opened three days before Halloween.", []),
    ],
)
def test_a_day_is_that_which_is_counted_beside_it(text: str, expected: list[bool]) -> None:
    remarks = apposed_days(report_of(text).sentences[0])
    assert [isinstance(remark, Agreement) for remark in remarks] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("November 6", "November 7"), [None]),
        (("November 4", "November 7"), [Severity.LOW]),
        (("November 2", "November 4"), []),
    ],
)
def test_listed_days_lie_in_the_stretch_before_them(days: tuple[str, str], expected: list[Severity | None]) -> None:
    report = report_of(STRIKES.format(*days))
    remarks = days_outside(report, *report.sentences)
    assert [each.severity for each in remarks if not isinstance(each, Agreement)] == expected


def test_the_days_of_another_matter_are_left_alone() -> None:
    report = report_of(
        "Workers held two strikes between November 2 and 4. The mayor left on November 6 and November 7."
    )
    assert not list(days_outside(report, *report.sentences))
