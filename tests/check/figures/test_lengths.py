"""An amount is of the stretch of time that stands beside it."""

from __future__ import annotations

import pytest

from sayso.check.figures.lengths import has_period, length_before, length_behind, rate_of
from tests.check.reports import report_of


def test_the_time_beside_an_amount_is_its_own() -> None:
    sentence = report_of(
        "The line lost $40 million in the first half of 2022, more than its 2021 income of $30 million."
    ).sentences[0]
    lost, income = sentence.quantities
    behind, ahead = length_behind(sentence, lost), length_before(sentence, income)
    assert behind
    assert ahead
    assert (behind.days, ahead.days) == (181, 365)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill makes 400 tons of flour a day.", "day"),
        ("Guards cost $2 million per month.", "month"),
        ("Guards cost $2 million.", None),
        ("The room holds 20 people per table.", None),
    ],
)
def test_a_rate_of_time_is_told_from_others(text: str, expected: str | None) -> None:
    sentence = report_of(text).sentences[0]
    assert rate_of(sentence, sentence.quantities[0]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("for the month", True), ("in its annual report", True), ("since 2019", True), ("for dogs", False)],
)
def test_words_of_time_name_a_period(words: str, *, expected: bool) -> None:
    assert has_period(words) is expected
