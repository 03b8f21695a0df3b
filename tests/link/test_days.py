"""Days that two passages tell of are one, or differ; what names no day happened about when it was published."""

from __future__ import annotations

import pytest

from sayso.link.days import compare_days, days_told, told_days_differ
from sayso.records import Time
from tests.link.passed import passage, told, values

ON_THIRD = told("on 3 May", "2031-05-03")
ON_FIFTH = told("on 5 May", "2031-05-05")
THAT_WEEK = told("1 to 7 May", "2031-05-01", "2031-05-07")
THAT_YEAR = told("in 2031", "2031-01-01", "2031-12-31")


@pytest.mark.parametrize(
    ("times_a", "times_b", "differ"),
    [
        ([ON_THIRD], [ON_FIFTH], True),
        ([ON_THIRD], [THAT_WEEK], False),
        ([ON_THIRD], [ON_FIFTH, ON_THIRD], False),
        ([ON_THIRD], [], False),
        ([ON_THIRD], [THAT_YEAR], False),
    ],
)
def test_days_differ_where_none_is_in_both(times_a: list[Time], times_b: list[Time], *, differ: bool) -> None:
    a, b = passage("a", times=tuple(times_a)), passage("b", times=tuple(times_b))
    assert told_days_differ(a, b) is differ
    assert values(compare_days(a, b))["different days told"] == differ


def test_a_later_passage_may_name_the_day_of_the_earlier() -> None:
    a, b = passage("a", "2031-05-03"), passage("b", "2031-05-09", times=(ON_THIRD,))
    assert values(compare_days(a, b))["the later names the earlier's day"] == 1.0


def test_what_names_no_day_is_of_about_its_own() -> None:
    near = values(compare_days(passage("a", "2031-05-03"), passage("b", "2031-05-04")))
    far = values(compare_days(passage("a", "2031-05-03"), passage("b", "2031-06-04")))
    assert near["likely days, apart"] == 0.0 < far["likely days, apart"]


def test_a_time_that_is_open_or_broken_tells_no_day() -> None:
    assert days_told(passage("a", times=(told("since May", "2031-05-01", "not a day"), ON_THIRD))) == days_told(
        passage("a", times=(ON_THIRD,))
    )
