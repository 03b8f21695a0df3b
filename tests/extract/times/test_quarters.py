"""Quarters, halves and shares of a year have their months; fiscal years stay open."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import dated

CASES = [
    ("It grew in the third quarter of 2021.", [("the third quarter of 2021", "2021-07-01", "2021-09-30")]),
    ("It grew in the fourth quarter.", [("the fourth quarter", "2022-10-01", "2022-12-31")]),
    ("It grew in last year's first quarter.", [("last year's first quarter", "2021-01-01", "2021-03-31")]),
    ("It grew in the second half of 2020.", [("the second half of 2020", "2020-07-01", "2020-12-31")]),
    ("It grew in the first nine months of 2022.", [("the first nine months of 2022", "2022-01-01", "2022-09-30")]),
    ("It grew in the last two weeks of May 2021.", [("the last two weeks of May 2021", "2021-05-18", "2021-05-31")]),
    ("It grew in the second half of the year.", [("the second half of the year", "2022-07-01", "2022-12-31")]),
    ("It grew in the third week of May 2021.", [("the third week of May 2021", "2021-05-15", "2021-05-21")]),
    ("It grew in the last week of May 2021.", [("the last week of May 2021", "2021-05-25", "2021-05-31")]),
    ("It grew in the last days of May 2021.", [("the last days of May 2021", "2021-05-21", "2021-05-31")]),
    ("It grew in the last week of June.", [("the last week of June", "2022-06-24", "2022-06-30")]),
    ("It will open in the first week of June.", [("the first week of June", "2023-06-01", "2023-06-07")]),
    ("It opens in the first week of December.", [("the first week of December", "2022-12-01", "2022-12-07")]),
    ("It lasts the first two weeks of December.", [("the first two weeks of December", "2022-12-01", "2022-12-14")]),
    ("It grew in the first month of 2021.", [("the first month of 2021", "2021-01-01", "2021-01-31")]),
    ("It grew on the ninth week of May 2021.", [("May 2021", "2021-05-01", "2021-05-31")]),
    ("First-half profit grew.", [("First-half", "2022-01-01", "2022-06-30")]),
    ("A second-half goal in the second half of the match helped.", []),
    ("It grew in fiscal 2021.", [("fiscal 2021", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_share_of_a_year_has_its_days(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected
