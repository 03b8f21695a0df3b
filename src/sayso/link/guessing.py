"""Guesses from the two texts how they relate: what the judge takes beside the aspects, where the network is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.link.crossing import FILES, MODELS, CrossReader, Pair
from sayso.link.passage import Passage
from sayso.link.publication import days_between, same_document, same_publisher
from sayso.records import Relation

Guess = Callable[[Passage, Passage], Mapping[Relation, float]]
"""Guesses the probability of each relation of two passages, the earlier first."""


def load_guess(threads: int = 0) -> Guess | None:
    """The network that reads both passages, or `None` where the package has none.

    Raises:
        ModelError: it is damaged.
    """
    if not all((MODELS / name).is_file() for name in FILES):
        return None
    reader = CrossReader.load(threads)

    def guess(a: Passage, b: Passage) -> dict[Relation, float]:
        (found,) = reader.read([as_pair(a, b)])
        return {Relation(name): chance for name, chance in found.items()}

    return guess


def as_pair(a: Passage, b: Passage) -> Pair:
    """The two passages as the network reads them."""
    return Pair(a.text, b.text, days_between(a, b), same_publisher(a, b), same_document(a, b))
