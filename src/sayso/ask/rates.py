"""Counts what fits a question in stretches of days, and says whether that is as much as a watch waits for.

A day on which no document was published is no zero: nobody looked. Rates are taken over the days with a document, and
where there is none, nothing is known.

Claims, documents and sums of a month are those of its days together. Origins are not, since one that is heard every day
is one in a month too: an interval is compared with what intervals of its length had on average before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sayso.records import Counting, SignalStatus, Stretch, Threshold
from sayso.store.sightings import Sighting

Value = TypeVar("Value")

Measure = Callable[[Sequence[Sighting]], float]
"""How much some sentences come to."""

ROUNDING = 1 + 1e-9
"""So much more than a computed number still counts as that number."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The sentences that fit, in the order of their days, and the days that have a document, counted from year 1."""

    sightings: Sequence[Sighting]
    reported: Sequence[int]
    measure: Measure
    _known: dict[tuple[int, int], Stretch] = field(default_factory=dict, init=False, compare=False)

    def within(self, first: int, last: int) -> Sequence[Sighting]:
        """The sentences of the days from `first` to `last`."""
        return _between(self.sightings, first, last, lambda each: each.day)

    def stretch(self, first: int, last: int) -> Stretch:
        """What is counted from `first` to `last`. It is counted once: the intervals of a history overlap."""
        if (first, last) not in self._known:
            self._known[first, last] = Stretch(
                iso(first),
                iso(last),
                last - first + 1,
                len(_between(self.reported, first, last, lambda day: day)),
                self.measure(self.within(first, last)),
            )
        return self._known[first, last]

    def intervals(self, first: int, last: int, days: int) -> list[Stretch]:
        """All intervals of so many days from `first` to `last` that have a document. They overlap."""
        stretches = (self.stretch(start, start + days - 1) for start in range(first, last - days + 2))
        return [stretch for stretch in stretches if stretch.reported]


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether a watch fires as of a day, by what was counted in its interval and, where it has to compare, before.

    `usual` is what such an interval came to before, `None` where nothing was read then, and `as_many` how many of the
    `intervals` of before had as much.
    """

    status: SignalStatus
    interval: Stretch
    before: Stretch | None = None
    usual: float | None = None
    intervals: int = 0
    as_many: int = 0


def judged(tally: Tally, threshold: Threshold, last: int) -> Judged:
    """Whether the threshold is reached in the interval that ends on the day `last`."""
    first = last - threshold.per + 1
    interval = tally.stretch(first, last)
    if threshold.against is None:
        return Judged(_status(interval, threshold, 0.0), interval)
    start = first - threshold.against
    before, intervals = tally.stretch(start, first - 1), tally.intervals(start, first - 1, threshold.per)
    usual = _usual(interval, before, intervals if threshold.counting is Counting.ORIGINS else ())
    as_many = sum(stretch.count >= interval.count for stretch in intervals)
    return Judged(_status(interval, threshold, usual), interval, before, usual, len(intervals), as_many)


def iso(day: int) -> str:
    """The ISO form of a day that is counted from year 1; before that there is none, and it is the first."""
    return date.fromordinal(max(1, day)).isoformat()


def _status(interval: Stretch, threshold: Threshold, usual: float | None) -> SignalStatus:
    if not interval.reported:
        return SignalStatus.UNKNOWN
    if interval.count * ROUNDING < threshold.count:
        return SignalStatus.QUIET
    if usual is None:
        return SignalStatus.UNKNOWN
    return SignalStatus.FIRED if interval.count * ROUNDING >= threshold.times * usual else SignalStatus.QUIET


def _usual(interval: Stretch, before: Stretch, alike: Sequence[Stretch]) -> float | None:
    """What the interval would come to at the rate of before, or what those alike had on average."""
    if alike:
        return sum(stretch.count for stretch in alike) / len(alike)
    return before.count * interval.reported / before.reported if before.reported else None


def _between(values: Sequence[Value], first: int, last: int, day: Callable[[Value], int]) -> Sequence[Value]:
    return values[bisect_left(values, first, key=day) : bisect_right(values, last, key=day)]
