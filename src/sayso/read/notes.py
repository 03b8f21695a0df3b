"""Finds the notes of a report: the numbered texts, mostly at its end, that the endnote marks point to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.read.lines import Line, is_known_heading
from sayso.read.urls import DOT, URL
from sayso.records import Span

LABEL = re.compile(r"\[\^?(\d{1,4})\]\s*:?\s*")
PLAIN_LABEL = re.compile(r"\^?(\d{1,4})[.):]?\s+(?=\S)")
INNER_LABEL = re.compile(r"(?<=[\s;.])\[(\d{1,4})\]\s*(?=\S)")
LONGEST_GAP = 6
"""At most so many lines of one note stand before the next; a typeset note with many URLs has three or four."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number, and where its text stands, the number itself left out."""

    number: int
    span: Span


def find_notes(text: str, lines: Sequence[Line]) -> tuple[tuple[Note, ...], frozenset[int]]:
    """The notes in order, and the indices of the lines that hold them."""
    labels = _labels(lines)
    starts = sorted(labels)
    held: set[int] = set()
    notes: list[Note] = []
    for place, at in enumerate(starts):
        following = starts[place + 1] if place + 1 < len(starts) else None
        last = _last_line(lines, at, following)
        held.update(range(at, last + 1))
        start = lines[at].piece.span.start + labels[at].end()
        notes += _split(text, Note(int(labels[at].group(1)), Span(start, lines[last].piece.span.end)))
    return tuple(notes), frozenset(held)


def _labels(lines: Sequence[Line]) -> dict[int, re.Match[str]]:
    """The lines that begin a note. A number alone proves nothing: a URL, or the next number in the next lines, does."""
    headed = False
    found: dict[int, re.Match[str]] = {}
    for index, line in enumerate(lines):
        if line.piece.noise:
            continue
        if is_known_heading(line):
            headed = is_known_heading(line, "notes")
            continue
        label = LABEL.match(line.words) or (PLAIN_LABEL.match(line.words) if headed else None)
        if label and label.end() < len(line.words):
            found[index] = label
    return {index: label for index, label in found.items() if _is_note(lines, found, index)}


def _is_note(lines: Sequence[Line], labels: dict[int, re.Match[str]], index: int) -> bool:
    number = int(labels[index].group(1))
    if _holds_url(lines[index].words) or (index + 1 < len(lines) and _holds_url(lines[index + 1].words)):
        return True
    around = range(index - LONGEST_GAP, index + LONGEST_GAP + 1)
    return any(at in labels and int(labels[at].group(1)) in (number - 1, number + 1) for at in around)


def _holds_url(words: str) -> bool:
    return URL.search(words) is not None or DOT.search(words) is not None


def _last_line(lines: Sequence[Line], at: int, following: int | None) -> int:
    """The last line of the note that begins at `at`: it may run over several, up to the next note."""
    if following is not None and following - at <= LONGEST_GAP:
        between = range(at + 1, following)
        if not any(lines[index].piece.noise or is_known_heading(lines[index]) for index in between):
            return following - 1
    last = at
    while last + 1 < len(lines) and last + 1 != following and _continues(lines[last + 1]):
        last += 1
    return last


def _continues(line: Line) -> bool:
    """Whether the line can only be the rest of a note: a URL, or a broken piece of one."""
    is_broken_url = " " not in line.words and "/" in line.words
    return not line.piece.noise and (is_broken_url or line.words.lower().startswith(("http", "www.")))


def _split(text: str, note: Note) -> Iterator[Note]:
    """The note, cut where the next number in order stands in its middle (notes that run on in one line)."""
    number, start = note.number, note.span.start
    for label in INNER_LABEL.finditer(text, note.span.start, note.span.end):
        if int(label.group(1)) == number + 1:
            yield Note(number, _trimmed(text, start, label.start()))
            number, start = number + 1, label.end()
    yield Note(number, _trimmed(text, start, note.span.end))


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
