"""Where words stand: half-open spans, and the map that leads from a stored text back to the page as published.

Every offset in sayso counts Unicode code points of a document's stored text. `text[span.start:span.end]` is always the
quoted words, exactly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of a stored text, in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def stripped(self, text: str, characters: str | None = None) -> Span:
        """The span without white space, or without these characters, at its ends; empty where nothing is left."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip(characters))
        return Span(start, max(start, self.start + len(words.rstrip(characters))))

    def moved(self, by: int) -> Span:
        """The same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)


def quote(text: str, spans: Iterable[Span]) -> str:
    """The words of a mention that may stand in several pieces, joined with one space."""
    return " ".join(span.of(text) for span in spans)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets of a stored text to offsets of the source it was derived from.

    The map is a list of runs. Run `i` begins at `text_starts[i]` in the stored text and at `source_starts[i]` in the
    source; inside a run that is `exact[i]`, one code point of the text is one code point of the source. In a run that
    is not (an entity, folded white space), every offset leads to the start of the run's source.

    `source_unit` names what the source offsets count: "code point" of the decoded HTML, or "character" of the page
    texts of a PDF, joined.
    """

    source_unit: str
    text_starts: tuple[int, ...]
    source_starts: tuple[int, ...]
    exact: tuple[bool, ...]

    def __post_init__(self) -> None:
        if not len(self.text_starts) == len(self.source_starts) == len(self.exact):
            raise ValueError("an offset map needs as many text starts as source starts and flags")

    def to_source(self, offset: int) -> int:
        """The source offset of `offset` in the stored text."""
        run = bisect_right(self.text_starts, offset) - 1
        if run < 0:
            return 0
        return self.source_starts[run] + (offset - self.text_starts[run] if self.exact[run] else 0)


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap joined into one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
