"""Decides many pairs of passages: the plain weighing of aspects first, the network only where that leaves it open.

The network reads some 150 pairs in a second, the aspects are weighed thirty times as fast, and most candidates are only
about the same town. What the weights alone think unlikely is not linked; the rest is judged with both, by weights that
know how seldom what an index brings together is linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.link.comparison import compare
from sayso.link.crossing import CrossReader
from sayso.link.guessing import as_pair
from sayso.link.judge import Judge
from sayso.link.layer import Layer, load_layers
from sayso.link.passage import Passage
from sayso.link.rereading import Rereader
from sayso.records import Link

Pair = tuple[Passage, Passage]
Decide = Callable[[Sequence[Pair]], Iterator[tuple[int, Link]]]
"""Gives the links among some pairs, the earlier passage first, each with the place of its pair and without aspects."""

LIKELY = 0.35
"""What the weights for this think less probable is not read by the network. Of 258,000 pairs of 285 reports a fifth is
more probable. Of 200 others that were labelled 2 were links; with 0.3 the network would read a fifth more, and 3 in 100
more of the right links would be found, with 0.4 it would read a sixth less, and find 3 in 100 fewer."""


@dataclass(frozen=True, slots=True)
class Decider:
    """Decides by weights for aspects alone what is `likely`, and by `judge` what the `reader` makes of that."""

    likely: Layer
    judge: Judge
    reader: Rereader

    @classmethod
    def load(cls, threads: int = 0) -> Decider:
        """The weights and the network that ship.

        Raises:
            ModelError: a file is missing or damaged.
        """
        layers = load_layers()
        return cls(layers["likely"], Judge(layers["met"]), Rereader(CrossReader.load(threads)))

    def __call__(self, pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        """The links among some pairs, each with the place of its pair."""
        compared = ((place, compare(*pair)) for place, pair in enumerate(pairs))
        chance = self.likely.chance
        likely = [(place, comparison) for place, comparison in compared if chance(comparison.values) >= LIKELY]
        guesses = self.reader.read([as_pair(*pairs[place]) for place, _ in likely])
        for (place, comparison), guessed in zip(likely, guesses, strict=True):
            link = self.judge.judge(comparison, guessed)
            if link.relation.links:
                yield place, replace(link, aspects=())
