"""A part of a month, a season or a year is narrower than the whole."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import dated

CASES = [
    ("It sank in early March 2021.", [("early March 2021", "2021-03-01", "2021-03-10")]),
    ("It sank in mid-March 2021.", [("mid-March 2021", "2021-03-11", "2021-03-20")]),
    ("It sank in late February 2020.", [("late February 2020", "2020-02-21", "2020-02-29")]),
    ("It sank at the end of August 2021.", [("the end of August 2021", "2021-08-31", "2021-08-31")]),
    ("It sank at the beginning of August 2021.", [("the beginning of August 2021", "2021-08-01", "2021-08-01")]),
    ("It sank in the first half of October 2021.", [("the first half of October 2021", "2021-10-01", "2021-10-15")]),
    ("It sank in early 2020.", [("early 2020", "2020-01-01", "2020-04-30")]),
    ("It sank in mid-summer 2021.", [("mid-summer 2021", "2021-07-01", "2021-07-31")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_part_has_its_days(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected
