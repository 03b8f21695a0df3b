"""Says in sentences what a watch counted, against what, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.ask.rates import Judged
from sayso.records import EVER, Counting, SignalStatus, Stretch, Threshold

_NOUNS = {Counting.CLAIMS: "claim", Counting.DOCUMENTS: "document", Counting.ORIGINS: "independent origin"}


def reasons_for(threshold: Threshold, found: Judged) -> Iterator[str]:
    """The sentences, the weightiest first."""
    interval, before = found.interval, found.before
    if not interval.reported:
        yield f"Nothing was read of {_days(interval.days)}, {_dates(interval)}: nobody knows."
        return
    when = f"up to {interval.last}" if interval.days >= EVER else f"in {_days(interval.days)}, {_dates(interval)}"
    yield f"{amount(interval.count, threshold)} {when}; it waits for {plain(threshold.count)}."
    if before is not None:
        yield _compared(threshold, found, before)
    if found.status is SignalStatus.FIRED and found.intervals:
        many = found.as_many or "none"
        yield f"Of {found.intervals:,} intervals of {_days(interval.days)} before, {many} had as many."
    yield from _gaps(interval, before)


def amount(count: float, threshold: Threshold) -> str:
    """The count with what is counted: "3 claims", "at least 120 of “POW”"."""
    if threshold.counting is Counting.SUM:
        return f"at least {plain(count)} of “{threshold.what}”"
    return f"{plain(count)} {_NOUNS[threshold.counting]}{'' if count == 1 else 's'}"


def plain(number: float) -> str:
    """A number as one says it: whole where it is, else with two digits that tell."""
    if number == int(number) or abs(number) >= 10:
        return f"{number:,.0f}"
    return f"{number:.2g}"


def waits_for(threshold: Threshold) -> str:
    """What makes a watch fire: "3 claims or more in 3 days, and 5 times the rate of the 30 days before"."""
    words = amount(threshold.count, threshold)
    words += "" if threshold.counting is Counting.SUM else " or more"
    words += "" if threshold.per >= EVER else f" in {_days(threshold.per)}"
    if threshold.against is None:
        return words
    return f"{words}, and {plain(threshold.times)} times the rate of the {_days(threshold.against)} before"


def _compared(threshold: Threshold, found: Judged, before: Stretch) -> str:
    """The count beside what it would usually be."""
    count, usual = found.interval.count, found.usual
    if usual is None:
        return f"Nothing was read of the {_days(before.days)} before, {_dates(before)}, to compare with."
    if threshold.counting is Counting.ORIGINS:
        then = f"Such intervals of the {_days(before.days)} before had {plain(usual)} on average"
    else:
        now = plain(found.interval.rate or 0.0) if count else "none"
        rate = f"{plain(before.rate or 0.0)} a day" if usual else "none"
        then = f"That is {now}{' a day' if count else ''}, against {rate} in the {_days(before.days)} before"
    if not (count and usual):
        return f"{then}."
    return f"{then}: {plain(count / usual)} times as many; it waits for {plain(threshold.times)} times as many."


def _gaps(interval: Stretch, before: Stretch | None) -> Iterator[str]:
    """Days that nothing was read of, which a rate leaves out. Of all that was read, none is missing."""
    if interval.days >= EVER:
        return
    gaps = [(each, each.days - each.reported) for each in (interval, before) if each and each.reported]
    told = [f"{missing:,} of the {_days(each.days)} from {each.first}" for each, missing in gaps if missing]
    if told:
        yield f"Without a document, and left out of the rates: {' and '.join(told)}."


def _days(days: int) -> str:
    return f"{days:,} day{'' if days == 1 else 's'}"


def _dates(stretch: Stretch) -> str:
    return stretch.first if stretch.first == stretch.last else f"{stretch.first} to {stretch.last}"
