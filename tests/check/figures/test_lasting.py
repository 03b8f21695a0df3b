"""A number of days is that from the first to the last."""

from __future__ import annotations

import pytest

from sayso.check.figures.lasting import days_lasted
from sayso.check.rule import Agreement
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair lasted 15 days, from October 11 to October 17.", [False]),
        ("The fair lasted six days, from October 11 to October 17.", [True]),
        ("The fair lasted seven days, from October 11 to October 17.", [True]),
        ("The 17-day fair ran from October 11 to October 23.", [False]),
        ("The 13-day fair ran from October 11 to October 23.", [True]),
        ("The fair ran for two weeks from October 11 to October 25.", [True]),
        ("The fair ran for six weeks from October 11 to October 25.", [False]),
        ("Guards trained for nine days and worked from October 11 to October 25.", []),
        ("Between October 11 and 17 guards slept for two days.", []),
    ],
)
def test_a_length_is_held_against_its_days(text: str, expected: list[bool]) -> None:
    assert [isinstance(remark, Agreement) for remark in days_lasted(report_of(text))] == expected
