"""Guesses from the two texts how they relate: what the judge takes beside the aspects."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.link.crossing import CrossReader, Pair
from sayso.link.passage import Passage
from sayso.link.publication import days_between, same_document, same_publisher
from sayso.records import Relation

Guess = Callable[[Passage, Passage], Mapping[Relation, float]]
"""Guesses the probability of each relation of two passages, the earlier first."""


def load_guess(threads: int = 0) -> Guess:
    """The network that reads both passages.

    Raises:
        ModelError: it is missing or damaged.
    """
    reader = CrossReader.load(threads)
    return lambda a, b: next(reader.read([as_pair(a, b)]))


def as_pair(a: Passage, b: Passage) -> Pair:
    """The two passages as the network reads them."""
    return Pair(a.text, b.text, days_between(a, b), same_publisher(a, b), same_document(a, b))
