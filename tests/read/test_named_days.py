"""Days are found as people write them, and what only looks like one is not."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.read.named_days import find_days, find_lone_months, find_months, find_years, is_dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on November 25", [(11, 25, None)]),
        ("on 25 November 2021", [(11, 25, 2021)]),
        ("on Nov. 25, 2021,", [(11, 25, 2021)]),
        ("2021-11-25", [(11, 25, 2021)]),
        ("between November 23 and 25", [(11, 23, None), (11, 25, None)]),
        ("they may 25 times refuse", []),
        ("the 35 men of March", []),
    ],
)
def test_days_are_found_with_the_year_only_where_it_is_named(
    text: str, expected: list[tuple[int, int, int | None]]
) -> None:
    assert [(day.month, day.day, day.year) for day in find_days(text)] == expected


def test_a_leap_day_has_no_date_in_other_years() -> None:
    (day,) = find_days("on February 29")
    assert day.in_year(2020) == date(2020, 2, 29)
    assert day.in_year(2021) is None


@pytest.mark.parametrize(
    ("line", "expected"), [("October 3, 6:45 ET", True), ("3 October 2021", True), ("On October 3 it rained.", False)]
)
def test_a_dateline_holds_nothing_but_its_day(line: str, expected: bool) -> None:
    assert is_dateline(line) is expected


def test_months_and_years_are_found_apart_from_days() -> None:
    text = "since the May 2019 vote; the June strike; into 2021; 2,019 men"
    assert [month for _, month in find_months(text)] == [date(2019, 5, 1)]
    assert list(find_lone_months(text)) == [6]
    assert 2021 in [year for _, year in find_years(text)]
    assert 2019 not in [year for span, year in find_years(text) if span.start > text.index("2,019")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on March 4th, 2021", [(3, 4, 2021)]),
        ("MARCH 4", [(3, 4, None)]),
        ("on March 4, 5, and 6", [(3, 4, None), (3, 5, None), (3, 6, None)]),
        ("on March 4-6", [(3, 4, None), (3, 6, None)]),
        ("on March 4 and 50 ships", [(3, 4, None)]),
        ("on February 30", []),
        ("March 2021", []),
        ("a March 4 percent rise", []),
        ("version 2021-03-04-beta", []),
    ],
)
def test_a_series_is_found_day_by_day(text: str, expected: list[tuple[int, int, int | None]]) -> None:
    assert [(day.month, day.day, day.year) for day in find_days(text)] == expected


@pytest.mark.parametrize(
    "line", ["March 4, 6:45pm ET", "Published: 4 March 2021 at 7:15 pm", "Thursday, March 4, 2021"]
)
def test_a_dateline_may_tell_the_time_and_the_weekday(line: str) -> None:
    assert is_dateline(line)
