"""What is found beside the chains of attribution, as one record: of a document, and of each of its sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.records import Hedge, Place, Quantity, Span, Time

Found = TypeVar("Found", Hedge, Time, Place, Quantity)


@dataclass(frozen=True, slots=True)
class Beside:
    """The hedges, times, places and quantities of some part of a document, each in order."""

    hedges: Sequence[Hedge] = ()
    times: Sequence[Time] = ()
    places: Sequence[Place] = ()
    quantities: Sequence[Quantity] = ()


def by_sentence(found: Beside, sentences: Sequence[Span]) -> tuple[list[Beside], Beside]:
    """What stands in each of the sentences, which are in order, and what stands in none or in more than one."""
    hedges, stray_hedges = _sorted_in(found.hedges, sentences)
    times, stray_times = _sorted_in(found.times, sentences)
    places, stray_places = _sorted_in(found.places, sentences)
    quantities, stray_quantities = _sorted_in(found.quantities, sentences)
    inside = [Beside(*each) for each in zip(hedges, times, places, quantities, strict=True)]
    return inside, Beside(stray_hedges, stray_times, stray_places, stray_quantities)


def _sorted_in(mentions: Iterable[Found], sentences: Sequence[Span]) -> tuple[list[list[Found]], list[Found]]:
    starts = [sentence.start for sentence in sentences]
    inside: list[list[Found]] = [[] for _ in sentences]
    strays = []
    for mention in mentions:
        index = bisect_right(starts, mention.spans[0].start) - 1
        if index >= 0 and mention.spans[-1].end <= sentences[index].end:
            inside[index].append(mention)
        else:
            strays.append(mention)
    return inside, strays
