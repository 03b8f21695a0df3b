"""Takes from the expressions of time those that a claim can be dated by, and joins those that tell one stretch.

"Between May 3 and 5" is one time and "since October" lasts until the document's day. What cannot be anchored to the
calendar ("for three years", "recently") is left to `timexes.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.extract.times.calendar import Stretch, between, published_day, since, until
from sayso.extract.times.clock import PENDING
from sayso.extract.times.events import current_event, find_events
from sayso.extract.times.offsets import find_offsets
from sayso.extract.times.senses import OPEN
from sayso.extract.times.tense import is_not_until
from sayso.extract.times.timexes import Found, find_timexes, timed_blocks
from sayso.extract.times.units import precision_of
from sayso.records import CLAIMING, Document, Span, Time
from sayso.words.history import known_events

_FROM_START = re.compile(r"from\s+the\s+(?:very\s+)?(?:start|beginning|outset|outbreak|onset|first)\b", re.IGNORECASE)
"""With no other end named, it lasts until now."""
_RANGE = re.compile(r"\s*(?:and|to|through|till|until|\u00ad?[-–—])\s*", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:,\s*and\b|,|\band\b)\s*", re.IGNORECASE)
_NIGHT = re.compile(r"(?:the\s+)?(?:over)?night\b", re.IGNORECASE)
_NIGHT_GOES_ON = re.compile(r"\s*(?:-|–|—|\bto\b|\binto\b|\band\b)\s*", re.IGNORECASE)
"""Between the two days of one night: "overnight on May 12 to 13", "the night of May 12 and 13"."""
_OPENING = re.compile(r"\b(?:(between|from)|(since)(?:\s+the)?|(until|till|through))\s+$", re.IGNORECASE)
_SINCE_LAST = re.compile(
    r"\b(?:(?!)()|(since)()\s+(?:[\w'’-]+\s+){0,3}last\s+(?:[\w'’-]+\s+){1,3}(?:on|at)\s+)$", re.IGNORECASE
)
"""Something last happened on a day, and since then: "since its last report on May 3"."""
_REACH, _FAR = 12, 90
"""Code points before a day in which "since" or "between" stands, and in which "since its last report on" does."""
_BARE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|[A-Z][a-z]+")
"""A day without its month, or a month without its year."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """An expression with its days, or with the reason why they are not known; `day` leaves its hour out."""

    span: Span
    stretch: Stretch
    reason: str = ""
    pending: bool = False
    day: Span | None = None


def find_times(document: Document) -> Iterator[Time]:
    """The calendar expressions of every block that can hold claims, in order, as times of events."""
    yield from times_of(document, find_timexes(document))


def times_of(document: Document, blocks: Iterable[Sequence[Found]]) -> Iterator[Time]:
    """The same, of expressions that were found in each of `timed_blocks`."""
    published = published_day(document.published)
    history = known_events()
    event = current_event(document.text, published, history)
    for block, found in zip(timed_blocks(document), blocks, strict=True):
        if block.kind not in CLAIMING:
            continue
        events = find_events(document.text, block.span, event, published, history)
        told = [_Dated(each.span, each.stretch) for each in events]
        dated = _beside([each for each in map(_dated, found) if each], told)
        listed = list(_listed(document.text, _with_offsets(document.text, block.span, dated)))
        for each in _joined(document.text, listed, published):
            yield _time(document.text, each)


def _dated(found: Found) -> _Dated | None:
    sense = found.sense
    if sense.reason == PENDING:
        return _Dated(found.span, Stretch(None, None, sense.value), sense.reason, pending=True)
    if sense.days:
        return _Dated(found.span, sense.days, day=found.day)
    if sense.reason in OPEN:
        return _Dated(found.span, Stretch(None, None, sense.value), sense.reason)
    return None


def _beside(found: list[_Dated], told: list[_Dated]) -> list[_Dated]:
    """The expressions in order, without those that stand in words dated by an event: "the first week of the war"."""
    if not told:
        return found
    starts = [each.span.start for each in told]
    free = [each for each in found if not _overlapped(each.span, told, starts)]
    return sorted([*free, *told], key=lambda each: each.span)


def _with_offsets(text: str, within: Span, dated: list[_Dated]) -> list[_Dated]:
    """The expressions with what is counted from them: "three days before May 3" in place of the day."""
    days = ((each.span, each.stretch.first) for each in dated if each.stretch.first == each.stretch.last)
    told = find_offsets(text, within, ((span, day) for span, day in days if day))
    return _beside(dated, [_Dated(span, stretch) for span, stretch in told])


def _overlapped(span: Span, told: Sequence[_Dated], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.end)
    return any(each.span.overlaps(span) for each in told[max(0, at - 2) : at])


def _listed(text: str, found: Sequence[_Dated]) -> Iterator[_Dated]:
    """Joins days of one month that follow each other: "May 3, 4 and 5" is one time, "May 3 and 9" are two."""
    at = 0
    while at < len(found):
        this, at = found[at], at + 1
        while at < len(found) and (whole := _run(text, this, found[at])):
            this, at = whole, at + 1
        yield this


def _run(text: str, this: _Dated, following: _Dated) -> _Dated | None:
    """The two as one, where one of them has no month of its own and is the next day."""
    night = _NIGHT.match(text, this.span.start) is not None
    if not (night or _is_bare(text, this, following)) or not this.stretch.last or not following.stretch.first:
        return None
    next_day = following.stretch.first - this.stretch.last == timedelta(days=1)
    link = _NIGHT_GOES_ON if night else _LIST
    if not (next_day and link.fullmatch(text, this.span.end, following.span.start)):
        return None
    whole = between(this.stretch, following.stretch)
    return _Dated(Span(this.span.start, following.span.end), whole) if whole else None


def _is_bare(text: str, this: _Dated, following: _Dated) -> bool:
    return any(_BARE.fullmatch(text, each.span.start, each.span.end) for each in (this, following))


def _joined(text: str, found: list[_Dated], published: date | None) -> Iterator[_Dated]:
    """Joins "between A and B" and "A - B", and takes in "since" and "until"."""
    at = 0
    while at < len(found):
        this, following = found[at], found[at + 1] if at + 1 < len(found) else None
        opening = _opening(text, this.span.start)
        at += 1
        if following and (whole := _range(text, this, following, opening)):
            yield whole
            at += 1
        elif not this.pending:
            yield _opened(text, this, opening, published)


def _opening(text: str, start: int) -> re.Match[str] | None:
    """What stands before a day and makes it an end of a stretch."""
    near = _OPENING.search(text, max(0, start - _REACH), start)
    if near and near[3] and (_is_all_of_it(text, near, start) or is_not_until(text[max(0, start - _FAR) : start])):
        return None
    return near or _SINCE_LAST.search(text, max(0, start - _FAR), start)


def _is_all_of_it(text: str, opening: re.Match[str], start: int) -> bool:
    """Whether "through" does not end a stretch: "through the night of May 3" is all of the night."""
    return opening[3].lower() == "through" and _NIGHT.match(text, start) is not None


def _range(text: str, this: _Dated, following: _Dated, opening: re.Match[str] | None) -> _Dated | None:
    """Both as one stretch, where a dash, or "between" and "from" say so, or a day stands without its month."""
    link = _RANGE.fullmatch(text, this.span.end, following.span.start)
    if link is None or following.pending or this.stretch == following.stretch:
        return None
    word = link.group().strip().lower()
    opened = opening is not None and opening[1] is not None
    bare = word != "and" and _is_bare(text, this, following)
    if not (opened or bare or word in ("-", "–", "—")):
        return None
    start = opening.start() if opened and opening is not None else this.span.start
    whole = following.stretch if this.pending else between(this.stretch, following.stretch)
    return _Dated(Span(start, following.span.end), whole, this.reason or following.reason) if whole else None


def _opened(text: str, this: _Dated, opening: re.Match[str] | None, published: date | None) -> _Dated:
    this = replace(this, span=this.day or this.span)
    if opening is None:
        return this
    span = Span(opening.start(), this.span.end)
    if opening[2] or _FROM_START.match(text, opening.start()):
        return replace(this, span=span, stretch=since(this.stretch, published))
    if opening[3]:
        return replace(this, span=span, stretch=until(this.stretch, published))
    return replace(this, span=span) if opening[1].lower() == "between" else this


def _time(text: str, found: _Dated) -> Time:
    first, last = found.stretch.first, found.stretch.last
    return Time(
        spans=(found.span,),
        text=found.span.of(text),
        start=first.isoformat() if first else None,
        end=last.isoformat() if last else None,
        value=found.stretch.value,
        role="event",
        precision=precision_of(found.stretch.value) if first or last else "",
        reason=found.reason,
    )
