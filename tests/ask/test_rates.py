"""A watch fires where there is enough, and enough more than before; what nobody looked at is not known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.ask.rates import Tally, iso, judged
from sayso.records import Counting, SignalStatus, Span, Threshold
from sayso.store.sightings import Sighting

LAST = 730_000
FIRED, QUIET, UNKNOWN = SignalStatus.FIRED, SignalStatus.QUIET, SignalStatus.UNKNOWN


def tally(ages: Sequence[int], unread: Sequence[int] = (), known: int = 60) -> Tally:
    """Sentences of so many days before the last one; days of which nothing was read."""
    seen = [
        Sighting(LAST - age, (number,), number, number, Span(0, 1))
        for number, age in enumerate(sorted(ages, reverse=True))
    ]
    days = [LAST - age for age in range(known, -1, -1) if age not in unread]
    return Tally(seen, days, lambda found: float(len(found)))


@pytest.mark.parametrize(
    ("ages", "threshold", "status"),
    [
        ([0, 1, 2], Threshold(3, 3), FIRED),
        ([0, 1, 3], Threshold(3, 3), QUIET),
        ([0, 0, 0], Threshold(3, 1), FIRED),
        ([0], Threshold(3, 1), QUIET),
        ([], Threshold(1, 1), QUIET),
        ([0, 1, 2], Threshold(3, 3, against=30, times=5), FIRED),
        ([0, 1, 2, 5, 9, 14, 20, 25, 30], Threshold(3, 3, against=30, times=5), FIRED),
        ([0, 1, 2, 5, 9, 14, 20, 25, 30, 31], Threshold(3, 3, against=30, times=5), QUIET),
        ([0, 1, 2, 33], Threshold(3, 3, against=30, times=1000), FIRED),
    ],
)
def test_a_watch_fires_at_its_threshold(ages: list[int], threshold: Threshold, status: SignalStatus) -> None:
    assert judged(tally(ages), threshold, LAST).status is status


@pytest.mark.parametrize(
    ("ages", "unread", "threshold", "status"),
    [
        ([], [0], Threshold(1, 1), UNKNOWN),
        ([], [0], Threshold(1, 2), QUIET),
        ([0], [1], Threshold(1, 1, against=1), UNKNOWN),
        ([], [1], Threshold(1, 1, against=1), QUIET),
        # Two on one day with a document are two a day, and not one on each of two days.
        ([0, 0, 2, 3], [1], Threshold(2, 2, against=2, times=2), FIRED),
        ([0, 0, 2, 3], [], Threshold(2, 2, against=2, times=2), QUIET),
        # One on the only day of before with a document is one a day.
        ([0, 1, 2], [3], Threshold(2, 2, against=2, times=2), QUIET),
        ([0, 1, 2], [], Threshold(2, 2, against=2, times=2), FIRED),
    ],
)
def test_a_day_without_a_document_is_no_zero(
    ages: list[int], unread: list[int], threshold: Threshold, status: SignalStatus
) -> None:
    assert judged(tally(ages, unread), threshold, LAST).status is status


def test_what_was_counted_is_told_with_its_days() -> None:
    found = judged(tally([0, 1, 4], unread=[2, 7]), Threshold(3, 3, against=5), LAST)
    assert (found.interval.first, found.interval.last) == (iso(LAST - 2), iso(LAST))
    assert (found.interval.days, found.interval.reported, found.interval.count) == (3, 2, 2.0)
    assert found.before is not None
    assert (found.before.first, found.before.last) == (iso(LAST - 7), iso(LAST - 3))
    assert (found.before.days, found.before.reported, found.before.count) == (5, 4, 1.0)


@pytest.mark.parametrize(
    ("ages", "expected"),
    [([0, 1], (0, 9)), ([0, 1, 5, 6], (1, 9)), ([0, 1, 4, 5, 6], (2, 9)), ([0], (0, 9))],
)
def test_intervals_that_had_as_many_are_counted(ages: list[int], expected: tuple[int, int]) -> None:
    found = judged(tally(ages), Threshold(2, 2, against=10), LAST)
    assert (found.as_many, found.intervals) == expected


def test_an_origin_of_every_day_is_one_of_a_month_too() -> None:
    days = list(range(31))
    seen = tally(days).sightings
    always = Tally(seen, [each.day for each in seen], lambda found: float(len({each.voice % 2 for each in found})))
    same = judged(always, Threshold(2, 2, Counting.ORIGINS, against=20), LAST)
    assert (same.usual, same.status) == (2.0, QUIET)
    assert judged(always, Threshold(2, 2, Counting.CLAIMS, against=20), LAST).status is FIRED, "two in twenty days"


@settings(deadline=None)
@given(st.lists(st.integers(0, 60)), st.lists(st.integers(0, 60)), st.integers(1, 30), st.integers(1, 30))
def test_stretches_side_by_side_hold_everything_once(ages: list[int], unread: list[int], one: int, other: int) -> None:
    counted = tally([age for age in ages if age not in unread], unread)
    left = counted.stretch(LAST - one - other + 1, LAST - one)
    right = counted.stretch(LAST - one + 1, LAST)
    both = counted.stretch(LAST - one - other + 1, LAST)
    assert left.count + right.count == both.count
    assert left.reported + right.reported == both.reported
    assert left.days + right.days == both.days
