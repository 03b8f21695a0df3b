"""Figures that shall agree do, and the others do not."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from tests.quality.figures import FIGURES, Figures, percent, rise, total

DAY = dt.date(2031, 6, 8)


@pytest.mark.parametrize("make", [make for _, _, make in FIGURES], ids=lambda make: make.__name__)
def test_a_right_sentence_differs_from_a_wrong_one_only_where_it_must(make: Figures) -> None:
    for seed in range(30):
        right, wrong = make(random.Random(seed), DAY, True), make(random.Random(seed), DAY, False)
        assert right != wrong
        assert right.endswith(".")


@pytest.mark.parametrize("right", [True, False])
def test_sums_differences_and_shares_are_what_they_are_said_to_be(*, right: bool) -> None:
    for seed in range(30):
        *parts, whole = _numbers(total(random.Random(seed), DAY, right))
        assert (sum(parts) == whole) is right
        numbers = sorted(_numbers(rise(random.Random(seed), DAY, right)))
        assert (numbers[2] - numbers[1] == numbers[0] or numbers[2] - numbers[0] == numbers[1]) is right
        some, of, told = _numbers(percent(random.Random(seed), DAY, right))
        assert (round(100 * some / of) == told) is right


def _numbers(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", words)]
