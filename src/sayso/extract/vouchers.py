"""Says which endnotes vouch for which sentence, and where their marks stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Endnote, Span


@dataclass(frozen=True, slots=True)
class Vouchers:
    """The endnotes of one sentence, as indices into those of the document, and the marks inside the sentence."""

    endnotes: tuple[int, ...] = ()
    marks: tuple[Span, ...] = ()


def find_vouchers(endnotes: Sequence[Endnote], sentences: Sequence[Span]) -> list[Vouchers]:
    """For each of the sentences, which are in order and do not overlap, its endnotes."""
    starts = [sentence.start for sentence in sentences]
    notes: list[list[int]] = [[] for _ in sentences]
    marks: list[list[Span]] = [[] for _ in sentences]
    for index, endnote in enumerate(endnotes):
        if endnote.scope is not None:
            for number in _overlapping(sentences, starts, endnote.scope):
                notes[number].append(index)
        if endnote.mark is not None:
            for number in _overlapping(sentences, starts, endnote.mark):
                marks[number].append(endnote.mark)
    return [Vouchers(tuple(each), tuple(places)) for each, places in zip(notes, marks, strict=True)]


def _overlapping(sentences: Sequence[Span], starts: Sequence[int], span: Span) -> range:
    first = max(0, bisect_right(starts, span.start) - 1)
    while first < len(sentences) and sentences[first].end <= span.start:
        first += 1
    last = first
    while last < len(sentences) and sentences[last].overlaps(span):
        last += 1
    return range(first, last)
