"""Lays two printings of a document side by side: which sentence of the one is which of the other.

Sentences with the same words are found first, the heaviest sequence in order as anchors, then those that were put
elsewhere. Between two anchors, sentences cut at other places are joined, and of the rest each is paired with what is
most like it: those are changed. All that stays alone is gone or new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from sayso.link.families import in_order, matching
from sayso.link.sentences import Sentence

ALIKE = 0.5
"""The least share of words, by Dice, that a sentence and its changed version have in common. Sentences of one report
that are not versions of each other have 0.1 to 0.3."""

MOST_COMPARISONS = 2_500
"""Between two anchors, changed sentences are looked for among fifty and fifty. More is no editing."""

Pair = tuple[int, int]
Cut = tuple[int, tuple[str, ...]]
"""The place of a sentence and its words."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentence of `old` is which of `new`, both by their places.

    `same` have the same words, and where a sentence was cut in two, one has those of both; `changed` have most words in
    common. `gone` and `added` are those that stay alone. Each is in the order of its document.
    """

    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    same: tuple[Pair, ...]
    changed: tuple[Pair, ...]
    gone: tuple[int, ...]
    added: tuple[int, ...]


def align(old: Sequence[Sentence], new: Sequence[Sentence]) -> Alignment:
    """Lay the sentences of two documents side by side."""
    matches = list(matching([each.key for each in old], [each.key for each in new]))
    kept = in_order([there for _, there in matches], [old[here].size for here, _ in matches])
    same, changed = list(matches), list[Pair]()
    here, there = {one for one, _ in matches}, {other for _, other in matches}
    for before, after in _gaps([matches[place] for place in kept], len(old), len(new)):
        for found, pair_up in ((same, _joined), (changed, _versions)):
            left = [place for place in before if place not in here]
            right = [place for place in after if place not in there]
            if not left or not right:
                break
            more = pair_up(old, new, left, right)
            found.extend(more)
            here |= {one for one, _ in more}
            there |= {other for _, other in more}
    return Alignment(
        tuple(old),
        tuple(new),
        tuple(sorted(same)),
        tuple(sorted(changed)),
        tuple(place for place in range(len(old)) if place not in here),
        tuple(place for place in range(len(new)) if place not in there),
    )


def _gaps(anchors: Sequence[Pair], old: int, new: int) -> Iterator[tuple[range, range]]:
    here = there = 0
    for one, other in [*anchors, (old, new)]:
        yield range(here, one), range(there, other)
        here, there = one + 1, other + 1


def _joined(old: Sequence[Sentence], new: Sequence[Sentence], left: Sequence[int], right: Sequence[int]) -> set[Pair]:
    """Sentences with the same words that are only cut at other places, at the front of a gap or at its end."""
    front = _overlaps([(place, old[place].words) for place in left], [(place, new[place].words) for place in right])
    mine, yours = {one for one, _ in front}, {other for _, other in front}
    ends = [(place, old[place].words[::-1]) for place in reversed(left) if place not in mine]
    others = [(place, new[place].words[::-1]) for place in reversed(right) if place not in yours]
    return front | _overlaps(ends, others)


def _overlaps(left: Sequence[Cut], right: Sequence[Cut]) -> set[Pair]:
    """Which sentences share words, up to the last place where both end one after the same words."""
    one = [(word, place) for place, words in left for word in words]
    other = [(word, place) for place, words in right for word in words]
    alike = sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1][0], zip(one, other, strict=False)))
    ends = set(accumulate(len(words) for _, words in left)) & set(accumulate(len(words) for _, words in right))
    until = max((end for end in ends if end <= alike), default=0)
    return {(here, there) for (_, here), (_, there) in zip(one[:until], other[:until], strict=True)}


def _versions(
    old: Sequence[Sentence], new: Sequence[Sentence], left: Sequence[int], right: Sequence[int]
) -> list[Pair]:
    """Each sentence with the version of it, in order, so that as many words as possible are paired."""
    if len(left) * len(right) > MOST_COMPARISONS:
        return []
    bags, others = [Counter(old[place].words) for place in left], [Counter(new[place].words) for place in right]
    best: list[list[float]] = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    scores: dict[Pair, float] = {}
    for one in range(len(left) - 1, -1, -1):
        for other in range(len(right) - 1, -1, -1):
            best[one][other] = max(best[one + 1][other], best[one][other + 1])
            score = _alike(bags[one], others[other])
            if score >= ALIKE:
                scores[one, other] = score
                best[one][other] = max(best[one][other], score + best[one + 1][other + 1])
    return [(left[one], right[other]) for one, other in _traced(best, scores)]


def _traced(best: Sequence[Sequence[float]], scores: dict[Pair, float]) -> Iterator[Pair]:
    one = other = 0
    while one < len(best) - 1 and other < len(best[0]) - 1:
        score = scores.get((one, other))
        if score is not None and best[one][other] == score + best[one + 1][other + 1]:
            yield one, other
            one, other = one + 1, other + 1
        elif best[one][other] == best[one + 1][other]:
            one += 1
        else:
            other += 1


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of words in common, by Dice: from 0 to 1."""
    return 2 * (one & other).total() / (one.total() + other.total())
