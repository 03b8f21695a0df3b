"""Decides many pairs of passages: the plain weighing of aspects first, the network only where that leaves it open.

The network reads some hundred pairs in a second, the aspects are weighed ten times as fast, and most candidates are
only about the same town. What the weights alone think unlikely is not linked; the rest is judged with both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.link.comparison import compare
from sayso.link.crossing import CrossReader
from sayso.link.guessing import as_pair
from sayso.link.judge import Judge
from sayso.link.layer import Layer, load_layers
from sayso.link.passage import Passage
from sayso.records import Link

Pair = tuple[Passage, Passage]
Decide = Callable[[Sequence[Pair]], Iterator[tuple[int, Link]]]
"""Gives the links among some pairs, the earlier passage first, each with the place of its pair."""

LIKELY = 0.3
"""What the weights for this think less probable is not read by the network. In cross-validation 94 of 100 links that
are found rightly are more probable, 81 of 100 of those far apart, and 18 of 100 pairs that are no links.
"""


@dataclass(frozen=True, slots=True)
class Decider:
    """Decides by weights for aspects alone what is `likely`, and by `judge` what the `reader` makes of that."""

    likely: Layer
    judge: Judge
    reader: CrossReader

    @classmethod
    def load(cls, threads: int = 0) -> Decider:
        """The weights and the network that ship.

        Raises:
            ModelError: a file is missing or damaged.
        """
        layers = load_layers()
        return cls(layers["likely"], Judge(layers["guessed"]), CrossReader.load(threads))

    def __call__(self, pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        """The links among some pairs, each with the place of its pair."""
        compared = ((place, compare(*pair)) for place, pair in enumerate(pairs))
        chance = self.likely.chance
        likely = [(place, comparison) for place, comparison in compared if chance(comparison.values) >= LIKELY]
        guesses = self.reader.read(as_pair(*pairs[place]) for place, _ in likely)
        for (place, comparison), guessed in zip(likely, guesses, strict=True):
            link = self.judge.judge(comparison, guessed)
            if link.relation.links:
                yield place, link
