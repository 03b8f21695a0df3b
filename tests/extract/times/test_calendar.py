"""Days without a year take the nearest one; stretches run from first to last day, both included."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.calendar import Named, between, days_from, published_day, resolve, since, until

DAYS = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("month", "day", "published", "ahead", "expected"),
    [
        (11, 24, "2022-11-25", False, "2022-11-24"),
        (12, 30, "2023-01-02", False, "2022-12-30"),
        (1, 2, "2022-12-30", False, "2023-01-02"),
        (1, 2, "2022-12-30", True, "2023-01-02"),
        (8, 1, "2022-02-01", False, "2021-08-01"),
        (8, 1, "2022-02-01", True, "2022-08-01"),
    ],
)
def test_the_nearest_year_is_taken(month: int, day: int, published: str, ahead: bool, expected: str) -> None:
    stretch = resolve(Named(None, month, day, day), published_day(published), ahead=ahead)
    assert stretch is not None
    assert stretch.value == expected


@given(DAYS, DAYS)
def test_a_named_day_is_that_day(day: date, published: date) -> None:
    stretch = resolve(Named(day.year, day.month, day.day, day.day), published)
    assert stretch is not None
    assert (stretch.first, stretch.last, stretch.value) == (day, day, day.isoformat())


@given(DAYS, DAYS)
def test_a_day_without_a_year_is_less_than_a_year_away(day: date, published: date) -> None:
    stretch = resolve(Named(None, day.month, min(day.day, 28), min(day.day, 28)), published)
    assert stretch is not None
    assert stretch.first is not None
    assert abs(stretch.first - published) < timedelta(days=366)


def test_a_day_that_no_calendar_has_is_refused() -> None:
    assert resolve(Named(2022, 2, 29, 29), None) is None


def test_a_stretch_that_runs_backwards_is_none() -> None:
    early, late = resolve(Named(2020), None), resolve(Named(2022), None)
    assert early is not None
    assert late is not None
    assert between(late, early) is None
    both = between(early, late)
    assert both is not None
    assert both.value == "2020-01-01/2022-12-31"


def test_open_stretches_end_at_the_document() -> None:
    year, published = resolve(Named(2020), None), date(2022, 11, 25)
    assert year is not None
    assert since(year, published).last == published
    assert until(year, published).first is None
    assert days_from(published, -1, 0).value == "2022-11-24/2022-11-25"
