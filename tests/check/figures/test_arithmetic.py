"""The message says what the figures make, and what the text says."""

from __future__ import annotations

import pytest

from sayso.check.figures.arithmetic import arithmetic
from tests.check.told import agreed, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pier cost 30 million euros, one third of the budget of 120 million euros.",
            "“30 million euros” of “120 million euros” is 25 percent; the text says “one third”.",
        ),
        (
            "Three groups of 10, 12 and 15 hikers arrived, 39 in all.",
            "“10”, “12” and “15 hikers” make 37, and the text says “39” in all.",
        ),
        ("Of the 40 sailors aboard, 45 drowned.", "“45” are told as a part of “40 sailors”, which is less."),
        (
            "The number of thefts doubled from 10 to 25.",
            "“from 10 to 25” is 2.5 times as much; the text says “doubled”.",
        ),
        ("More than half of voters, 43 percent, stayed at home.", "“More than half” is not “43 percent”."),
        (
            "The town gave 60,000 euros to 30 families, 3,000 euros per family.",
            "“60,000 euros” for “30 families” is 2,000 each; the text says “3,000 euros”.",
        ),
    ],
)
def test_figures_that_do_not_agree_are_told_with_what_they_make(text: str, expected: str) -> None:
    assert told(arithmetic, text) == [expected]


def test_a_share_that_holds_is_agreed() -> None:
    assert agreed(arithmetic, "Masons repaired 12 of the 40 arches, or 30 percent.") == [
        "“12” of “40 arches” is 30 percent: “30 percent”."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "More than half of voters, 53 percent, stayed at home.",
        "He was born in 1950, one of 12 children, and has 15 grandchildren.",
        "Half of the boats and 43 percent of the cars were sold.",
    ],
)
def test_figures_that_agree_or_stand_apart_are_left_alone(text: str) -> None:
    assert not told(arithmetic, text)
