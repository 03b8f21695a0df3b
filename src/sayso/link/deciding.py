"""Decides many pairs of passages: the plain weighing of aspects first, the network only where that leaves it open.

The network reads some hundred pairs in a second, the aspects are weighed ten times as fast, and most candidates are
only about the same town. What the weights alone think unlikely is not linked; the rest is judged with both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.link.comparison import Comparison, compare
from sayso.link.crossing import FILES, MODELS, CrossReader
from sayso.link.guessing import as_pair
from sayso.link.judge import Judge
from sayso.link.layer import Layer, load_layers
from sayso.link.passage import Passage
from sayso.records import Link, Relation

Pair = tuple[Passage, Passage]
Decide = Callable[[Sequence[Pair]], Iterator[tuple[int, Link]]]
"""Gives the links among some pairs, the earlier passage first, each with the place of its pair."""

LIKELY = 0.1
"""What the weights alone think less probable is not read by the network."""


@dataclass(frozen=True, slots=True)
class Decider:
    """Decides by weights for aspects `alone`, and with a `reader` by those for its guesses too."""

    alone: Layer
    guessed: Layer | None = None
    reader: CrossReader | None = None

    @classmethod
    def load(cls, threads: int = 0) -> Decider:
        """The weights that ship, and the network where it ships too.

        Raises:
            ModelError: a file is missing or damaged.
        """
        layers = load_layers()
        complete = "guessed" in layers and all((MODELS / name).is_file() for name in FILES)
        return cls(layers["alone"], layers.get("guessed"), CrossReader.load(threads) if complete else None)

    def __call__(self, pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        """The links among some pairs, each with the place of its pair."""
        compared = ((place, compare(*pair)) for place, pair in enumerate(pairs))
        likely = [(place, comparison) for place, comparison in compared if self._chance(comparison) >= LIKELY]
        judges = self._judges([pairs[place] for place, _ in likely])
        for (place, comparison), judge in zip(likely, judges, strict=True):
            link = judge.judge(comparison)
            if link.relation.links:
                yield place, link

    def _judges(self, pairs: Sequence[Pair]) -> Iterator[Judge]:
        """For each pair the judge that knows what the network guesses of it, where there is one."""
        if self.reader is None or self.guessed is None:
            yield from [Judge(self.alone)] * len(pairs)
            return
        for found in self.reader.read(as_pair(*pair) for pair in pairs):
            guess = {Relation(name): chance for name, chance in found.items()}
            yield Judge(self.guessed, lambda _a, _b, guess=guess: guess)  # type: ignore[misc]

    def _chance(self, comparison: Comparison) -> float:
        chances = self.alone.weigh(self.alone.standard(comparison.values))
        return sum(chance for relation, chance in chances.items() if relation.links)
