"""Counts what fits a question in stretches of days, and says whether that is as much as a watch waits for.

A day on which no document was published is no zero: nobody looked. Rates are taken over the days with a document, and
where there is none, nothing is known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sayso.records import SignalStatus, Stretch, Threshold
from sayso.store.sightings import Sighting

Value = TypeVar("Value")

Measure = Callable[[Sequence[Sighting]], float]
"""How much some sentences come to."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The sentences that fit, in the order of their days, and the days that have a document, counted from year 1."""

    sightings: Sequence[Sighting]
    reported: Sequence[int]
    measure: Measure

    def within(self, first: int, last: int) -> Sequence[Sighting]:
        """The sentences of the days from `first` to `last`."""
        return _between(self.sightings, first, last, lambda each: each.day)

    def stretch(self, first: int, last: int) -> Stretch:
        """What is counted from `first` to `last`."""
        return Stretch(
            iso(first),
            iso(last),
            last - first + 1,
            len(_between(self.reported, first, last, lambda day: day)),
            self.measure(self.within(first, last)),
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether a watch fires as of a day, by what was counted in its interval and, where it has to compare, before."""

    status: SignalStatus
    interval: Stretch
    before: Stretch | None = None


def judged(tally: Tally, threshold: Threshold, last: int) -> Judged:
    """Whether the threshold is reached in the interval that ends on the day `last`."""
    first = last - threshold.per + 1
    interval = tally.stretch(first, last)
    before = tally.stretch(first - threshold.against, first - 1) if threshold.against else None
    if not interval.reported:
        status = SignalStatus.UNKNOWN
    elif interval.count < threshold.count:
        status = SignalStatus.QUIET
    elif before is not None and not before.reported:
        status = SignalStatus.UNKNOWN
    else:
        status = SignalStatus.FIRED if _is_risen(interval, before, threshold.times) else SignalStatus.QUIET
    return Judged(status, interval, before)


def as_many_before(tally: Tally, threshold: Threshold, interval: Stretch) -> tuple[int, int]:
    """In how many intervals of the days before as much was counted as in this one, and how many intervals there are.

    Intervals begin on each day and overlap; those without a document are left out.
    """
    end = date.fromisoformat(interval.first).toordinal()
    starts = range(end - (threshold.against or 0), end - threshold.per + 1)
    stretches = [tally.stretch(start, start + threshold.per - 1) for start in starts]
    known = [stretch for stretch in stretches if stretch.reported]
    return sum(stretch.count >= interval.count for stretch in known), len(known)


def iso(day: int) -> str:
    """The ISO form of a day that is counted from year 1; before that there is none, and it is the first."""
    return date.fromordinal(max(1, day)).isoformat()


def _is_risen(interval: Stretch, before: Stretch | None, times: float) -> bool:
    """Whether the rate is so many times that of before; always, where nothing is to be compared."""
    if before is None:
        return True
    return interval.count * before.reported >= times * before.count * interval.reported


def _between(values: Sequence[Value], first: int, last: int, day: Callable[[Value], int]) -> Sequence[Value]:
    return values[bisect_left(values, first, key=day) : bisect_right(values, last, key=day)]
