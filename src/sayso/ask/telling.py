"""Says in sentences what a watch counted, against what, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.ask.rates import Judged, Tally, as_many_before
from sayso.records import Counting, SignalStatus, Stretch, Threshold

_NOUNS = {Counting.CLAIMS: "claim", Counting.DOCUMENTS: "document", Counting.ORIGINS: "independent origin"}


def reasons_for(tally: Tally, threshold: Threshold, found: Judged) -> Iterator[str]:
    """The sentences, the weightiest first."""
    interval, before = found.interval, found.before
    if not interval.reported:
        yield f"Nothing was read of {_days(interval.days)}, {_dates(interval)}: nobody knows."
        return
    count = amount(interval.count, threshold)
    yield f"{count} in {_days(interval.days)}, {_dates(interval)}; it waits for {plain(threshold.count)}."
    if before is not None:
        yield from _compared(interval, before, threshold)
    if found.status is SignalStatus.FIRED and before is not None and threshold.against:
        many, known = as_many_before(tally, threshold, interval)
        if known:
            yield f"Of {known:,} intervals of {_days(threshold.per)} before, {many or 'none'} had as many."
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
    words = f"{amount(threshold.count, threshold)} or more in {_days(threshold.per)}"
    if threshold.counting is Counting.SUM:
        words = f"{amount(threshold.count, threshold)} in {_days(threshold.per)}"
    if threshold.against is None:
        return words
    return f"{words}, and {plain(threshold.times)} times the rate of the {_days(threshold.against)} before"


def _compared(interval: Stretch, before: Stretch, threshold: Threshold) -> Iterator[str]:
    now, then = interval.rate or 0.0, before.rate
    waits = f"it waits for {plain(threshold.times)} times as many"
    if then is None:
        yield f"Nothing was read of the {_days(before.days)} before, {_dates(before)}, to compare with."
    elif not then:
        yield f"That is {plain(now)} a day, against none in the {_days(before.days)} before."
    elif not now:
        yield f"That is none, against {plain(then)} a day in the {_days(before.days)} before."
    else:
        yield (
            f"That is {plain(now)} a day, against {plain(then)} a day in the {_days(before.days)} before: "
            f"{plain(now / then)} times as many; {waits}."
        )


def _gaps(interval: Stretch, before: Stretch | None) -> Iterator[str]:
    """Days that nothing was read of, which a rate leaves out."""
    gaps = [(each, each.days - each.reported) for each in (interval, before) if each and each.reported]
    told = [f"{missing:,} of the {_days(each.days)} from {each.first}" for each, missing in gaps if missing]
    if told:
        yield f"Without a document, and left out of the rates: {' and '.join(told)}."


def _days(days: int) -> str:
    return f"{days:,} day{'' if days == 1 else 's'}"


def _dates(stretch: Stretch) -> str:
    return stretch.first if stretch.first == stretch.last else f"{stretch.first} to {stretch.last}"
