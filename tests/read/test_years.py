"""A day without a year gets the one that the text's own witnesses prove, or none."""

from __future__ import annotations

import pytest

from sayso.read.named_days import find_days
from sayso.read.years import find_witnesses, is_to_come, year_for


def year(text: str) -> int | None:
    (day,) = find_days("on October 9")
    found = year_for(day, find_witnesses(text, text))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It happened on October 9, after the vote of September 30, 2019.", 2019),
        ("See https://example.org/2018/10/08/story for more.", 2018),
        ("In 2014 the bridge was built. It fell on October 9.", None),
        ("It fell on October 9.", None),
    ],
)
def test_the_year_is_the_one_that_is_proven(text: str, expected: int | None) -> None:
    assert year(text) == expected


def test_the_reason_names_the_witness() -> None:
    (day,) = find_days("on October 9")
    found = year_for(day, find_witnesses("after September 30, 2019", ""))
    assert found is not None
    assert "2019-09-30" in found[1]


def test_a_day_after_a_cue_of_the_future_may_lie_ahead() -> None:
    text = "The board will meet on October 9. It met on October 2."
    assert is_to_come(text, text.index("October 9"))
    assert not is_to_come(text, text.index("October 2"))


@pytest.mark.parametrize(
    ("named", "body", "whole", "expected"),
    [
        ("March 4", "It began on December 30, 2020.", "", None),
        ("March 4", "", "https://a.example/2020-12-31/storm", None),
        ("March 4", "It sank in 2019. The pilots resume work on Thursday, March 5.", "", 2020),
        ("November 9", "Since the February 2021 storm; the February storm broke the mole.", "", 2021),
        ("March 4", "Since the November 2021 storm; the November storm broke the mole.", "", 2022),
        ("November 9", "It cost a third of the 2021 budget and will weigh on the town into 2023.", "", 2022),
        ("November 9", "It cost a third of the 2021 budget and lasted into 2023.", "", None),
        ("November 9", "It cost a third of the 2014 budget and will weigh on the town into 2023.", "", None),
        ("November 9", "Since the July 2014 storm the mole has been weak.", "", None),
    ],
)
def test_a_year_that_is_named_once_proves_nothing(named: str, body: str, whole: str, expected: int | None) -> None:
    (day,) = find_days(named)
    found = year_for(day, find_witnesses(body, whole))
    assert (found[0] if found else None) == expected
