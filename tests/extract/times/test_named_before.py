"""What counts from a day that was named before has that day, or none."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import dated

CASES = [
    (
        "It sank on November 3. The same day a crane fell.",
        [("November 3", "2022-11-03", "2022-11-03"), ("The same day", "2022-11-03", "2022-11-03")],
    ),
    (
        "It sank on November 3. A crane fell the previous day.",
        [("November 3", "2022-11-03", "2022-11-03"), ("the previous day", "2022-11-02", "2022-11-02")],
    ),
    (
        "It sank on November 3. A crane fell the next day.",
        [("November 3", "2022-11-03", "2022-11-03"), ("the next day", "2022-11-04", "2022-11-04")],
    ),
    (
        "It sinks on November 3; all must leave by that date.",
        [("November 3", "2022-11-03", "2022-11-03"), ("that date", "2022-11-03", "2022-11-03")],
    ),
    ("It rained throughout the day.", [("the day", "2022-11-25", "2022-11-25")]),
    ("That day a crane fell.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_same_day_is_the_one_before(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected
