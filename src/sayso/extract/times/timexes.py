"""Finds every expression of time, anchored to the calendar or not: days, hours, lengths, what is repeated, "now".

Each gets its kind and value as TimeML writes them, and its days where it has any. `anchored.py` takes those that a
claim can be dated by; the others ("for three years", "recently") go into exports only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sayso.extract.times.calendar import Stretch, days_from, published_day
from sayso.extract.times.chronology import Mention, years_in_order
from sayso.extract.times.clock import PENDING, is_overnight
from sayso.extract.times.date_order import is_day_first
from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.narrative import said_after, told_after
from sayso.extract.times.rules import fitting, is_told
from sayso.extract.times.senses import Phrase, Rule, Sense, Setting, Story, Told
from sayso.extract.times.story import is_story
from sayso.extract.times.tense import CONTEXT
from sayso.extract.times.units import shifted
from sayso.extract.times.words import Word, find_words, kinds_of
from sayso.records import CLAIMING, Block, BlockKind, Document, Span, Timex
from sayso.stopping import go_on

_BETWEEN = re.compile(r"(?:,?\s+(?:(?:on|of|at|in|into|to|from|between)\s+)?(?:the\s+)?|,\s*|\s*\()?", re.IGNORECASE)
_INTO = re.compile(r"\b(?:to|into)\s+$")
_FARTHEST = len(", on the \n")
_WEEKDAY = re.compile(r"(?:\w+ ){0,2}(?:\w+day|tomorrow)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_CLOCK = re.compile(r"T\d\d:\d\d$")
_TOLD = re.compile(r"([\dX]{4})-(\d\d)(?:-(\d\d))?")
_ARTICLES = frozenset(KINDS[name] for name in ("A", "THE"))
_NUMBERS = frozenset(KINDS[name] for name in ("NUMBER", "DIGITS", "LONG", "VAGUE"))
_TIMED = CLAIMING | {BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE}
_TRIMMED = frozenset(KINDS[name] for name in ("COMMA", "HYPHEN", "DASH", "AND", "OR", "OF", "TO", "ON"))


@dataclass(frozen=True, slots=True)
class Found:
    """An expression of time where it stands; `day` is where its day stands, without the hour."""

    span: Span
    sense: Sense
    day: Span | None = None


@dataclass(slots=True)
class _Known:
    """What was read so far: what the paragraph tells, the days of the document, and the story, where it tells one."""

    published: date | None
    day_first: bool | None = None
    told: Told = field(default_factory=Told)
    story: Story | None = None
    mentions: list[Mention] = field(default_factory=list)

    def take(self, sense: Sense, before: str, gap: str | None) -> None:
        """Remembers the days that later words may count from."""
        self.told = told_after(self.told, sense, before, gap)

    def note(self, at: int, sense: Sense) -> None:
        """Remembers a day or a month that is told, with or without its year, where its words begin."""
        if sense.yearless is not None and (told := _TOLD.match(sense.value)):
            year = None if sense.yearless else int(told[1])
            self.mentions.append(Mention(at, year, int(told[2]), int(told[3] or 0)))


def timed_blocks(document: Document) -> list[Block]:
    """The blocks that are looked at: those that can hold claims, and the head of the document."""
    return [block for block in document.blocks if block.kind in _TIMED]


def find_timexes(document: Document) -> list[list[Found]]:
    """The expressions of every one of `timed_blocks`, in order."""
    published, day_first = published_day(document.published), is_day_first(document.url)
    blocks = [block.span for block in timed_blocks(document)]
    known = _Known(published, day_first)
    found = _in_blocks(document.text, blocks, known)
    if published and is_story([each.sense for block in found for each in block], published):
        story = Story(years_in_order(known.mentions, published))
        found = _in_blocks(document.text, blocks, _Known(published, day_first, story=story))
    return found


def _in_blocks(text: str, blocks: Sequence[Span], known: _Known) -> list[list[Found]]:
    return [list(_in_block(text, block, known)) for block in blocks]


def _in_block(text: str, within: Span, known: _Known) -> Iterator[Found]:
    """The expressions of a block, each joined to the one before where both are one."""
    go_on()
    joined: list[Found] = []
    known.told = Told(quarter=known.told.quarter)
    named_here: Stretch | None = None
    for run in find_words(text, within):
        at, kinds = 0 if is_told(run) else len(run), kinds_of(run)
        while at < len(run):
            fits = ((rule, run[at:end]) for rule, end in fitting(kinds, at))
            begins = run[at].span.start
            found, length = _first(text, within, fits, known)
            at += length
            for each in found:
                known.note(begins, each.sense)
                whole = _together(text, joined[-1], each) if joined else None
                joined[-1:] = [whole] if whole else [*joined[-1:], each]
                _remember(text, within, joined, known)
    for each in joined:
        settled = _settled(text, each, known.published if known.story is None else None, named_here)
        if settled:
            yield settled
            days = settled.sense.days
            named_here = days if days and days.first == days.last else named_here


def _remember(text: str, within: Span, found: Sequence[Found], known: _Known) -> None:
    """Takes in the last of the expressions found so far."""
    start = found[-1].span.start
    gap = text[found[-2].span.end : start] if len(found) > 1 else None
    known.take(found[-1].sense, text[max(within.start, start - _FARTHEST) : start], gap)
    known.told = said_after(known.told, found[-1].sense, text, found[-1].span)


def _first(
    text: str, within: Span, fits: Iterable[tuple[Rule, Sequence[Word]]], known: _Known
) -> tuple[list[Found], int]:
    """What words mean by the first of the rules that they fit which finds a meaning, and how many words it takes."""
    for rule, fitted in fits:
        words = fitted
        while words and words[-1].kind in _TRIMMED:
            words = words[:-1]
        if _is_attributive(words):
            words = words[1:]
        span = Span(words[0].span.start, words[-1].span.end)
        senses = rule.resolve(Phrase(words), _setting(text, within, span, fitted[0].span.start, known))
        if senses:
            return [Found(sense.span or span, sense) for sense in senses], len(fitted)
    return [], 1


def _is_attributive(words: Sequence[Word]) -> bool:
    """Whether an article belongs to a noun behind the expression: "the two-year delay", "a three hour flight"."""
    if len(words) < 3 or words[0].kind not in _ARTICLES or words[-1].kind != KINDS["UNIT"]:
        return False
    many = words[-2].kind in _NUMBERS and words[-2].value != 1 and not words[-1].text.endswith("s")
    return many or words[-2].kind == KINDS["HYPHEN"]


def _setting(text: str, within: Span, span: Span, at: int, known: _Known) -> Setting:
    before = text[max(within.start, span.start - CONTEXT) : span.start]
    after = text[span.end : min(within.end, span.end + CONTEXT)]
    return Setting(known.published, known.told, before, after, known.story, known.day_first, at)


def _together(text: str, first: Found, second: Found) -> Found | None:
    """An hour or a part of a day with its day ("10 p.m. Wednesday", "the night of May 3"), a weekday with its date."""
    gap = second.span.start - first.span.end
    if gap > _FARTHEST or not _BETWEEN.fullmatch(text, first.span.end, second.span.start):
        return None
    span = Span(first.span.start, second.span.end)
    one, other = first.sense, second.sense
    if is_overnight(first.span.of(text)) and _DAY.match(other.value) and other.days and other.days.first:
        return Found(span, _night_of(other, other.days.first, text[first.span.end : second.span.start]))
    if one.reason == PENDING and _DAY.match(other.value):
        day = second.span if _CLOCK.match(one.value) else None
        return Found(span, replace(other, kind="TIME", value=other.value + one.value, span=None), day)
    straight = not text[first.span.end : second.span.start].strip(" ,at\n\u00a0")
    if other.reason == PENDING and _DAY.match(one.value) and straight:
        day = first.span if _CLOCK.match(other.value) else None
        return Found(span, replace(one, kind="TIME", value=one.value + other.value, span=None), day)
    same_day = gap > 0 and one.kind == other.kind == "DATE" and one.days is not None and one.days == other.days
    if same_day and _WEEKDAY.fullmatch(text, first.span.start, first.span.end):
        return Found(span, replace(other, span=None))
    return None


def _night_of(sense: Sense, day: date, gap: str) -> Sense:
    """A night with its day: "overnight on May 3" is the night of May 3, "overnight into May 3" the one before."""
    first = shifted(day, "day", -1) if _INTO.search(gap) else day
    if first is None:
        return sense
    return replace(sense, kind="TIME", value=f"{first}TNI", days=days_from(first, 0, (day - first).days), span=None)


def _settled(text: str, found: Found, published: date | None, named: Stretch | None) -> Found | None:
    """An hour that no day stands beside is one of the document's day, a part of a day one of the day before it."""
    sense = found.sense
    if sense.reason != PENDING:
        return found
    if _CLOCK.match(sense.value):
        day = published.isoformat() if published else "XXXX-XX-XX"
        return Found(found.span, replace(sense, value=day + sense.value))
    before = text[max(0, found.span.start - len("during ")) : found.span.start].lower()
    if named is None or not before.endswith(("in ", "by ", "during ")):
        return None
    return Found(found.span, Sense("TIME", named.value + sense.value, named))


def written(text: str, blocks: Iterable[Sequence[Found]]) -> Iterator[Timex]:
    """The expressions as records, for exports."""
    for found in blocks:
        for each in found:
            yield Timex((each.span,), each.span.of(text), each.sense.kind, each.sense.value)
