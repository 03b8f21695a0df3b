"""A weekday beside a date is that of the calendar."""

from __future__ import annotations

import pytest

from sayso.check.figures.weekdays import weekdays_told
from sayso.check.rule import Agreement
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor left on Thursday, November 4, 2022.", False),
        ("The mayor left on Friday, November 4, 2022.", True),
        ("The mayor left on Thursday, November 4.", False),
        ("The mayor left on November 7 (Friday).", False),
        ("The mayor left on November 7 (Monday).", True),
        ("The mayor left on Tuesday, May 3, 2011.", True),
        ("The mayor left on Monday, May 3, 2011.", False),
    ],
)
def test_the_weekday_is_that_of_the_calendar(text: str, *, expected: bool) -> None:
    report = report_of(text)
    (remark,) = weekdays_told(report, report.sentences[0])
    assert isinstance(remark, Agreement) is expected


@pytest.mark.parametrize("text", ["The mayor left on Monday.", "The mayor left on May 3.", "Friday, the mayor left."])
def test_without_both_there_is_nothing_to_compare(text: str) -> None:
    report = report_of(text)
    assert not list(weekdays_told(report, report.sentences[0]))
