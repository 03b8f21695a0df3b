"""Units counted from the day of the document have its week, month or year."""

from __future__ import annotations

import pytest

from sayso.extract.times.anchored import find_times
from sayso.extract.times.senses import UNDATED
from tests.extract.made import paragraph
from tests.extract.times.timed import dated

CASES = [
    ("It sank last week.", [("last week", "2022-11-14", "2022-11-20")]),
    ("It will sink next month.", [("next month", "2022-12-01", "2022-12-31")]),
    ("It grew in the current year.", [("the current year", "2022-01-01", "2022-12-31")]),
    (
        "It grew in the second quarter. Sales of the quarter were high.",
        [("the second quarter", "2022-04-01", "2022-06-30"), ("the quarter", "2022-04-01", "2022-06-30")],
    ),
    ("It sank this year.", [("this year", "2022-01-01", "2022-12-31")]),
    ("It will sail later this month.", [("this month", "2022-11-25", "2022-11-30")]),
    ("It sank three days ago.", [("three days ago", "2022-11-22", "2022-11-22")]),
    ("It sank three to four days ago.", [("three to four days ago", "2022-11-21", "2022-11-22")]),
    ("It sank two years ago.", [("two years ago", "2020-01-01", "2020-12-31")]),
    ("Calm in the past 48 hours.", [("the past 48 hours", "2022-11-23", "2022-11-25")]),
    ("It will be calm over the next two weeks.", [("the next two weeks", "2022-11-26", "2022-12-09")]),
    ("It will be calm within the next two weeks.", [("the next two weeks", "2022-11-25", "2022-12-09")]),
    ("It will be calm over the next 48 hours.", [("the next 48 hours", "2022-11-25", "2022-11-27")]),
    ("It sank over the weekend.", [("the weekend", "2022-11-19", "2022-11-20")]),
    ("It must end by year-end.", [("year-end", "2022-12-31", "2022-12-31")]),
    ("It must end by the year's end.", [("the year's end", "2022-12-31", "2022-12-31")]),
    ("Calm since the start of the year.", [("since the start of the year", "2022-01-01", "2022-11-25")]),
    ("It sank half a year ago.", [("half a year ago", "2022-05-01", "2022-05-31")]),
    ("It sank a year and a half ago.", [("a year and a half ago", "2021-05-01", "2021-05-31")]),
    ("It sank some three days ago.", [("some three days ago", "2022-11-22", "2022-11-22")]),
    ("It rained in the month since the flood and in the week before a vote.", []),
    ("It rained in her year at sea.", []),
    ("In recent weeks, for three years and in the past few days it was calm.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_unit_is_counted_from_the_document(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected


def test_without_a_date_of_the_document_it_stays_open_and_says_why() -> None:
    (time,) = find_times(paragraph("It sank last week.", None))
    assert (time.start, time.end, time.value, time.reason) == (None, None, "PAST_REF", UNDATED)
