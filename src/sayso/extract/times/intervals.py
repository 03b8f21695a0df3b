"""Finds the stretches of time that a finding may hold for: "since then", "in the past two days", "as of May 3".

Days that the text names come from `anchored.py` and are taken over; what is counted from another day is found here.
Where it is not told ("since then" with no day before it, "since the attack") the stretch is open and its value empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.extract.entries import expression
from sayso.extract.times.calendar import Stretch, days_from, since
from sayso.records import Span, Time
from sayso.words import load

BEFORE = 12
"""Code points before a day in which "as of" stands."""
_LASTING = re.compile(r"(?:since|between|from|until)\b|.*\bhours\b", re.IGNORECASE)
_THIS = re.compile(r"this\b", re.IGNORECASE)
_UNRESOLVED = Stretch(None, None, "")


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time where it stands. `lasting` tells "since May 3" from "on May 3"; `now` marks "to date"."""

    time: Time
    lasting: bool = True
    now: bool = False

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return Span(self.time.spans[0].start, self.time.spans[-1].end)


def find_intervals(text: str, within: Span, times: Sequence[Time], published: date | None) -> Iterator[Interval]:
    """The stretches named in `within`, those with days of their own first.

    Args:
        text: what it stands in.
        within: where to look: a sentence.
        times: the days named in its paragraph up to its end, in order.
        published: the day that is counted from.
    """
    found = [_named(text, time, published) for time in times if within.contains(time.spans[0])]
    for kind, pattern in _patterns().items():
        for match in pattern.finditer(text, within.start, within.end):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(other.span) for other in found):
                time = _time(text, span, _resolved(kind, match, times, published))
                found.append(Interval(time, now=kind == "until_now"))
    yield from found


def _named(text: str, time: Time, published: date | None) -> Interval:
    """A day that the text names; with "as of" before it, all up to it. "This month" ends with the document's day."""
    opening = _as_of().search(text, max(0, time.spans[0].start - BEFORE), time.spans[0].start)
    if opening is None and _THIS.match(time.text) and published and time.end and time.end > published.isoformat():
        start = _day(time.start)
        return Interval(_time(text, time.spans[0], Stretch(start, published, f"{time.start}/{published}")))
    if opening is None:
        return Interval(time, lasting=_LASTING.match(time.text) is not None)
    span = Span(opening.start(), time.spans[-1].end)
    return Interval(_time(text, span, Stretch(None, _day(time.end), f"../{time.end or time.value}")))


def _resolved(kind: str, match: re.Match[str], times: Sequence[Time], published: date | None) -> Stretch:
    """The days of a match of this kind."""
    if kind in ("since_then", "untold"):
        return _since_last(match.start(), times, published) if kind == "since_then" else _UNRESOLVED
    if published is None:
        return Stretch(None, None, "PRESENT_REF")
    if kind == "until_now":
        return Stretch(None, published, f"../{published}")
    count = _count(match["number"] or "one") if kind == "counted" else None
    if count is None:
        return Stretch(None, published, "PAST_REF")
    return days_from(published, -count * load("intervals")["days"][match["unit"].lower()], 0)


def _since_last(place: int, times: Sequence[Time], published: date | None) -> Stretch:
    """Since the nearest day that was named before this place."""
    before = [time for time in times if time.start and time.spans[-1].end <= place]
    if not before:
        return _UNRESOLVED
    last = before[-1]
    return since(Stretch(_day(last.start), _day(last.end), last.value), published)


def _count(number: str) -> int | None:
    """The number, or `None` where the words do not tell it: "several"."""
    return int(number) if number.isdigit() else load("intervals")["numbers"].get(number.lower())


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _time(text: str, span: Span, stretch: Stretch) -> Time:
    first, last = (day.isoformat() if day else None for day in (stretch.first, stretch.last))
    return Time((span,), span.of(text), first, last, stretch.value, "event")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """What names a stretch, by its kind."""
    return {kind: expression(rf"\b(?:{'|'.join(forms)})\b") for kind, forms in load("intervals")["stretches"].items()}


@cache
def _as_of() -> re.Pattern[str]:
    return expression(rf"\b(?:{'|'.join(load('intervals')['as_of'])}) $")
