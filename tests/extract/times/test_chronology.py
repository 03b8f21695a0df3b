"""The days of a story get the years that let it run on from day to day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.chronology import Mention, years_in_order

LATEST = date(2023, 6, 1)


def _mentions(told: str) -> list[Mention]:
    """Mentions at 0, 1, 2 … from words such as "2022-03-01" and, without a year, "04-05"."""
    parts = [[int(part) for part in words.split("-")] for words in told.split()]
    return [Mention(at, None, *each) if len(each) == 2 else Mention(at, *each) for at, each in enumerate(parts)]


@pytest.mark.parametrize(
    ("told", "years"),
    [
        ("2022-02-24 03-01 03-09 05-14", {1: 2022, 2: 2022, 3: 2022}),
        ("2022-11-20 12-29 01-03 02-01", {1: 2022, 2: 2023, 3: 2023}),
        ("2021-03-01 2022-08-01 08-04", {2: 2022}),
        ("2023-02-10 06-27 2022-06-30", {1: 2022}),
        ("2014-07-01 07-27 2022-08-01", {}),
        ("2022-02-24 03-09 2023-02-02 02-09", {3: 2023}),
        ("2022-03-01 04-00 05-02", {1: 2022, 2: 2022}),
        ("03-01 04-02", {}),
    ],
)
def test_a_story_runs_on_from_day_to_day(told: str, years: dict[int, int]) -> None:
    assert years_in_order(_mentions(told), LATEST) == years


def test_no_day_lies_behind_the_publication() -> None:
    assert years_in_order(_mentions("2023-05-01 12-30"), LATEST) == {}


def test_a_day_between_two_stretches_of_the_story_stays_open() -> None:
    assert years_in_order(_mentions("2022-01-10 06-20 2023-11-20"), date(2024, 1, 1)) == {}


@given(st.lists(st.tuples(st.sampled_from([None, 1, 2022, 9999]), st.integers(1, 12), st.integers(0, 31)), max_size=9))
def test_every_year_found_is_told_or_follows_one_that_is(days: list[tuple[int | None, int, int]]) -> None:
    mentions = [Mention(at, *day) for at, day in enumerate(days)]
    told = {year + later for year, *_ in days if year for later in (0, 1)}
    assert set(years_in_order(mentions, LATEST).values()) <= told
