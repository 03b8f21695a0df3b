"""Finds the words that weaken a claim, with the kind of doubt and the band of the scale that they stand for.

A hedge is found by word list. Whose doubt it is depends on the attribution it stands in: see `mentions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.records import CLAIMING, Band, Document, Hedge, HedgeClass, Span
from sayso.words import load

CONTEXT = 48
"""Code points before and behind a match that its conditions may look at: some six words."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the word list: its forms, and what must and must not stand beside them."""

    term: str
    kind: HedgeClass
    bands: tuple[Band, ...]
    forms: re.Pattern[str]
    unless_cue: bool
    before: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None

    def match(self, text: str, start: int) -> Span | None:
        """Where a form that begins at `start` ends, if the words around it let it stand."""
        found = self.forms.match(text, start)
        if found is None:
            return None
        left, right = text[max(0, start - CONTEXT) : start], text[found.end() : found.end() + CONTEXT]
        refused = (
            (self.after and not self.after.search(left))
            or (self.not_after and self.not_after.search(left))
            or (self.before and not self.before.match(right))
            or (self.not_before and self.not_before.match(right))
        )
        return None if refused else Span(start, found.end())


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
            for entry in _entries():
                span = entry.match(text, candidate.start())
                if span and not (entry.unless_cue and span.start in taken):
                    yield Hedge((span,), span.of(text), entry.kind, "publisher", entry.term, entry.bands)
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
    """One expression for all forms. Without groups it is five times as fast as with one for each entry."""
    return re.compile(rf"\b(?:{'|'.join(entry.forms.pattern for entry in _entries())})", re.IGNORECASE)


@cache
def _entries() -> tuple[_Entry, ...]:
    return tuple(
        _Entry(
            term=entry["term"],
            kind=HedgeClass(kind),
            bands=bands_of(entry["term"]),
            forms=_expression(rf"(?:{'|'.join(entry['forms'])})\b"),
            unless_cue=entry.get("unless_cue", False),
            before=_condition(entry, "before", "{}"),
            not_before=_condition(entry, "not_before", "{}"),
            after=_condition(entry, "after", "(?:{})$"),
            not_after=_condition(entry, "not_after", "(?:{})$"),
        )
        for kind, entries in load("hedges").items()
        for entry in entries
    )


def _condition(entry: dict[str, Any], name: str, form: str) -> re.Pattern[str] | None:
    return _expression(form.format(entry[name])) if name in entry else None


def _expression(form: str) -> re.Pattern[str]:
    """The form as the word lists write it: a space for any white space, ' for either apostrophe."""
    return re.compile(form.replace(" ", r"\s+").replace("'", "['’]"), re.IGNORECASE)
