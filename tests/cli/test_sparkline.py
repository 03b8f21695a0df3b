"""A bar is as high as its number, and no number has none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.cli.sparkline import BARS, GAP, sparkline


@pytest.mark.parametrize(
    ("numbers", "largest", "expected"),
    [
        ([], 0, ""),
        ([0, 0], 0, "▁▁"),
        ([0, 7, None], 7, "▁█·"),
        ([1, 2, 3, 4, 5, 6, 7], 7, "▂▃▄▅▆▇█"),
        ([1], 1_000_000, "▂"),
    ],
)
def test_the_largest_has_the_highest_bar(numbers: list[float | None], largest: float, expected: str) -> None:
    assert sparkline(numbers, largest) == expected


@settings(deadline=None)
@given(st.lists(st.none() | st.floats(0, 1e12)))
def test_more_is_never_lower(numbers: list[float | None]) -> None:
    line = sparkline(numbers, max((each for each in numbers if each is not None), default=0.0))
    assert len(line) == len(numbers)
    bars = sorted((number, BARS.index(bar)) for number, bar in zip(numbers, line, strict=True) if number is not None)
    assert [bar for _, bar in bars] == sorted(bar for _, bar in bars)
    assert all((bar == GAP) == (number is None) for number, bar in zip(numbers, line, strict=True))
