"""Numbers sort by day, and a range of days is a range of numbers."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.store.timeline import Range, day_of, day_of_number, first_number, published

days = st.dates().map(date.isoformat)
within_a_day = st.integers(0, 2**40 - 1)


@given(days, within_a_day, days, within_a_day)
def test_a_later_day_has_a_higher_number(one: str, at: int, other: str, there: int) -> None:
    left, right = first_number(day_of(one)) + at, first_number(day_of(other)) + there
    assert day_of_number(left) == day_of(one)
    if one != other:
        assert (left < right) == (one < other)
    assert max(left, right) < 2**63


@given(days, days, days, within_a_day)
def test_a_number_is_in_the_range_of_the_days_around_it(day: str, since: str, until: str, at: int) -> None:
    number, numbers = first_number(day_of(day)) + at, published(since, until)
    assert (numbers.first <= number < numbers.end) == (since <= day <= until)


def test_no_date_comes_before_every_day_and_in_no_range_of_days() -> None:
    undated = first_number(day_of(None))
    assert undated < first_number(day_of("0001-01-01"))
    assert published(None, None).first <= undated
    assert published(None, "2022-11-09").first > undated


def test_what_is_in_both_ranges_is_what_they_share() -> None:
    assert Range(3, 9).within(Range(5, 20)) == Range(5, 9)
