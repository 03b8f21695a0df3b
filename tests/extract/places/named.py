"""Texts for tests, in which the names of places are marked: They took [Brama], [East Oblast]."""

from __future__ import annotations

import re

from sayso.extract.places.names import PlaceName, read_names
from sayso.records import Span

_MARKED = re.compile(r"\[([^\]]*)\]")


def marked(text: str) -> tuple[str, list[Span]]:
    """The text without its brackets, and where what they hold stands."""
    spans, removed = [], 0
    for match in _MARKED.finditer(text):
        start = match.start() - removed
        spans.append(Span(start, start + len(match[1])))
        removed += 2
    return _MARKED.sub(r"\1", text), spans


def names_of(text: str) -> tuple[str, list[PlaceName]]:
    """The text without its brackets, and the names of places in it."""
    plain, spans = marked(text)
    return plain, read_names(plain, spans)
