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
    ("Winter clothes fall apart; a spring broke. They rise and fall.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_season_has_its_months(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected
