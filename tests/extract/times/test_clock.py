"""Days by their distance, parts of days and hours have their value, and wait for the day beside them."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import valued

CASES = [
    ("Nobody sailed today.", [("today", "2022-11-25")]),
    ("The pier burned late yesterday.", [("late yesterday", "2022-11-24")]),
    ("They leave tomorrow morning.", [("tomorrow morning", "2022-11-26TMO")]),
    ("It rained last night.", [("last night", "2022-11-24TNI")]),
    ("The crane fell this morning.", [("this morning", "2022-11-25TMO")]),
    ("It fell at 3 p.m. on November 20.", [("3 p.m. on November 20", "2022-11-20T15:00")]),
    ("It fell on the night of November 20.", [("the night of November 20", "2022-11-20TNI")]),
    ("It fell Saturday night.", [("Saturday night", "2022-11-19TNI")]),
    ("It fell at 15:30.", [("15:30", "2022-11-25T15:30")]),
    (
        "They met on November 20; that evening they sailed.",
        [("November 20", "2022-11-20"), ("that evening", "2022-11-20TEV")],
    ),
    ("The night shift wears vests, version 2.30 of them.", []),
    ("It rained overnight.", [("overnight", "2022-11-24TNI")]),
    ("It fell at 5am on November 20.", [("5am on November 20", "2022-11-20T05:00")]),
    ("It fell at 0735 GMT.", [("0735 GMT", "2022-11-25T07:35")]),
    ("It fell at 4 a.m. EST Thursday.", [("4 a.m. EST Thursday", "2022-11-24T04:00")]),
    ("They say that overnight it rained.", [("overnight", "2022-11-24TNI")]),
    ("It fell on November 24. Overnight it rained.", [("November 24", "2022-11-24"), ("Overnight", "2022-11-24TNI")]),
    ("It fell on November 3. Overnight it rained.", [("November 3", "2022-11-03"), ("Overnight", "XXXX-XX-XXTNI")]),
    ("It rained overnight on May 3.", [("overnight on May 3", "2022-05-03TNI")]),
    ("It rained overnight into May 4.", [("overnight into May 4", "2022-05-03TNI")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_part_of_a_day_belongs_to_its_day(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said on November 20 that “the mill burned yesterday”.", "2022-11-19"),
        ("The office reported on November 20 that all boats sail today.", "2022-11-20"),
        ("He posted on November 20 footage of fire. It burned yesterday.", "2022-11-24"),
        ("He posted footage on November 20 of a mill that burned overnight.", "2022-11-19TNI"),
        ("It burned on November 20 and today.", "2022-11-25"),
    ],
)
def test_who_speaks_on_a_day_counts_from_it(text: str, expected: str) -> None:
    assert valued(text)[-1][1] == expected
