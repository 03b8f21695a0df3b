"""What a statement is about, as weighed words: what threads are made of.

The words of a statement count by how rare they are. Whose word it is says little about the matter, so that the words of
sources and cues count for less; and what stands around it in its paragraph counts a little, since "He said so again"
tells nothing by itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.link.embedding import Embedding, embedding_of
from sayso.link.rarity import stem_of
from sayso.link.wording import CONTENT, MOST_WORDS, words_of
from sayso.records import Claim

POWER = 1.5
"""Rare words count for more than in proportion to their rarity: 1.5 kept more members of threads together than 1."""
SPEAKING = 0.3
"""Share of its weight that a word has which only tells who says it. Of 1, 0.3 and 0, 0.3 was best."""
AROUND = 0.3
"""Share of its weight that a word has which stands only around the statement. 0.3 was better than none and than 0.5."""
REACH = 300
"""Code points of its paragraph that are looked at before and behind a statement."""
UNIT = 1000
"""The length of the weights as a vector. They are whole numbers, so that sums of them are exact in any order."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The weights of the stems of a statement, `UNIT` long as a vector, and what it says as an embedding."""

    weights: Mapping[str, int]
    embedding: Embedding = field(default_factory=lambda: embedding_of(""), compare=False)


def telling_of(words: str, content: str, around: str, publisher: str = "") -> Telling:
    """What a statement is about: its `words`, the `content` that is left of them without sources, and what is `around`.

    What a `publisher` says of itself is about no matter: its name does not count.
    The figures of this module were chosen by `training/threads.jsonl` and the pairs of `training/pairs.jsonl`.
    """
    aside = own_stems(publisher)
    inside, own, near = (_rarities(text, aside) for text in (content, words, around))
    weights = {stem: weight * AROUND for stem, weight in near.items()}
    weights |= {stem: weight if stem in inside else weight * SPEAKING for stem, weight in own.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    whole = {stem: round(UNIT * weight / length) for stem, weight in sorted(weights.items())}
    return Telling({stem: weight for stem, weight in whole.items() if weight}, embedding_of(words))


def content_of(words: str, start: int, claims: Iterable[Claim]) -> str:
    """The words of a sentence without those that tell who says it, and how. It stands at `start` in its document."""
    said = (span for claim in claims for link in claim.chain for part in (link.source, link.cue) for span in part.spans)
    left, place = [], 0
    for span in sorted(said, key=lambda each: (each.start, each.end)):
        if place <= span.start - start < span.end - start <= len(words):
            left.append(words[place : span.start - start])
            place = span.end - start
    return " ".join([*left, words[place:]])


@lru_cache(maxsize=1024)
def own_stems(publisher: str) -> frozenset[str]:
    """The stems of a publisher's name, and of its first letters, by which it goes in its own reports."""
    words = words_of(publisher)
    return frozenset(stem_of(word).text for word in (*words, "".join(word[0] for word in words)) if word)


def _rarities(text: str, aside: frozenset[str]) -> dict[str, float]:
    stems = {stem.text: stem.rarity for stem in map(stem_of, words_of(text)[:MOST_WORDS])}
    return {
        stem: rarity**POWER
        for stem, rarity in stems.items()
        if rarity >= CONTENT and len(stem) > 1 and stem not in aside
    }
