"""Plain text and Markdown: the stored text is the file itself, cut into lines, wrapped lines joined to their paragraph.

Nothing of the file is changed: a piece is trimmed by moving its span, never by editing the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.read.encoding import decode, stray
from sayso.read.markdown import mark_lines
from sayso.read.page import Page, Piece
from sayso.records import Span

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
OPENS_ITEM = re.compile(r"(?:[-*+•·▪◦‣–—]|\(?\d{1,3}[.)]|\[\^?\d{1,4}\]|>|#{1,6})\s")
WIDEST_WRAP = 100
"""Lines that a program wrapped are at most this long; a line that is a paragraph is mostly longer."""
WRAPPED_SHARE = 0.3
"""A file in which this share of lines goes on in the middle of a sentence is wrapped; prose by the line has none."""


def read_page(data: bytes, path: str, markdown: bool = False) -> Page:
    """The page of a plain-text or Markdown file. `path` is only named in errors."""
    text, encoding = decode(data, path)
    lines = tuple(trimmed_lines(text))
    if markdown:
        page = mark_lines(text, _joined(text, lines), encoding)
        return replace(page, notices=stray(text))
    return Page(text, tuple(Piece(span) for span in _joined(text, lines)), encoding, notices=stray(text))


def trimmed_lines(text: str) -> Iterator[Span]:
    """The lines of `text` that hold anything, without the white space at their edges."""
    for line in LINE.finditer(text):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        end = line.start() + len(words.rstrip())
        if start < end:
            yield Span(start, end)


def _joined(text: str, lines: Sequence[Span]) -> list[Span]:
    if not _is_wrapped(text, lines):
        return list(lines)
    width = max(len(line) for line in lines)
    out: list[Span] = []
    previous: Span | None = None
    for line in lines:
        goes_on = previous is not None and _goes_on(text, previous, line) and len(previous) > 0.6 * width
        if goes_on:
            out[-1] = Span(out[-1].start, line.end)
        else:
            out.append(line)
        previous = line
    return out


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether a program broke the lines: all short, and many of them broken in the middle of a sentence."""
    prose = [line for line in lines if " " in line.of(text)]
    if len(prose) < 3 or max(len(line) for line in prose) > WIDEST_WRAP:
        return False
    neighbours = [(a, b) for a, b in pairwise(lines) if _goes_on(text, a, b)]
    broken = sum(text[b.start].islower() for _, b in neighbours)
    return broken >= 2 and broken >= WRAPPED_SHARE * len(neighbours)


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Whether nothing but one line break separates the two, and the second opens no item of a list."""
    between = text[line.end : following.start]
    return len(BREAK.findall(between)) == 1 and not OPENS_ITEM.match(text, following.start)
