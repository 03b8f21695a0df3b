"""Lengths and repetitions have a period for their value, and no days."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import dated, valued

CASES = [
    ("It lasted three years.", [("three years", "P3Y")]),
    ("It lasted about twenty-four hours.", [("about twenty-four hours", "PT24H")]),
    ("The two-year delay ended.", [("two-year", "P2Y")]),
    ("It took a week.", [("a week", "P1W")]),
    ("It took several months.", [("several months", "PXM")]),
    ("It went on for decades.", [("decades", "PXDE")]),
    ("The price rose in recent weeks.", [("recent weeks", "PAST_REF")]),
    ("They meet every two weeks.", [("every two weeks", "P2W")]),
    ("They meet daily.", [("daily", "P1D")]),
    ("They recently moved and now stay.", [("recently", "PAST_REF"), ("now", "PRESENT_REF")]),
    ("A 37-year-old sailor, 12 years old then, ate three-quarters of it as soon as he could.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_length_has_its_period(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected


def test_a_length_ahead_ends_so_many_units_after_the_document() -> None:
    assert dated("They will rebuild it within two weeks.") == [("two weeks", "2022-11-25", "2022-12-09")]
    assert dated("They rebuilt it within two weeks.") == []
