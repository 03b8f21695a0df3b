"""Amounts of some months and of a year are not set against each other without a question."""

from __future__ import annotations

import pytest

from sayso.check.figures.periods import period_mismatch
from sayso.records import Severity
from tests.check.told import severities, told

LOSS = "The mill lost 20 million euros in {}, a tenth of its 2021 sales of 200 million euros."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LOSS.format("the first five months of 2022"), 1),
        (LOSS.format("2022"), 0),
        ("Exports reached 300 tons in the first quarter of 2022, compared with 900 tons in all of 2021.", 1),
        ("Exports reached 300 tons in 2022, compared with 900 tons in 2021.", 0),
        ("Exports reached 300 tons in March, compared with 900 tons in February.", 0),
        ("The ferry sank on May 3 with cargo worth $2 million, a tenth of the 2021 income of $20 million.", 0),
        ("Prices rose 5 percent in 2022, compared with 3 percent in the first quarter of 2021.", 0),
    ],
)
def test_stretches_of_two_lengths_are_asked_about(text: str, expected: int) -> None:
    assert len(told(period_mismatch, text)) == expected


def test_it_is_a_question_of_low_weight() -> None:
    text = LOSS.format("the first five months of 2022")
    assert severities(period_mismatch, text) == [Severity.LOW]
    assert told(period_mismatch, text)[0].endswith("Intended?")
