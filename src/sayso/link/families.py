"""Whether two documents are of one family: what share of the shorter one's own sentences the other holds, in order.

A copy holds all of them, an excerpt's stand in the whole report, a new version keeps most of the old. Daily reports of
one series share a sentence here and there, two articles on one speech what they quote: both stay far below.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from sayso.link.sentences import Sketch

SHARE = 0.6
"""The least share of the shorter document's words. The two seeds have 0.84 of it, copies more; two daily reports of one
series have 0.27 at the most, and digests of a few lines, which repeat stock phrases, up to 0.57."""

FEWEST_WORDS = 20
"""The least number of shared words. Shorter posts that say the same may have been written twice."""


def may_be_compared(sketch: Sketch) -> bool:
    """Whether a document says enough for belonging anywhere."""
    return sketch.size >= FEWEST_WORDS


def are_related(one: Sketch, other: Sketch, common: Container[int] = ()) -> bool:
    """Whether two documents are of one family; the same in both orders.

    `common` are the keys of stock sentences, which too many documents have: they count as not shared. So the more
    documents there are, the fewer are related, and never more, whatever the order in which they come.
    """
    if one.content == other.content:
        return may_be_compared(one)
    return shared_words(one, other, common) >= least_shared(one.size, other.size)


def least_shared(size: int, other: int) -> float:
    """How many words two documents of these sizes, in words, must share for being of one family."""
    return max(FEWEST_WORDS, SHARE * min(size, other))


def shared_words(one: Sketch, other: Sketch, common: Container[int] = ()) -> int:
    """The most words that sentences have which both documents hold in the same order."""
    matches = [(here, there) for here, there in matching(one.keys, other.keys) if one.keys[here] not in common]
    kept = in_order([there for _, there in matches], [one.sizes[here] for here, _ in matches])
    return sum(one.sizes[matches[place][0]] for place in kept)


def matching(one: Sequence[int], other: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The places of equal keys in both, in the order of `one`: the first of a key with its first, and so on."""
    places: dict[int, list[int]] = {}
    for place in range(len(other) - 1, -1, -1):
        places.setdefault(other[place], []).append(place)
    for place, key in enumerate(one):
        if waiting := places.get(key):
            yield place, waiting.pop()


def in_order(numbers: Sequence[int], weights: Sequence[int]) -> list[int]:
    """The places of the heaviest rising sequence among numbers that are all different.

    This is patience sorting with weights: `lasts` rise with the `totals` of the best sequences that end in them, and a
    sequence that ends higher without being heavier is dropped. Hunt and Szymanski align texts so (1977).
    """
    lasts: list[int] = []
    totals: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, (number, weight) in enumerate(zip(numbers, weights, strict=True)):
        at = beyond = bisect_left(lasts, number)
        total = weight + (totals[at - 1] if at else 0)
        before.append(ends[at - 1] if at else -1)
        while beyond < len(totals) and totals[beyond] <= total:
            beyond += 1
        lasts[at:beyond], totals[at:beyond], ends[at:beyond] = [number], [total], [place]
    found, place = [], ends[-1] if ends else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]
