"""Easter falls on the Sundays of the church calendars."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.extract.times.easter import easter


@pytest.mark.parametrize(
    ("year", "day"), [(1818, (3, 22)), (1943, (4, 25)), (2016, (3, 27)), (2022, (4, 17)), (2038, (4, 25))]
)
def test_western_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(("year", "day"), [(2016, (5, 1)), (2022, (4, 24)), (2023, (4, 16)), (2024, (5, 5))])
def test_orthodox_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year, orthodox=True) == date(year, *day)


def test_easter_is_a_sunday() -> None:
    sunday = 6
    assert {easter(year, orthodox=orthodox).weekday() for year in range(1700, 2300) for orthodox in (False, True)} == {
        sunday
    }
