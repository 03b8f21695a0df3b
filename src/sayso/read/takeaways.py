"""Finds the takeaways of a report: the list, or the bare lines, under a heading such as "Key Takeaways"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
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
"""A line whose first sentence takes this share of a takeaway's words belongs to the body, which repeats it."""
LONGEST_LIST = 200
MOST_LINES = 16
"""Bare lines that a heading ends are takeaways only if they are so few; the reports seen have four to thirteen."""
LONGEST_LABEL = 12
"""Words of a heading or of a label that ends the list or stands in it."""


def find_takeaways(text: str, lines: Sequence[Line], skipped: Collection[int]) -> Iterator[int]:
    """The indices of the lines that are takeaways. `skipped` are the lines known to be noise or notes."""
    has_marks = any(ENDNOTE_MARK.search(line.words) for line in lines)
    for index, line in enumerate(lines):
        if index in skipped or not is_known_heading(line, "takeaways"):
            continue
        following = list(islice((at for at in range(index + 1, len(lines)) if at not in skipped), LONGEST_LIST))
        if len(following) > 1 and lines[following[0]].words.endswith(":") and is_item(lines[following[1]]):
            following = following[1:]
        if following and is_item(lines[following[0]]):
            yield from _items(lines, following)
        else:
            yield from _bare(text, lines, following, has_marks=has_marks)


def _items(lines: Sequence[Line], following: Sequence[int]) -> Iterator[int]:
    for index in following:
        if not is_item(lines[index]):
            return
        yield index


def _bare(text: str, lines: Sequence[Line], following: Sequence[int], *, has_marks: bool) -> Iterator[int]:
    """The lines without bullets after the heading, up to the first that shows that the body has begun."""
    region, end = _unmarked(lines, following)
    is_headed = end is not None and not ENDNOTE_MARK.search(lines[end].words)
    if is_headed and has_marks and len(region) <= MOST_LINES:
        # The body of this report carries endnote marks; what stands unmarked before its first heading is no body.
        yield from region
        return
    taken: list[int] = []
    for index in region:
        if _opens_body(text, lines, taken, index):
            break
        taken.append(index)
    # One line alone under "Summary" is a paragraph; and where nothing follows, nothing shows where the list ends.
    if 1 < len(taken) < len(following):
        yield from taken


def _unmarked(lines: Sequence[Line], following: Sequence[int]) -> tuple[list[int], int | None]:
    """The lines up to the next heading, item or endnote mark, and that line. A label (`Protests:`) is passed over."""
    region: list[int] = []
    for index in following:
        line = lines[index]
        is_short = is_open_line(line.words) and len(line.words.split()) <= LONGEST_LABEL
        if is_short and line.words.endswith(":") and not is_known_heading(line):
            continue
        if is_short or is_item(line) or is_known_heading(line) or ENDNOTE_MARK.search(line.words):
            return region, index
        region.append(index)
    return region, None


def _opens_body(text: str, lines: Sequence[Line], taken: Sequence[int], index: int) -> bool:
    words, span = lines[index].words, lines[index].piece.span
    sentences = list(split_sentences(text, span))
    if len(sentences) > MOST_SENTENCES:
        return True
    if not taken:
        return False
    if len(words) > LONGEST_RATIO * median(len(lines[at].words) for at in taken):
        return True
    return _has_wider_gap(text, lines, taken, index) or _repeats(text, [lines[at] for at in taken], sentences[0])


def _has_wider_gap(text: str, lines: Sequence[Line], taken: Sequence[int], index: int) -> bool:
    """Whether a blank line comes before this line, and none stood between the takeaways before it."""
    if len(taken) < 2:
        return False
    first, second = (lines[at].piece.span for at in taken[:2])
    last = lines[taken[-1]].piece.span
    usual = text.count("\n", first.end, second.start)
    return text.count("\n", last.end, lines[index].piece.span.start) > usual


def _repeats(text: str, takeaways: Sequence[Line], sentence: Span) -> bool:
    said = set(content_words(sentence.of(text)))
    named = [set(content_words(takeaway.words)) for takeaway in takeaways]
    return any(words and len(words & said) >= SAME_TOPIC * len(words) for words in named)
