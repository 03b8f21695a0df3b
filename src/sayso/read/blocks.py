"""Says what each line of a page is: title, byline, heading, takeaway, paragraph, note, endnote or noise.

What the markup says is believed first, then what the words say, then the shape of the line and its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.read.lines import Line, is_item, is_known_heading
from sayso.read.named_days import is_dateline
from sayso.read.noise import Noise
from sayso.read.page import Mark
from sayso.read.phrases import begins_with
from sayso.read.shapes import (
    JOINED,
    bare,
    is_full_paragraph,
    is_name_list,
    is_news_headline,
    is_open_line,
    is_title_case,
)
from sayso.read.takeaways import ENDNOTE_MARK, find_takeaways
from sayso.records import Block, BlockKind
from sayso.words import load

BY_MARK = {
    Mark.TITLE: BlockKind.TITLE,
    Mark.BYLINE: BlockKind.BYLINE,
    Mark.CAPTION: BlockKind.CAPTION,
    Mark.QUOTE: BlockKind.QUOTE,
}
LONGEST_PLAIN_HEADING = 14
"""Words in a heading in sentence case; longer lines without a stop are paragraphs that lost theirs."""
OPENS_HEADING = re.compile(r"[#“\"‘'(*\d]|[^\W\d_a-z]")
MARKDOWN_HEADING = re.compile(r"#{1,6}\s")
LONGEST_CAPTION = 200
LONGEST_HEAD = 12
"""The title, byline and dateline stand among so many first lines."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the steps before have found among the lines, by index."""

    noise: Noise
    notes: frozenset[int]
    title: str | None


def find_blocks(text: str, lines: Sequence[Line], findings: Findings) -> tuple[Block, ...]:
    """One block for each line, in order."""
    skipped = findings.noise.keys() | findings.notes
    takeaways = frozenset(find_takeaways(text, lines, skipped))
    kept = [index for index in range(len(lines)) if index not in skipped]
    head = _head(lines, kept, takeaways)
    title = _title(lines, kept, head, findings.title)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if index in findings.noise:
            kind, reason = findings.noise[index]
            blocks.append(Block(line.piece.span, BlockKind.NOISE, kind, reason))
        elif index in findings.notes:
            blocks.append(Block(line.piece.span, BlockKind.ENDNOTE))
        elif index in takeaways:
            blocks.append(Block(line.piece.span, BlockKind.TAKEAWAY))
        elif index == title:
            blocks.append(Block(line.piece.span, BlockKind.TITLE))
        else:
            neighbours = [lines[at].words for at in head if abs(at - index) <= 2] if index in head else []
            following = lines[index + 1].words if index != kept[-1] else ""
            blocks.append(Block(line.piece.span, _kind(line, neighbours, following)))
    return tuple(blocks)


def _head(lines: Sequence[Line], kept: Sequence[int], takeaways: frozenset[int]) -> frozenset[int]:
    """The lines before the report itself begins."""
    head: list[int] = []
    for index in kept[:LONGEST_HEAD]:
        line = lines[index]
        if index in takeaways or is_full_paragraph(line.words) or is_known_heading(line) or is_item(line):
            break
        head.append(index)
    return frozenset(head)


def _title(lines: Sequence[Line], kept: Sequence[int], head: frozenset[int], stated: str | None) -> int | None:
    """The line that holds the title: marked as one, or the one that the file states, or the first open line."""
    marked = [index for index in kept if lines[index].piece.mark is Mark.TITLE]
    if marked:
        return marked[0]
    for index in sorted(head):
        words = lines[index].words
        if stated and bare(words) == bare(stated):
            return index
    first = min(head, default=None)
    if first is None or first == kept[-1]:
        return None
    words = lines[first].words
    is_title = (
        is_open_line(words) and not is_dateline(words) and not begins_with(words, "headings", "byline_beginnings")
    )
    return first if is_title and words[0] not in "[(" and not _opens_with_names(words, lines, kept) else None


def _opens_with_names(words: str, lines: Sequence[Line], kept: Sequence[int]) -> bool:
    """Whether a document begins with its authors: names, joined with commas or `and`, and a dateline after them."""
    return is_name_list(words) and JOINED.search(words) is not None and is_dateline(lines[kept[1]].words)


def _kind(line: Line, head: Sequence[str], following: str) -> BlockKind:
    """What the line is, by itself. `head` are its neighbours at the head of the page, `following` is the next line."""
    words = line.words
    if line.piece.mark in BY_MARK:
        return BY_MARK[line.piece.mark]
    if _is_caption(words):
        return BlockKind.CAPTION
    if head and is_dateline(words):
        return BlockKind.DATELINE
    if _is_byline(words, head):
        return BlockKind.BYLINE
    if begins_with(words, "headings", "note_beginnings"):
        return BlockKind.NOTE
    return BlockKind.HEADING if _is_heading(line, following) else BlockKind.PARAGRAPH


def _is_caption(words: str) -> bool:
    if len(words) <= 2 * LONGEST_CAPTION and begins_with(words, "headings", "caption_beginnings"):
        return True
    low = words.casefold()
    return (
        len(words) <= LONGEST_CAPTION
        and is_open_line(words)
        and any(sign in low for sign in load("headings")["caption_signs"])
    )


def _is_byline(words: str, head: Sequence[str]) -> bool:
    """Whether the line names the authors: with "By", or as bare names at the head, next to the dateline if only one."""
    beginning = begins_with(words, "headings", "byline_beginnings")
    if beginning and is_name_list(words[beginning.end() :].strip(" .")):
        return True
    if not head or not is_name_list(words) or any(letter.isdigit() for letter in words):
        return False
    return JOINED.search(words) is not None or any(is_dateline(neighbour) for neighbour in head)


def _is_heading(line: Line, following: str) -> bool:
    words = line.words
    if line.piece.mark is Mark.HEADING or is_known_heading(line) or MARKDOWN_HEADING.match(words):
        return True
    if is_item(line) or not is_open_line(words) or ENDNOTE_MARK.search(words):
        return False
    # A heading is followed by something, and that opens a sentence; a broken paragraph goes on in lower case.
    if not following or following[0].islower() or following[0] in ",.;)" or not OPENS_HEADING.match(words):
        return False
    if line.piece.strong or is_title_case(words) or words.endswith(")") or "—" in words:
        return True
    return len(words.split()) <= LONGEST_PLAIN_HEADING and not (words.endswith(":") and is_news_headline(words[:-1]))
