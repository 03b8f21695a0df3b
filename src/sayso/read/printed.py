"""Joins the lines of printed pages to paragraphs again, and tells running heads and page numbers from the text.

Print has no markup: what a paragraph is shows in the white space around it, in where its lines begin and end, and in
the size of its letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_OPENS = re.compile(r"(?:[•▪■●○◦‣–—*·-]|\(?\d{1,3}[.)]|\[\d{1,4}\]|[a-z]\))\s*\S")
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*(?:\s*\[\d{1,4}\])*\s*$")
_LINE_END = 200
"""So much of a line is looked at to see how it ends."""
_EDGE = 3
"""So many lines at the top and the bottom of a page may be running heads."""
_REPEATED_SHARE = 0.4
"""A running head stands on at least this share of the pages; left and right pages may have different ones."""
_WIDE_GAP = 1.4
"""Lines of one paragraph are no further apart than this many times the usual distance."""
_FULL = 0.85
"""A line that ends before this share of the text's width is short: nothing more was to come."""
_LARGER = 1.15


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page: its place `[start, end)` in the source, and on the paper in points from the bottom left."""

    start: int
    end: int
    words: str
    page: int
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together. `running` says why it is a running head, `large` that it has a heading's size."""

    lines: tuple[PrintedLine, ...]
    running: str = ""
    large: bool = False


def join_lines(lines: Sequence[PrintedLine]) -> Iterator[Paragraph]:
    """The paragraphs of the pages, in order. One that goes on over the page comes before the heads in between."""
    running = find_running(lines)
    body = [line for index, line in enumerate(lines) if index not in running]
    setting = _Setting(body)
    current: list[PrintedLine] = []
    waiting: list[Paragraph] = []
    for index, line in enumerate(lines):
        if index in running:
            waiting.append(Paragraph((line,), running[index]))
            continue
        if current and setting.ends_between(current[-1], line):
            yield Paragraph(tuple(current), large=setting.is_large(current[0]))
            yield from waiting
            current, waiting = [], []
        elif waiting and not current:
            yield from waiting
            waiting = []
        current.append(line)
    if current:
        yield Paragraph(tuple(current), large=setting.is_large(current[0]))
    yield from waiting


def find_running(lines: Sequence[PrintedLine]) -> dict[int, str]:
    """The indices of lines that are page numbers or running heads, each with the reason."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.page, []).append(index)
    edges: list[tuple[int, tuple[str, str]]] = []
    found: dict[int, str] = {}
    for indices in pages.values():
        top, bottom = indices[:_EDGE], indices[-_EDGE:]
        edges += [(index, ("top", _shape(lines[index].words))) for index in top]
        edges += [(index, ("bottom", _shape(lines[index].words))) for index in bottom]
        if len(indices) > 1:
            for index in (indices[0], indices[-1]):
                if _PAGE_NUMBER.fullmatch(lines[index].words[:_LINE_END]):
                    found[index] = "a page number"
    counts = Counter(shape for _, shape in edges)
    needed = max(2, min(3, len(pages)), _REPEATED_SHARE * len(pages))
    for index, shape in edges:
        if counts[shape] >= needed:
            found.setdefault(index, f"stands on {counts[shape]} pages")
    return found


class _Setting:
    """How the text is set: the usual size, distance and width of its lines."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self.size = median(line.size for line in lines) if lines else 0.0
        pairs = pairwise(lines)
        gaps = [a.base - b.base for a, b in pairs if a.page == b.page and 0 < a.base - b.base < 4 * max(a.size, 1.0)]
        self.gap = median(gaps) if gaps else 0.0
        self.left = _share([line.left for line in lines], 0.1)
        self.right = _share([line.right for line in lines], 0.9)

    def is_large(self, line: PrintedLine) -> bool:
        return line.size >= _LARGER * self.size > 0

    def ends_between(self, line: PrintedLine, following: PrintedLine) -> bool:
        """Whether a paragraph ends with `line`."""
        if _OPENS.match(following.words) or abs(line.size - following.size) > 0.1 * max(line.size, following.size):
            return True
        closed = bool(_CLOSED.search(line.words[-_LINE_END:]))
        reach = self.left + _FULL * (self.right - self.left)
        if line.page != following.page:
            return closed or (following.words[:1].isupper() and line.right < reach)
        if line.base - following.base > _WIDE_GAP * self.gap:
            return True
        indented = following.left > max(line.left, self.left) + following.size
        return closed and (line.right < reach or indented)


def _shape(words: str) -> str:
    return _NUMBER.sub("#", " ".join(words.casefold().split()))


def _share(values: list[float], share: float) -> float:
    return sorted(values)[int(share * (len(values) - 1))] if values else 0.0
