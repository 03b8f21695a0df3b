"""Reads what somebody says that somebody said again, as a sentence of its own: there may be a third who says it.

The network hears two levels of a sentence well and seldom a third; alone, the innermost content is a plain sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sayso.extract.sayings import Saying, SentenceReading
from sayso.records import Span

FEWEST = 5
"""Words that a content must have: "the rebels promised to leave" has as many."""
DEEPEST = 4
"""So often contents are read again. Nobody writes "A said that B said that" deeper."""

Read = Callable[[list[Span]], list[SentenceReading]]
"""Reads some spans of one text as sentences."""


def read_deeper(text: str, readings: Sequence[SentenceReading], read: Read) -> list[SentenceReading]:
    """The readings, with what is attributed inside contents that stand in contents themselves."""
    found = list(readings)
    waiting = [(number, span) for number, each in enumerate(found) for span in _innermost(text, each.sayings)]
    for _ in range(DEEPEST):
        if not waiting:
            break
        heard = read([span for _, span in waiting])
        new = [(number, tuple(_new(found[number], again))) for (number, _), again in zip(waiting, heard, strict=True)]
        waiting = []
        for number, sayings in new:
            if sayings:
                both = sorted((*found[number].sayings, *sayings), key=lambda saying: saying.cue)
                found[number] = replace(found[number], sayings=tuple(both))
                waiting += [(number, span) for each in sayings for span in each.content if _is_long(text, span)]
    return found


def _innermost(text: str, sayings: Sequence[Saying]) -> Iterator[Span]:
    """The contents in one piece that stand in another content and hold no cue."""
    for saying in sayings:
        if len(saying.content) != 1 or not _is_long(text, saying.content[0]):
            continue
        (content,) = saying.content
        inside = any(piece.contains(cue) for cue in saying.cue for other in sayings for piece in other.content)
        if inside and not any(content.contains(cue) for other in sayings for cue in other.cue):
            yield content


def _new(reading: SentenceReading, again: SentenceReading) -> Iterator[Saying]:
    """What was heard the second time, and has a source: without one it is nobody else's."""
    taken = [cue for saying in reading.sayings for cue in saying.cue]
    for saying in again.sayings:
        if saying.source and saying.content and not any(cue.overlaps(other) for cue in saying.cue for other in taken):
            yield saying


def _is_long(text: str, span: Span) -> bool:
    return len(span.of(text).split()) >= FEWEST
