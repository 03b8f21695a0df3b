"""Days that are called by a name have their date in the year that is meant."""

from __future__ import annotations

import pytest

from sayso.extract.times.holidays import day_of_holiday
from sayso.words import load
from tests.extract.times.timed import valued

CASES = [
    ("It sank on Christmas Day.", [("Christmas Day", "2022-12-25")]),
    ("It sank on Easter 2016.", [("Easter 2016", "2016-03-27")]),
    ("It sank on Thanksgiving.", [("Thanksgiving", "2022-11-24")]),
    ("It sank on Russian Mother’s Day.", [("Russian Mother’s Day", "2022-11-27")]),
    ("It sank on Ukraine's Independence Day.", [("Ukraine's Independence Day", "2022-08-24")]),
    ("It sank on Labor Day 2021.", [("Labor Day 2021", "2021-09-06")]),
    ("It sank on Memorial Day 2021.", [("Memorial Day 2021", "2021-05-31")]),
    ("They could strike before Christmas.", [("Christmas", "2022-12-25")]),
    ("They could have struck before Thanksgiving.", [("Thanksgiving", "2022-11-24")]),
    ("May Day songs are sung.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_holiday_has_its_day(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected


def test_every_holiday_has_a_day_in_every_year() -> None:
    for rule in load("holidays").values():
        assert {day_of_holiday(rule, year).year for year in range(1900, 2101)} == set(range(1900, 2101))
