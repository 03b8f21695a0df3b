"""Finds the takeaways of a report: the list, or the bare lines, under a heading such as "Key Takeaways"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from statistics import median

from sayso.read.lines import Line, is_item, is_known_heading
from sayso.read.sentences import MARK, split_sentences
from sayso.read.shapes import content_words, is_open_line
from sayso.records import Span

ENDNOTE_MARK = re.compile(MARK)
MOST_SENTENCES = 3
"""A bare line of more sentences is a paragraph: the takeaways of the reports seen have one or two, seldom three."""
LONGEST_RATIO = 2.5
"""A bare line so much longer than those before it opens the body."""
SAME_TOPIC = 0.6
"""A line whose first sentence takes this share of the first takeaway's words opens the body, which repeats it."""


def find_takeaways(text: str, lines: Sequence[Line], skipped: Collection[int]) -> Iterator[int]:
    """The indices of the lines that are takeaways. `skipped` are the lines known to be noise or notes."""
    for index, line in enumerate(lines):
        if index not in skipped and is_known_heading(line, "takeaways"):
            following = [at for at in range(index + 1, len(lines)) if at not in skipped]
            if len(following) > 1 and lines[following[0]].words.endswith(":") and is_item(lines[following[1]]):
                following = following[1:]
            if following and is_item(lines[following[0]]):
                yield from _items(lines, following)
            else:
                yield from _bare(text, lines, following)


def _items(lines: Sequence[Line], following: Sequence[int]) -> Iterator[int]:
    for index in following:
        if not is_item(lines[index]):
            return
        yield index


def _bare(text: str, lines: Sequence[Line], following: Sequence[int]) -> Iterator[int]:
    """The short lines after the heading, up to the first that shows that the body has begun."""
    taken: list[int] = []
    for index in following:
        if _opens_body(text, lines, taken, index):
            break
        taken.append(index)
    # One line alone under "Summary" is a paragraph; and where nothing follows, nothing shows where the list ends.
    if len(taken) > 1 and len(taken) < len(following):
        yield from taken


def _opens_body(text: str, lines: Sequence[Line], taken: Sequence[int], index: int) -> bool:
    line = lines[index]
    words, span = line.words, line.piece.span
    if is_item(line) or is_known_heading(line) or ENDNOTE_MARK.search(words):
        return True
    if is_open_line(words) and len(words.split()) <= 12:
        return True
    sentences = list(split_sentences(text, span))
    if len(sentences) > MOST_SENTENCES:
        return True
    if not taken:
        return False
    if len(words) > LONGEST_RATIO * median(len(lines[at].words) for at in taken):
        return True
    return _has_wider_gap(text, lines, taken, index) or _repeats(text, lines[taken[0]], sentences[0])


def _has_wider_gap(text: str, lines: Sequence[Line], taken: Sequence[int], index: int) -> bool:
    """Whether a blank line comes before this line, and none stood between the takeaways before it."""
    if len(taken) < 2:
        return False
    first, second = (lines[at].piece.span for at in taken[:2])
    last = lines[taken[-1]].piece.span
    usual = text.count("\n", first.end, second.start)
    return text.count("\n", last.end, lines[index].piece.span.start) > usual


def _repeats(text: str, takeaway: Line, sentence: Span) -> bool:
    named = set(content_words(takeaway.words))
    return len(named & set(content_words(sentence.of(text)))) >= SAME_TOPIC * max(len(named), 1)
