"""Seasons have their months where the word is one."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import dated

CASES = [
    ("It sank in the spring of 2021.", [("the spring of 2021", "2021-03-01", "2021-05-31")]),
    ("It sank last winter.", [("last winter", "2021-12-01", "2022-02-28")]),
    ("They will fight throughout the winter.", [("the winter", "2022-12-01", "2023-02-28")]),
    ("It sank in summer.", [("summer", "2022-06-01", "2022-08-31")]),
    ("It sank since early summer.", [("since early summer", "2022-06-01", "2022-11-25")]),
    ("It sank in winter 2020-2021.", [("winter 2020-2021", "2020-12-01", "2021-02-28")]),
    ("It sank in winter 2020/21.", [("winter 2020/21", "2020-12-01", "2021-02-28")]),
    ("It sank in winter 2020.", [("winter 2020", "2020-12-01", "2021-02-28")]),
    ("It sank in the spring 0000/11 and in the winter 3/4.", []),
    ("Winter clothes fall apart; a spring broke. They rise and fall.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_season_has_its_months(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize("published", ["2022-12-20", "2023-01-20"])
def test_the_winter_that_is_going_on_is_called_by_its_second_year_too(published: str) -> None:
    assert dated("It sank in winter 2023.", published) == [("winter 2023", "2022-12-01", "2023-02-28")]
