"""A war that is dated is dated by its first day."""

from __future__ import annotations

import pytest

from sayso.check.figures.first_days import compare_beginning, find_beginnings
from sayso.check.rule import Agreement
from sayso.words.history import known_events
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses left before the February 2022 invasion.", [True]),
        ("Nurses left before the March 2022 invasion.", [False]),
        ("Nurses left before the April invasion of Ukraine.", [False]),
        ("Nurses left before the 2022 full-scale invasion.", [True]),
        ("Nurses left before the 2014 invasion.", []),
        ("Nurses left before the 2021 invasion of Atlantis.", []),
        ("In March 2022 nurses left.", []),
    ],
)
def test_an_invasion_is_dated_by_its_first_day(text: str, expected: list[bool]) -> None:
    report, history = report_of(text), known_events()
    war = next(event for event in history.events if event.name == "russian invasion of ukraine")
    found = find_beginnings(report, history)
    remarks = [remark for told in found for remark in compare_beginning(told, war, history.events)]
    assert [isinstance(remark, Agreement) for remark in remarks] == expected
