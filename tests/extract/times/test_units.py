"""Every day lies in its week, month, quarter and year, also at the ends of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.units import DAYS, MONTHS, length_value, months_of, precision_of, shifted, unit_of

UNITS = st.sampled_from(sorted({*DAYS, *MONTHS} - {"weekend"}))


@given(UNITS, st.dates())
def test_a_unit_holds_its_day(unit: str, day: date) -> None:
    whole = unit_of(unit, day)
    assert whole.first is not None
    assert whole.last is not None
    assert whole.first <= day <= whole.last


@given(UNITS, st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(-5, 5))
def test_a_shift_back_leads_home_or_to_the_end_of_a_month(unit: str, day: date, number: int) -> None:
    there = shifted(day, unit, number)
    assert there is not None
    back = shifted(there, unit, -number)
    assert back is not None
    assert back == day or (back < day and (day - back).days <= 3)


def test_beyond_the_calendar_there_is_no_day() -> None:
    assert shifted(date(9999, 12, 31), "day", 1) is None
    assert shifted(date(1, 1, 1), "century", -1) is None


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        ("3", "day", "P3D"),
        ("2", "hour", "PT2H"),
        ("X", "year", "PXY"),
        ("1", "fortnight", "P2W"),
        ("1", "weekend", "P1WE"),
    ],
)
def test_a_length_has_its_value(number: str, unit: str, value: str) -> None:
    assert length_value(number, unit) == value


def test_months_run_into_the_next_year() -> None:
    assert months_of(2022, 12, 3, "2022-WI").last == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("2022-11-24", "day"),
        ("2022-11-24TNI", "day"),
        ("2022-W08", "week"),
        ("2022-W08-WE", "week"),
        ("2022-11", "month"),
        ("2022-SU", "season"),
        ("2022-Q3", "quarter"),
        ("2022-H1", "half"),
        ("2022", "year"),
        ("199", "decade"),
        ("18", "century"),
        ("2022-11-23/2022-11-25", "interval"),
        ("PAST_REF", ""),
        ("", ""),
    ],
)
def test_a_value_names_its_unit(value: str, unit: str) -> None:
    assert precision_of(value) == unit
