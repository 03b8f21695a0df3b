"""Weighs the words of a report's sentences, the rare counting for most, and tells how much two of them say the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sayso.check.report import Sentence
from sayso.link.wording import Wording

HAS = 0.7
"""How much it weighs that another passage has the words, against that it has no others: a topic sentence goes on where
its takeaway ends. Of 0.5 to 0.8 this kept takeaways best apart from those of other seasons, in 20 reports."""

Weights = Mapping[str, float]
"""A weight for each stem of a passage."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The weighed words of every sentence, by its number.

    A word weighs by its rarity in reports at large and by that among the blocks of this one: what every paragraph of a
    report on a harbour says tells nothing about which of them a takeaway sums up.
    """

    words: Mapping[int, Weights]

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> Likeness:
        """That of the sentences of a report."""
        plain = {each.number: Wording.of(each.text).weights for each in sentences}
        blocks = [list(group) for _, group in groupby(sentences, lambda each: each.block)]
        found = Counter(stem for block in blocks for stem in {stem for each in block for stem in plain[each.number]})
        most = math.log((len(blocks) + 1) / 0.5)
        local = {stem: math.log((len(blocks) + 1) / (count + 0.5)) / most for stem, count in found.items()}
        return cls(
            {number: {stem: weight * local[stem] for stem, weight in words.items()} for number, words in plain.items()}
        )

    def together(self, sentences: Iterable[Sentence]) -> Weights:
        """The words of several sentences, each once."""
        return {stem: weight for each in sentences for stem, weight in self.words[each.number].items()}


def covered(words: Weights, by: Weights) -> float:
    """The share of a passage's words, by weight, that another has: 0 to 1."""
    whole = sum(words.values())
    return sum(weight for stem, weight in words.items() if stem in by) / whole if whole else 0.0


def alike(one: Weights, other: Weights) -> float:
    """How much two passages say the same, from 0 to 1: the geometric mean of what each has of the other."""
    return math.sqrt(covered(one, other) * covered(other, one))


def borne(said: Weights, by: Weights) -> float:
    """How much another passage says what is said, from 0 to 1: what it has of that weighs more than what it adds."""
    return math.pow(covered(said, by), HAS) * math.pow(covered(by, said), 1 - HAS)
