"""Joins the endnote marks of a text with the notes they point to, and says what each mark vouches for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.read.notes import Note
from sayso.read.page import Anchor
from sayso.read.sentences import MARK
from sayso.read.urls import note_urls
from sayso.records import CLAIMING, Block, Endnote, Span

FIND_MARK = re.compile(rf"(?<![=_&]){MARK}(?!=)")
NUMBERS = re.compile(r"(\d{1,4})(?:\s?([–-])\s?(\d{1,4}))?")
LONGEST_RANGE = 50
"""A mark such as `[3-9]` names at most so many notes; more is a score or an interval of years."""
TAIL = 200
"""A mark closes its sentence where no word follows in it; so many characters hold the marks beside it."""
NAMED = 8
"""How many numbers a notice names before it says how many more there are."""


@dataclass(frozen=True, slots=True)
class _Mark:
    number: int
    span: Span
    scope: Span
    kind: str


def make_endnotes(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], notes: Sequence[Note], anchors: Sequence[Anchor]
) -> tuple[Endnote, ...]:
    """The endnotes: one for each mark, in the order of the text, then the notes that nothing points to."""
    texts = {note.number: note for note in reversed(notes)}
    urls = {number: note_urls(text, note.span, _inside(anchors, note.span)) for number, note in texts.items()}
    marks = list(_marks(text, blocks, sentences, frozenset(texts)))
    marked = [
        Endnote(mark.number, mark.span, mark.scope, mark.kind, note.span if note else None, urls.get(mark.number, ()))
        for mark in marks
        for note in [texts.get(mark.number)]
    ]
    used = {mark.number for mark in marks}
    unused = [
        Endnote(note.number, None, None, "", note.span, urls[note.number])
        for note in sorted(texts.values(), key=lambda note: note.span)
        if note.number not in used
    ]
    return (*marked, *unused)


def endnote_notices(endnotes: Sequence[Endnote]) -> Iterator[str]:
    """What a reader should know of the numbering: gaps, repeats, disorder, marks without notes and the reverse."""
    marked = [endnote.number for endnote in endnotes if endnote.mark]
    repeated = {number for number, times in Counter(marked).items() if times > 1}
    gaps = sorted(set(range(1, max(marked, default=0) + 1)) - set(marked))
    disorder = [later for earlier, later in pairwise(marked) if later < earlier and later not in repeated]
    stubs = sorted({endnote.number for endnote in endnotes if endnote.stub})
    unused = [endnote.number for endnote in endnotes if not endnote.mark]
    if gaps:
        yield f"The endnote marks leave out {_named(gaps)}."
    if repeated:
        yield f"Marked at more than one place: {_named(sorted(repeated))}."
    if disorder:
        yield f"The endnote marks are out of order at {_named(disorder)}."
    if stubs:
        notes = "The note of one endnote mark is" if len(stubs) == 1 else f"The notes of {len(stubs)} endnote marks are"
        yield f"{notes} not in this document: {_named(stubs)}."
    if unused:
        yield f"No mark in the text points to {_named(unused)}."


def _named(numbers: Sequence[int]) -> str:
    more = len(numbers) - NAMED
    names = ", ".join(f"[{number}]" for number in numbers[:NAMED])
    return f"{names} and {more} more" if more > 0 else names


def _inside(anchors: Sequence[Anchor], span: Span) -> list[Anchor]:
    return [anchor for anchor in anchors if span.contains(anchor.span)]


def _marks(text: str, blocks: Sequence[Block], sentences: Sequence[Span], noted: frozenset[int]) -> Iterator[_Mark]:
    place = 0
    known: set[int] = set(noted)
    for block in blocks:
        if block.kind not in CLAIMING:
            continue
        while place < len(sentences) and sentences[place].end <= block.span.start:
            place += 1
        inside = place
        while inside < len(sentences) and sentences[inside].start < block.span.end:
            inside += 1
        for mark in _block_marks(text, block, sentences[place:inside]):
            # "[2014]" in a quotation is the editor's year; as a note it has a 2013th before it.
            if not 1900 <= mark.number < 2100 or mark.number - 1 in known or mark.number in noted:
                known.add(mark.number)
                yield mark
        place = inside


def _block_marks(text: str, block: Block, sentences: Sequence[Span]) -> Iterator[_Mark]:
    since = block.span.start
    scope, kind = Span(since, since), ""
    at = 0
    for found in FIND_MARK.finditer(text, block.span.start, block.span.end):
        mark = Span(found.start(), found.end())
        while at < len(sentences) - 1 and sentences[at].end <= mark.start:
            at += 1
        covered = text[since : mark.start]
        if not kind or covered.strip(" \t\r\n,;"):
            scope, kind = _scope(text, Span(since, mark.end), sentences[at])
        for number in _numbers(found.group()):
            yield _Mark(number, mark, scope, kind)
        since = mark.end


def _scope(text: str, since: Span, sentence: Span) -> tuple[Span, str]:
    """What a mark vouches for: all since the previous mark, or its sentence where that is the same."""
    start = since.start
    while start < since.end and text[start].isspace():
        start += 1
    if start < sentence.start:
        return Span(start, since.end), "inferred"
    closes = not any(
        letter.isalnum() for letter in FIND_MARK.sub("", text[since.end : min(sentence.end, since.end + TAIL)])
    )
    return (sentence if start == sentence.start and closes else Span(start, since.end)), "marked"


def _numbers(mark: str) -> Iterator[int]:
    for first, dash, last in NUMBERS.findall(mark):
        low, high = int(first), int(last or first)
        if dash and low < high <= low + LONGEST_RANGE:
            yield from range(low, high + 1)
        elif low:
            yield from dict.fromkeys((low, high))
