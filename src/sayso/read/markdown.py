"""What Markdown's marks say of a line: a heading, an item of a list, a quotation, words set in bold, a hyperlink.

The marks stay in the stored text, which is the file itself; those of headings and quotations lie outside the spans, and
so do comments at the ends of a line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sayso.read.page import Anchor, Mark, Metadata, Page, Piece
from sayso.records import NoiseKind, Span

HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?$", re.DOTALL)
ITEM = re.compile(r"(?:[-*+•·]|\d{1,3}[.)])\s+(?!\[\^?\d)")
QUOTE = re.compile(r"(?:>\s?)+")
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
"""A comment; one that opens anew before it closes begins there, so that no text is looked through twice."""
RULE = re.compile(r"(?:[-*_=]\s*){3,}$|`{3,}|~{3,}")
BOLD = re.compile(r"(\*\*|__)(?!\s)(?:(?!\1).)+\1$", re.DOTALL)
LINK = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\((?:<([^<>\n]{0,2000})>|([^()\s]{0,2000}))(?:\s+\"[^\"\n]{0,300}\")?\)")
FRONT = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n|$)", re.DOTALL)
FIELD = re.compile(r"(title|author|authors|date|publisher|source|url|lang|language)\s*:\s*(.+?)\s*$", re.M | re.I)


def mark_lines(text: str, lines: Sequence[Span], encoding: str) -> Page:
    """The page of a Markdown text whose lines are `lines`, with what the marks say of each."""
    front = FRONT.match(text)
    pieces = tuple(_pieces(text, lines, front.end() if front else 0))
    return Page(text, pieces, encoding, _metadata(front.group(1)) if front else Metadata(), tuple(_anchors(text)))


def _pieces(text: str, lines: Sequence[Span], body: int) -> Iterator[Piece]:
    titled = False
    comments = [Span(*found.span()) for found in COMMENT.finditer(text)]
    for whole in lines:
        line = _uncommented(text, whole, comments)
        words = line.of(text)
        if not words:
            yield Piece(whole, noise=NoiseKind.META, reason="a comment")
        elif line.end <= body or RULE.match(words):
            yield Piece(line, noise=NoiseKind.META, reason="a mark of the file's format")
        elif heading := HEADING.match(words):
            mark = Mark.TITLE if len(heading.group(1)) == 1 and not titled else Mark.HEADING
            titled = titled or mark is Mark.TITLE
            yield Piece(Span(line.start + heading.start(2), line.start + heading.end(2)), mark)
        elif quoted := QUOTE.match(words):
            if quoted.end() < len(words):
                yield Piece(Span(line.start + quoted.end(), line.end), Mark.QUOTE)
        elif ITEM.match(words):
            yield Piece(line, Mark.ITEM)
        else:
            yield Piece(line, strong=bool(BOLD.match(words)))


def _uncommented(text: str, line: Span, comments: Sequence[Span]) -> Span:
    """The line without the comments at its ends; empty where it holds nothing else."""
    start, end = line.start, line.end
    at = bisect_right(comments, start, key=lambda comment: comment.end)
    while at < len(comments) and comments[at].start <= start < end:
        start = min(end, comments[at].end)
        while start < end and text[start].isspace():
            start += 1
        at += 1
    at = bisect_left(comments, end, key=lambda comment: comment.start) - 1
    while at >= 0 and comments[at].end >= end > start:
        end = max(start, comments[at].start)
        while end > start and text[end - 1].isspace():
            end -= 1
        at -= 1
    return Span(start, end)


def _anchors(text: str) -> Iterator[Anchor]:
    for link in LINK.finditer(text):
        if not link.group(1):
            yield Anchor(Span(link.start(2), link.end(2)), link.group(3) or link.group(4) or "")


def _metadata(front: str) -> Metadata:
    fields = {name.lower(): value.strip("\"'") for name, value in FIELD.findall(front)}
    authors = (fields.get("authors") or fields.get("author") or "").strip("[]")
    date = re.match(r"\d{4}-\d\d-\d\d", fields.get("date", ""))
    return Metadata(
        title=fields.get("title"),
        authors=tuple(name.strip(" \"'") for name in authors.split(",") if name.strip()),
        publisher=fields.get("publisher") or fields.get("source"),
        published=date.group() if date else None,
        url=fields.get("url"),
        language=fields.get("lang") or fields.get("language"),
    )
