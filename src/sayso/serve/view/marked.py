"""Text with its marks: who speaks, by which cue, what is hedged and how much, and the places, times and quantities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sayso.records import Attribution, Claim, Hedge, Passage, Place, Quantity, Span, Time
from sayso.serve.view.markup import Markup, escape, joined, tag
from sayso.store.kinds import bands_of
from sayso.words.likelihood import band_names


class MarkKind(StrEnum):
    """What a stretch of text is, in the order of the legend."""

    SOURCE = "source"
    CUE = "cue"
    HEDGE = "hedge"
    PLACE = "place"
    TIME = "time"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text with what it is; `level` of a hedge is its band, from 1 to 7, 0 where no scale has it."""

    span: Span
    kind: MarkKind
    level: int = 0


def marks_of(claim: Claim) -> Iterator[Mark]:
    """Everything that is marked of a claim."""
    yield from chain_marks(claim.chain)
    yield from mention_marks((*claim.hedges, *claim.places, *claim.times, *claim.quantities))


def chain_marks(chain: Iterable[Attribution]) -> Iterator[Mark]:
    """The sources and cues of a chain, with the times of saying."""
    for link in chain:
        yield from _marks(link.source, MarkKind.SOURCE)
        yield from _marks(link.cue, MarkKind.CUE)
        if link.said_on is not None:
            yield from _marks(link.said_on, MarkKind.TIME)


def mention_marks(mentions: Iterable[Hedge | Place | Time | Quantity]) -> Iterator[Mark]:
    """What is mentioned: hedges with their level, places, times and quantities."""
    for each in mentions:
        if isinstance(each, Hedge):
            yield from _marks(each, MarkKind.HEDGE, level(each))
        elif isinstance(each, Place):
            yield from _marks(each, MarkKind.PLACE)
        elif isinstance(each, Time):
            yield from _marks(each, MarkKind.TIME)
        else:
            yield from _marks(each, MarkKind.QUANTITY)


def level(hedge: Hedge) -> int:
    """The band of a hedge as a number from 1 (almost no chance) to 7 (almost certain), 0 where the scale has none.

    >>> from tests.made import dossier
    >>> level(dossier().extraction.hedges[0])
    5
    """
    named = next(bands_of([hedge]), None)
    return band_names().index(named) + 1 if named else 0


def marked(text: str, marks: Iterable[Mark], start: int = 0) -> Markup:
    """A text with its marks, escaped. `start` is where it begins in the text that the spans count in.

    Marks may overlap: the text is cut wherever one begins or ends, and each piece carries what it is of.
    """
    held = _within(text, marks, start)
    if not held:
        return escape(text)
    cuts = {0, len(text)}
    for mark in held:
        cuts |= {mark.span.start, mark.span.end}
    pieces: list[str] = []
    for low, high in pairwise(sorted(cuts)):
        over = [mark for mark in held if mark.span.start <= low and high <= mark.span.end]
        words = text[low:high]
        pieces.append(tag("span", words, class_=_classes(over)) if over else words)
    return joined(pieces)


def _within(text: str, marks: Iterable[Mark], start: int) -> list[Mark]:
    """The marks as they lie in the text, in order; what lies outside is cut off."""
    held: list[Mark] = []
    for mark in marks:
        low, high = max(0, mark.span.start - start), min(len(text), mark.span.end - start)
        if low < high:
            held.append(Mark(Span(low, high), mark.kind, mark.level))
    return sorted(held, key=lambda mark: mark.span)


def _classes(marks: Sequence[Mark]) -> str:
    kinds = {mark.kind for mark in marks}
    names = [f"m-{kind}" for kind in MarkKind if kind in kinds]
    names += [f"level-{mark.level}" for mark in marks if mark.kind is MarkKind.HEDGE][:1]
    return " ".join(names)


def _marks(mention: Passage | Hedge | Place | Time | Quantity, kind: MarkKind, level: int = 0) -> Iterator[Mark]:
    return (Mark(span, kind, level) for span in mention.spans)
