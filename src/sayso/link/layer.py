"""Weighs the aspects of two passages into the probability of each relation: one logistic layer.

The weights are `models/links.json`, made by `training/relations.py`. Products and thresholds of aspects were tried as
further inputs, and gained nothing in cross-validation.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from sayso.errors import ModelError
from sayso.records import Relation

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Vector: TypeAlias = NDArray[float64]

WEIGHTS = Path(__file__).parent.parent / "models" / "links.json"
FARTHEST = 4.0
"""Spreads from its middle beyond which an aspect weighs no more: what never lay so far out must not decide alone."""
LEAST_GUESS = 1e-4
NEAR_DAYS = 3
"""Passages that more days lie between are far apart."""
GUESSED = "guessed: "
"""What the name of an aspect begins with that is the logarithm of a guessed probability."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Weights of aspects: `matrix` has a row for each relation, the constant last in it.

    `middle` and `spread` are the mean and the deviation that each aspect was trained with.
    `favour` is what the probability of a relation is multiplied by when the likeliest of those that link is chosen,
    `threshold` the score from which on two passages are linked; both were set in cross-validation.
    """

    names: tuple[str, ...]
    middle: Vector
    spread: Vector
    relations: tuple[Relation, ...]
    matrix: Vector
    favour: Mapping[Relation, float]
    threshold: float

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Layer:
        """The layer that was kept as JSON."""
        import numpy as np

        return cls(
            tuple(kept["names"]),
            np.array(kept["middle"], dtype=np.float64),
            np.array(kept["spread"], dtype=np.float64),
            tuple(map(Relation, kept["weights"])),
            np.array(list(kept["weights"].values()), dtype=np.float64),
            {Relation(name): value for name, value in kept["favour"].items()},
            kept["threshold"],
        )

    @property
    def weights(self) -> dict[Relation, Vector]:
        """The weights of each relation, the constant last."""
        return dict(zip(self.relations, self.matrix, strict=True))

    def standard(self, values: Mapping[str, float]) -> Vector:
        """How many spreads each aspect lies from its middle, and a 1 for the constant."""
        import numpy as np

        given = np.array([values.get(name, middle) for name, middle in zip(self.names, self.middle, strict=True)])
        away = np.clip((given - self.middle) / self.spread, -FARTHEST, FARTHEST)
        return np.append(away, 1.0)

    def weigh(self, standard: Vector) -> dict[Relation, float]:
        """The probability of each relation, all together 1, of aspects in spreads from their middle."""
        import numpy as np

        scores = self.matrix @ standard
        odds = np.exp(scores - scores.max())
        return dict(zip(self.relations, (odds / odds.sum()).tolist(), strict=True))

    def chance(self, values: Mapping[str, float]) -> float:
        """How probable it is that two passages with these aspects are linked at all."""
        return sum(chance for relation, chance in self.weigh(self.standard(values)).items() if relation.links)

    def pull(self, standard: Vector, relation: Relation) -> dict[str, float]:
        """How much each aspect speaks for a relation, against the mean of the relations that do not link."""
        loose = [row for row, other in zip(self.matrix, self.relations, strict=True) if not other.links]
        against = sum(loose) / len(loose)
        pulls = (self.matrix[self.relations.index(relation)] - against) * standard
        return dict(zip(self.names, pulls.tolist(), strict=False))


@cache
def load_layers(path: Path = WEIGHTS) -> Mapping[str, Layer]:
    """The layers that ship: "alone" and "likely" for aspects, and "guessed" and "met" for guessed probabilities too.

    "likely" holds links far apart for as probable as those near, and only says what is worth reading. "guessed" is for
    passages that somebody puts beside each other, "met" for those that an index of all brings together, which are
    linked half as often.

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


def guess_values(guesses: Mapping[Relation, float], days: int | None) -> dict[str, float]:
    """Guessed probabilities as values that the layer takes: their logarithms, and again for passages far apart.

    `days` lie between the two, `None` where that is not known. The network knows the days too, but in words it is less
    sure of what is far apart than it may be: with one weight for all, half of the links far apart stayed below the
    threshold that is best near (F1 0.49 in cross-validation, with two weights 0.59, and near the same).
    """
    values = {str(relation): math.log(max(LEAST_GUESS, each)) for relation, each in guesses.items()}
    far = float(days is not None and abs(days) > NEAR_DAYS)
    near_too = {f"{GUESSED}{name}": value for name, value in values.items()}
    return near_too | {f"{GUESSED}{name}, far apart": far * value for name, value in values.items()}
