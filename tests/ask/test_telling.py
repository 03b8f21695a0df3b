"""The reasons of a watch give the numbers, the days, what they are compared with, and where nobody looked."""

from __future__ import annotations

import pytest

from sayso.ask.rates import iso, judged
from sayso.ask.telling import amount, plain, reasons_for, waits_for
from sayso.records import EVER, Counting, Threshold
from tests.ask.test_rates import LAST, tally


def reasons(ages: list[int], threshold: Threshold, unread: list[int] | None = None) -> list[str]:
    counted = tally(ages, unread or [])
    return list(reasons_for(threshold, judged(counted, threshold, LAST)))


def test_a_watch_that_fires_says_how_much_more_it_is_than_before() -> None:
    told = reasons([0, 1, 2, 5, 9, 14, 20, 25, 30], Threshold(3, 3, against=30, times=5))
    assert told == [
        "3 claims in 3 days, 1999-09-01 to 1999-09-03; it waits for 3.",
        "That is 1 a day, against 0.2 a day in the 30 days before: 5 times as many; it waits for 5 times as many.",
        "Of 28 intervals of 3 days before, none had as many.",
    ]


@pytest.mark.parametrize(
    ("ages", "unread", "expected"),
    [
        ([0], [], "That is 1 a day, against none in the 10 days before."),
        ([4], [], "That is none, against 0.1 a day in the 10 days before."),
        ([], list(range(1, 11)), "Nothing was read of the 10 days before, 1999-08-24 to 1999-09-02, to compare with."),
        ([], [0], "Nothing was read of 1 day, 1999-09-03: nobody knows."),
        ([0, 1], [], "Of 10 intervals of 1 day before, 1 had as many."),
        (
            [0],
            [3, 5],
            "Without a document, and left out of the rates: 2 of the 10 days from 1999-08-24.",
        ),
    ],
)
def test_what_there_is_to_say_is_said(ages: list[int], unread: list[int], expected: str) -> None:
    assert expected in reasons(ages, Threshold(1, 1, against=10, times=1), unread)


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [
        (Threshold(), "1 claim or more in 1 day"),
        (Threshold(3, 3), "3 claims or more in 3 days"),
        (Threshold(2, 14, Counting.DOCUMENTS), "2 documents or more in 14 days"),
        (Threshold(2, EVER, Counting.ORIGINS), "2 independent origins or more"),
        (Threshold(1200, 7, Counting.SUM, "POW"), "at least 1,200 of “POW” in 7 days"),
        (
            Threshold(3, 3, against=30, times=2.5),
            "3 claims or more in 3 days, and 2.5 times the rate of the 30 days before",
        ),
    ],
)
def test_what_a_watch_waits_for_is_said_in_words(threshold: Threshold, expected: str) -> None:
    assert waits_for(threshold) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0"), (1, "1"), (0.2, "0.2"), (2 / 3, "0.67"), (12.4, "12"), (1234.5, "1,234")]
)
def test_a_number_is_no_longer_than_it_tells(number: float, expected: str) -> None:
    assert plain(number) == expected


def test_origins_are_compared_with_intervals_of_the_same_length() -> None:
    told = reasons([0, 1, 4], Threshold(1, 2, Counting.ORIGINS, against=6))
    assert told[1] == (
        "Such intervals of the 6 days before had 0.4 on average: 5 times as many; it waits for 2 times as many."
    )


def test_what_was_ever_read_has_no_first_day() -> None:
    assert reasons([0, 1], Threshold(2, EVER)) == [f"2 claims up to {iso(LAST)}; it waits for 2."]


def test_one_is_no_plural() -> None:
    assert amount(1, Threshold()) == "1 claim"
    assert amount(0, Threshold(counting=Counting.DOCUMENTS)) == "0 documents"
