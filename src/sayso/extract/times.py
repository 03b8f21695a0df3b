"""Finds calendar expressions: days, months and years, stretches between them, and days counted from the document's.

A first version: "last week", weekdays and "the same day" are not read yet. Endnote marks, sums of money and the verb
"may" are no times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from sayso.extract.calendar import Named, Stretch, between, days_from, published_day, resolve, since, until
from sayso.records import CLAIMING, Document, Span, Time
from sayso.words import load

YEAR = r"(?:19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
JOIN = r"\s*(?:,\s*and\s|,|\band\s|\bto\s|\bthrough\s|[-–—])\s*"
NUMBER_ENDS = r"(?![\w%]|[.,:/]\d)"
MORE_DAYS = 9
"""Days that one month may have named beside the first. Without a bound, a list of numbers takes quadratic time."""
CONTEXT = 60
"""Code points before a date in which a cue of the future makes it lie ahead: the beginning of a clause."""

_RANGE = re.compile(r"\s*(?:and|to|through|till|until|[-–—])\s*", re.IGNORECASE)
_OPENING = re.compile(r"\b(?:(between|from)|(since)|(until|till|through))\s+$", re.IGNORECASE)
_HOURS = re.compile(r"\b(?:the\s+)?(?P<side>past|last|next|coming)\s+(?P<hours>\d{1,3})\s+hours\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A day, month or year where it stands, with what it resolves to."""

    span: Span
    stretch: Stretch


def find_times(document: Document) -> Iterator[Time]:
    """The calendar expressions of every block that can hold claims, in order, as times of events."""
    published = published_day(document.published)
    for block in document.blocks:
        if block.kind in CLAIMING:
            found = [*_dates(document.text, block.span, published), *_counted(document.text, block.span, published)]
            for each in sorted(_joined(document.text, found, published), key=lambda each: each.span):
                yield _time(document.text, each)


def _dates(text: str, within: Span, published: date | None) -> Iterator[_Found]:
    for match in _patterns().finditer(text, within.start, within.end):
        named = _named(match)
        if named is None:
            continue
        before = text[max(within.start, match.start() - CONTEXT) : match.start()]
        stretch = resolve(named, published, ahead=_ahead().search(before) is not None)
        if stretch:
            yield _Found(Span(match.start(), match.end()), stretch)


def _counted(text: str, within: Span, published: date | None) -> Iterator[_Found]:
    """Words like "today", and "the past 24 hours"."""
    days = load("times")["days"]
    for match in _named_days().finditer(text, within.start, within.end):
        distance = days[match.group().lower()]
        yield _Found(Span(match.start(), match.end()), days_from(published, distance, distance))
    for match in _HOURS.finditer(text, within.start, within.end):
        length = -(-int(match["hours"]) // 24)
        past = match["side"].lower() in ("past", "last")
        stretch = days_from(published, -length, 0) if past else days_from(published, 0, length)
        yield _Found(Span(match.start(), match.end()), stretch)


def _joined(text: str, found: list[_Found], published: date | None) -> Iterator[_Found]:
    """Joins "between A and B" and "A - B", and takes in "since" and "until"."""
    at = 0
    found.sort(key=lambda each: each.span)
    while at < len(found):
        this, following = found[at], found[at + 1] if at + 1 < len(found) else None
        opening = _OPENING.search(text, max(0, this.span.start - 12), this.span.start)
        at += 1
        if following and (link := _RANGE.fullmatch(text, this.span.end, following.span.start)):
            dash = link.group().strip() in ("-", "–", "—")
            if (dash or (opening and opening[1])) and (whole := between(this.stretch, following.stretch)):
                start = opening.start() if opening and opening[1] else this.span.start
                yield _Found(Span(start, following.span.end), whole)
                at += 1
                continue
        yield _opened(this, opening, published)


def _opened(this: _Found, opening: re.Match[str] | None, published: date | None) -> _Found:
    if opening is None:
        return this
    span = Span(opening.start(), this.span.end)
    if opening[2]:
        return _Found(span, since(this.stretch, published))
    if opening[3]:
        return _Found(span, until(this.stretch, published))
    return replace(this, span=span) if opening[1].lower() == "between" else this


def _time(text: str, found: _Found) -> Time:
    first, last = found.stretch.first, found.stretch.last
    return Time(
        spans=(found.span,),
        text=found.span.of(text),
        start=first.isoformat() if first else None,
        end=last.isoformat() if last else None,
        value=found.stretch.value,
        role="event",
    )


def _named(match: re.Match[str]) -> Named | None:
    """What one match of the pattern names."""
    year = int(words) if (words := _group(match, "year")) else None
    month = _months()[words.rstrip(".").lower()] if (words := _group(match, "month")) else None
    if words := match["iso"]:
        year, month, day = (int(part) for part in words.split("-"))
        return Named(year, month, day, day) if 1 <= month <= 12 else None
    if words := _group(match, "days"):
        days = [int(number) for number in re.findall(r"\d+", words)]
        return Named(year, month, days[0], days[-1]) if days == sorted(days) else None
    if words := match["part"]:
        return Named(year, month, *load("times")["parts"][words.lower()])
    if match["month_alone"] and not _before_month().search(match.string, max(0, match.start() - 16), match.start()):
        return None
    return Named(year, month)


def _group(match: re.Match[str], name: str) -> str | None:
    """The one group of this kind that took part in the match."""
    return next((words for group, words in match.groupdict().items() if words and group.startswith(name)), None)


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in load("dates")["months"].items() for name in names}


@cache
def _patterns() -> re.Pattern[str]:
    """One expression for days, months and years; a month is written with a capital, or it is another word."""
    names = load("dates")["months"].values()
    long = _spelt(full for full, *_ in names)
    short = _spelt(name for _, *abbreviations in names for name in abbreviations)
    month = rf"(?:(?:{long})\b|(?:{short})\b\.?)"
    year = rf"{YEAR}{NUMBER_ENDS}"
    parts = "|".join(load("times")["parts"])
    return re.compile(
        rf"(?<![\w/.-])(?P<iso>{YEAR}-\d\d-[0-3]\d)(?![\w-])"
        rf"|\b(?P<month_1>{month})\s+(?P<days_1>{DAY}(?:{JOIN}{DAY}(?!\s+{month}){NUMBER_ENDS}){{0,{MORE_DAYS}}})"
        rf"{NUMBER_ENDS}(?:,?\s+(?P<year_1>{year}))?"
        rf"|(?<![\w.,:$€£#/-])(?P<days_2>{DAY}(?:{JOIN}{DAY}){{0,{MORE_DAYS}}})\s+(?:of\s+)?(?P<month_2>{month})(?:,?\s+(?P<year_2>{year}))?"
        rf"|\b(?P<part>(?i:{parts}))[\s-]+(?P<month_3>{month})(?:,?\s+(?P<year_3>{year}))?"
        rf"|\b(?P<month_4>{month}),?\s+(?:of\s+)?(?P<year_4>{year})"
        rf"|\b(?P<month_alone>{month})"
        rf"|(?<![\w$€£.,:/#-])(?P<year_5>{YEAR})(?![\w%/-]|[.,]\d)"
    )


def _spelt(names: Iterable[str]) -> str:
    return "|".join(form for name in names for form in (name.capitalize(), name.upper()))


@cache
def _before_month() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('times')['before_month'])})[\s-]+$", re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('dates')['future_cues'])})\b", re.IGNORECASE)


@cache
def _named_days() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('times')['days'])})\b", re.IGNORECASE)
