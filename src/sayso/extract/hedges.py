"""Finds the words that weaken a claim, with the kind of doubt and the band of the scale that they stand for.

A hedge is found by word list. Whose doubt it is depends on the attribution it stands in: see `mentions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.extract.entries import Entry, any_form, make_entry
from sayso.records import CLAIMING, Band, Document, Hedge, HedgeClass, Span
from sayso.words import load

CONTEXT = 48
"""Code points before and behind a match that its conditions may look at: some six words."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    """One entry of the list of hedges, with what it stands for."""

    term: str
    kind: HedgeClass
    bands: tuple[Band, ...]
    unless_cue: bool
    entry: Entry


def find_hedges(document: Document, cues: Sequence[Span] = ()) -> Iterator[Hedge]:
    """The hedges of every block that can hold claims, in order, as if all were the publisher's.

    Args:
        document: what to look through.
        cues: the cues of attributions; "suggests" is no hedge where it is one of them.
    """
    text = document.text
    taken = {place for cue in cues for place in range(cue.start, cue.end)}
    for block in document.blocks:
        if block.kind not in CLAIMING:
            continue
        for candidate in _any_form().finditer(text, block.span.start, block.span.end):
            for doubt in _doubts():
                span = doubt.entry.match(text, candidate.start())
                if span and not (doubt.unless_cue and span.start in taken):
                    yield Hedge((span,), span.of(text), doubt.kind, "publisher", doubt.term, doubt.bands)
                    break


def bands_of(term: str) -> tuple[Band, ...]:
    """What the term stands for in each scale that defines it."""
    return tuple(
        Band(scale, low, high, below=bool(below))
        for scale, doctrine in load("scales").items()
        if term in doctrine["bands"]
        for low, high, *below in [doctrine["bands"][term]]
    )


@cache
def _any_form() -> re.Pattern[str]:
    return any_form(doubt.entry for doubt in _doubts())


@cache
def _doubts() -> tuple[_Doubt, ...]:
    return tuple(
        _Doubt(
            term=written["term"],
            kind=HedgeClass(kind),
            bands=bands_of(written["term"]),
            unless_cue=written.get("unless_cue", False),
            entry=make_entry(written, CONTEXT),
        )
        for kind, entries in load("hedges").items()
        for written in entries
    )
