"""Dates what is counted from a war or another known event: "since the invasion", "the first nine months of the war".

"The war" is the one that the document is about: exactly one of the table, going on or lately ended when it was written,
with two of its sides named. Where two are left, nothing is dated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.units import shifted
from sayso.records import Span
from sayso.words import load
from sayso.words.history import Event, History

LATELY = timedelta(days=730)
"""How long after its end an event may still be "the war" of a document."""
CLEAR = 3
"""How many times as often the sides of the document's war are named as those of another that is going on."""
LARGEST = 3000
"""Units of time that may be counted from an event."""
BEFORE, BEHIND = 90, 16
"""Code points around the last word of an event's name in which the words stand that choose days of it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that are dated by an event, where they stand."""

    span: Span
    stretch: Stretch


def find_events(
    text: str, within: Span, current: Event | None, published: date | None, history: History
) -> Iterator[Dated]:
    """What is dated by an event in a block.

    Args:
        text: what it stands in.
        within: where to look.
        current: the event that the document calls "the war", from `current_event`.
        published: the day of publication.
        history: the events that are known by name.
    """
    for match in _matches(text, within, history):
        name = re.sub(r"\s+", " ", match["event"].lower()).replace("–", "-")
        named = _by_name(history).get(name)
        event = named or (current if current and name in current.words else None)
        if event is None or (named is None and not _points(match)):
            continue
        stretch = _stretch(event, match, published)
        if stretch:
            yield Dated(Span(match.start(), match.end()), stretch)


def current_event(text: str, published: date | None, history: History) -> Event | None:
    """The one event that a document of this day can call "the war"; `None` where it is none or more than one."""
    if published is None or _passing_words(history).search(text) is None:
        return None
    near = [
        event
        for event in history.events
        if event.sides and event.start <= published and published - (event.end or published) <= LATELY
    ]
    about = [event for event in near if all(_named(side).search(text) for side in event.sides)]
    running = [event for event in about if event.end is None or published <= event.end] or about
    return running[0] if len(running) == 1 else _mostly(text, running)


def _mostly(text: str, events: Sequence[Event]) -> Event | None:
    """The event whose sides a document names far more often than those of the others."""
    counts = [min(len(_named(side).findall(text)) for side in event.sides) for event in events]
    order = sorted(range(len(events)), key=lambda at: -counts[at])
    clear = len(order) > 1 and counts[order[0]] >= CLEAR * counts[order[1]]
    return events[order[0]] if clear else None


def _matches(text: str, within: Span, history: History) -> Iterator[re.Match[str]]:
    """Where an event stands with the words around it: looked for only beside a word that can end its name."""
    at = within.start
    for last in _last_words(history).finditer(text, within.start, within.end):
        match = _mentions(history).search(text, max(at, last.start() - BEFORE), min(within.end, last.end() + BEHIND))
        if match and match.end("event") == last.end():
            yield match
            at = match.end()


def _points(match: re.Match[str]) -> bool:
    """Whether the words make a war the war: "the war", "133 days of war", but not "at war" and "during a war"."""
    pointed = match["the"] or match["whole"]
    return match["counted"] is not None or (pointed is not None and match["during"] is None)


def _stretch(event: Event, match: re.Match[str], published: date | None) -> Stretch | None:
    """The days that the words before and behind the event's name choose of it."""
    start, end = event.start, event.end or published
    if end is None or end < start:
        return None
    if match["counted"]:
        return _counted(event, match, end)
    if match["during"] or match["whole"]:
        return _days(start, end)
    if match["eve"] or match["day"]:
        number = min(int(match["day"] or 0), LARGEST)
        day = start + timedelta(days=number - 1)
        return _days(day, day)
    first = match["edge"] or match["began"] or match["since"] is not None
    return _days(start, start) if first else None


def _counted(event: Event, match: re.Match[str], end: date) -> Stretch | None:
    """Reads "133 days of war" up to the document's day, "the first nine months of the war" from its start."""
    words = match["number"].lower()
    number = int(words) if words.isdigit() else load("times")["numbers"].get(words)
    if not match["first"]:
        return _days(event.start, end)
    if number is None or number > LARGEST:
        return None
    unit = next(unit for unit, words in load("times")["units"].items() if match["unit"].lower() in words)
    after = shifted(event.start, unit, number)
    return _days(event.start, after) if after else None


def _days(first: date, last: date) -> Stretch:
    return Stretch(first, last, first.isoformat() if first == last else f"{first}/{last}")


@cache
def _by_name(history: History) -> dict[str, Event]:
    return {name: event for event in history.events for name in (event.name, *event.also)}


@cache
def _passing(history: History) -> frozenset[str]:
    return frozenset(word for event in history.events for word in event.words)


@cache
def _passing_words(history: History) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(_passing(history))})\b", re.IGNORECASE)


@cache
def _last_words(history: History) -> re.Pattern[str]:
    last = {re.split(r"[ -]", name)[-1] for name in (*_by_name(history), *_passing(history))}
    return re.compile(rf"\b(?:{_either(last)})\b", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _named(side: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{side})\b", re.IGNORECASE)


@cache
def _mentions(history: History) -> re.Pattern[str]:
    names = _either({*_by_name(history), *_passing(history)})
    names = names.replace(r"\ ", r"\s+").replace(r"\-", "[-–]")
    units = "|".join(word for unit in ("day", "week", "month", "year") for word in load("times")["units"][unit])
    numbers = "|".join(load("times")["numbers"])
    before = (
        r"(?P<edge>(?:the\s+)?(?:very\s+)?(?:start|beginning|outbreak|onset|outset|first\s+(?:day|days|hours?))\s+of\s+)"
        rf"|(?P<counted>(?P<first>the\s+first\s+)?(?P<number>{numbers}|\d{{1,4}})\s+(?P<unit>{units})\s+of\s+)"
        r"|(?P<eve>(?:the\s+)?(?:day\s+before|eve\s+of)\s+)"
        r"|day\s+(?P<day>\d{1,4})\s+of\s+"
        r"|(?P<during>(?:during|throughout)\s+)"
        r"|(?P<whole>the\s+(?:entire(?:ty\s+of)?|whole|course\s+of|duration\s+of)\s+)"
        r"|(?<=since\s)(?P<since>)"
    )
    adjectives = r"(?:(?:current|ongoing|present|illegal|unprovoked|brutal)\s+)?"
    the = rf"(?P<the>the|this|its|their|his|her|\w{{2,20}}['’]s?)\s+{adjectives}"
    return re.compile(
        rf"\b(?:{before})?(?:{the})?(?P<event>{names})\b(?P<began>\s+(?:began|started|broke\s+out)\b)?", re.IGNORECASE
    )
