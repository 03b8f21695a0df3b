"""Weighs the aspects of two passages into the probability of each relation: one logistic layer.

The weights are `models/links.json`, made by `training/relations.py`. Products and thresholds of aspects were tried as
further inputs, and gained nothing in cross-validation.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import ModelError
from sayso.records import Relation

WEIGHTS = Path(__file__).parent.parent / "models" / "links.json"
FARTHEST = 4.0
"""Spreads from its middle beyond which an aspect weighs no more: what never lay so far out must not decide alone."""
LEAST_GUESS = 1e-4
GUESSED = "guessed: "
"""What the name of an aspect begins with that is the logarithm of a guessed probability."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Weights of aspects for each relation. `middle` and `spread` are the mean and deviation each was trained with.

    `favour` is what the probability of a relation is multiplied by when the likeliest of those that link is chosen,
    `threshold` the score from which on two passages are linked; both were set in cross-validation.
    """

    names: tuple[str, ...]
    middle: tuple[float, ...]
    spread: tuple[float, ...]
    weights: Mapping[Relation, tuple[float, ...]]
    favour: Mapping[Relation, float]
    threshold: float

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Layer:
        """The layer that was kept as JSON."""
        return cls(
            tuple(kept["names"]),
            tuple(kept["middle"]),
            tuple(kept["spread"]),
            {Relation(name): tuple(weights) for name, weights in kept["weights"].items()},
            {Relation(name): value for name, value in kept["favour"].items()},
            kept["threshold"],
        )

    def standard(self, values: Mapping[str, float]) -> list[float]:
        """How many spreads each aspect lies from its middle, and a 1 for the constant."""
        three = zip(self.names, self.middle, self.spread, strict=True)
        away = ((values.get(name, middle) - middle) / spread for name, middle, spread in three)
        return [*(max(-FARTHEST, min(FARTHEST, each)) for each in away), 1.0]

    def weigh(self, values: Mapping[str, float]) -> dict[Relation, float]:
        """The probability of each relation, all together 1."""
        standard = self.standard(values)
        scores = {relation: _dot(weights, standard) for relation, weights in self.weights.items()}
        most = max(scores.values())
        odds = {relation: math.exp(score - most) for relation, score in scores.items()}
        total = sum(odds.values())
        return {relation: each / total for relation, each in odds.items()}

    def pull(self, values: Mapping[str, float], relation: Relation) -> dict[str, float]:
        """How much each aspect speaks for a relation, against the mean of the relations that do not link."""
        loose = [weights for other, weights in self.weights.items() if not other.links]
        against = [sum(each) / len(loose) for each in zip(*loose, strict=True)]
        parts = zip(self.names, self.weights[relation], against, self.standard(values), strict=False)
        return {name: (own - other) * value for name, own, other, value in parts}


def load_layers(path: Path = WEIGHTS) -> dict[str, Layer]:
    """The layers that ship: "alone" for aspects, and "guessed", where there is one, for guessed probabilities too.

    Raises:
        ModelError: the file is missing or damaged.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return {name: Layer.of(layer) for name, layer in kept.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"The weights of links in {path} cannot be loaded: {error!r}", "Install sayso again."
        ) from error


def guess_values(guesses: Mapping[Relation, float]) -> dict[str, float]:
    """Guessed probabilities as values that the layer takes: their logarithms."""
    return {f"{GUESSED}{relation}": math.log(max(LEAST_GUESS, each)) for relation, each in guesses.items()}


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))
