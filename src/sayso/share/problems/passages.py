"""The passages of a problem as a reader is to see them: their words, the rest of their sentence, and the line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sayso.records import CheckReport, Document, Evidence, Problem, Span, TextLines

LINED = frozenset({"text/plain", "text/markdown"})
"""The kinds of file whose lines are those of the stored text, so that an editor finds them by number."""

_ITEM = re.compile(r"(.+\.(?:jsonl|ndjson|json))#\d+", re.DOTALL | re.IGNORECASE)
LONGEST = 600
"""Code points of a sentence that are shown around a passage, and of a passage that are shown; longer ones are cut."""

LOOKED_AT = 2 * LONGEST
"""Code points that are looked at for that: white space may be folded."""

Place = tuple[int, int]
"""A line and a column, both from 1."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage to show: `before` and `after` are the rest of its sentence.

    `own` says that it stands in the report that is checked, and `start` and `end` where in its lines, `None` where the
    file has no lines that an editor would count.
    """

    path: str
    own: bool
    span: Span
    words: str
    before: str = ""
    after: str = ""
    start: Place | None = None
    end: Place | None = None

    @property
    def file(self) -> str:
        """The file that it stands in: an item of JSON Lines goes by that and a number."""
        item = _ITEM.fullmatch(self.path)
        return item[1] if item else self.path

    @property
    def label(self) -> str:
        """Where it stands, in words: the line of the report itself, or else the file."""
        if not self.own:
            return self.path
        return f"line {self.start[0]}" if self.start else ""


class Passages:
    """The passages of one report. Take one for each report: its lines are counted once."""

    def __init__(self, report: CheckReport) -> None:
        self._document = report.document
        self._sentences = [span.start for span in report.document.sentences]

    def of(self, problem: Problem) -> tuple[Shown, ...]:
        """The passages of a problem, each once: what it is about first, and then what that was compared with."""
        return tuple(self._each(problem))

    def at(self, span: Span) -> Shown:
        """A passage of the report itself."""
        text, sentence = self._document.text, self._sentence(span)
        start = self._lines.place(span.start) if self._lines else None
        end = self._lines.place(span.end) if self._lines else None
        # No more than can be shown is looked at: a hostile sentence is as long as its file, and has many problems.
        before = text[max(sentence.start, span.start - LOOKED_AT) : span.start]
        after = text[span.end : min(sentence.end, span.end + LOOKED_AT)]
        words = (
            _on_one_line(text[span.start : min(span.end, span.start + LOOKED_AT)]),
            _on_one_line(before, last=True),
            _on_one_line(after),
        )
        return Shown(self._document.path, True, span, *words, start, end)

    def _each(self, problem: Problem) -> Iterator[Shown]:
        yield from map(self.at, problem.where)
        for each in problem.evidence:
            if not self._is_own(each):
                yield Shown(each.path, False, each.span, _on_one_line(each.text))
            elif not any(span.contains(each.span) or each.span.contains(span) for span in problem.where):
                yield self.at(each.span)

    def _is_own(self, evidence: Evidence) -> bool:
        return evidence.document == self._document.id

    def _sentence(self, span: Span) -> Span:
        """The sentence that holds a passage; the passage itself where none does."""
        place = bisect_right(self._sentences, span.start) - 1
        sentence = self._document.sentences[place] if place >= 0 else span
        return sentence if sentence.contains(span) else span

    @cached_property
    def _lines(self) -> TextLines | None:
        return TextLines(self._document.text) if has_lines(self._document) else None


def has_lines(document: Document) -> bool:
    """Whether the lines of the stored text are those of the file."""
    return document.offsets is None and document.media in LINED


def _on_one_line(words: str, *, last: bool = False) -> str:
    """The words with single spaces, cut at their end, or at their beginning where the `last` are the nearest."""
    inside = " ".join(words.split())
    if len(inside) > LONGEST:
        inside = f"…{inside[-LONGEST:]}" if last else f"{inside[:LONGEST]}…"
    left = " " if words[:1].isspace() and inside else ""
    right = " " if words[-1:].isspace() and inside else ""
    return f"{left}{inside}{right}"
