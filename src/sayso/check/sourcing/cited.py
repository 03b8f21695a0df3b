"""Finds what the endnotes of a report lead to in a casebook: the documents at their addresses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.check.report import Report, Sentence
from sayso.records import Dossier, Endnote, Span

MOST = 400
"""Endnotes of a report that are looked up."""


@dataclass(frozen=True, slots=True, eq=False)
class Cited:
    """An endnote that a casebook holds something for.

    `scope` is what its mark vouches for, `sentence` the one that the mark stands in, and `sources` what was published
    at each of its addresses, newest first. `is_whole` tells whether the casebook holds something for all of them.
    """

    note: Endnote
    scope: Span
    sentence: Sentence
    sources: tuple[Sequence[Dossier], ...]
    is_whole: bool


@lru_cache(maxsize=2)
def cited_in(report: Report) -> tuple[Cited, ...]:
    """The endnotes of a report for which the casebook that it is checked against holds something."""
    return tuple(_cited(report))


def _cited(report: Report) -> Iterator[Cited]:
    earlier = report.earlier
    starts = [each.span.start for each in report.sentences]
    for note in report.document.endnotes[:MOST] if earlier else ():
        at = bisect_right(starts, note.mark.start) - 1 if note.mark else -1
        if earlier is None or at < 0 or not note.scope or not note.urls:
            continue
        found = [earlier.at(url) for url in note.urls]
        held = tuple(each for each in found if each)
        if held:
            yield Cited(note, note.scope, report.sentences[at], held, len(held) == len(found))
