"""Scores relations as the scorer beside the gold does, and finds the threshold and the favours that score best."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import mean, stdev

from sayso.link.judge import choose
from sayso.link.layer import Layer
from sayso.records import Relation

COUNTED = (Relation.REPEATS, Relation.CORROBORATES, Relation.COMPLEMENTS, Relation.SELF_CITATION, None)
"""The relations that the macro-F1 is the mean over; `None` is all that do not link."""
FAVOURS = (0.5, 0.7, 1.0, 1.4, 2.0, 2.8)
SWEEPS = 3
DRAWN = 200
"""How often the pairs are drawn again to see how far a score is chance; also the seed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled pair with the probability of each relation, after the vetoes."""

    wanted: Relation
    chances: Mapping[Relation, float]

    @property
    def score(self) -> float:
        """How probable it is that the two are linked."""
        return sum(chance for relation, chance in self.chances.items() if relation.links)


def average_precision(judged: Iterable[Judged]) -> float:
    """How well the score ranks what is linked before what is not."""
    return weighted_average_precision((each, 1.0) for each in judged)


def weighted_average_precision(judged: Iterable[tuple[Judged, float]]) -> float:
    """The same, where each counts as often as is said."""
    good = seen = total = 0.0
    for each, weight in sorted(judged, key=lambda each: -each[0].score):
        seen += weight
        if each.wanted.links:
            good += weight
            total += weight * good / seen
    return total / (good or 1.0)


def linked_f1(judged: Iterable[Judged], threshold: float) -> float:
    """F1 of being linked at all."""
    return _f1([(each.wanted.links, each.score >= threshold) for each in judged], wanted=True)


def macro_f1(judged: Sequence[Judged], layer: Layer) -> dict[str, float]:
    """F1 of each relation that counts, and their mean as "macro"."""
    pairs = [(_folded(each.wanted), _folded(choose(each.chances, layer))) for each in judged]
    each = {str(relation or "not linked"): _f1(pairs, relation) for relation in COUNTED}
    return each | {"macro": sum(each.values()) / len(each)}


def best_threshold(kinds: Sequence[Sequence[Judged]]) -> float:
    """The highest threshold whose linked F1 is within one standard error of the best: where it hardly matters, no link.

    The F1 is the mean over the kinds of pairs. The rule is that of Breiman et al. 1984, "Classification and regression
    trees"; the error is found by drawing the pairs again and again, with replacement (Efron 1979).
    """

    def score(some: Iterable[Sequence[Judged]], threshold: float) -> float:
        return mean(linked_f1(kind, threshold) for kind in some)

    steps = [step / 100 for step in range(15, 71)]
    scores = {step: score(kinds, step) for step in steps}
    best = max(steps, key=scores.__getitem__)
    chance = random.Random(DRAWN)
    drawn = [score([chance.choices(kind, k=len(kind)) for kind in kinds], best) for _ in range(DRAWN)]
    return max(step for step in steps if scores[step] >= scores[best] - stdev(drawn))


def best_favour(judged: Sequence[Judged], layer: Layer) -> dict[Relation, float]:
    """What to multiply the counted relations' probabilities by so that the macro-F1 is highest, one after the other."""
    favour = {relation: 1.0 for relation in COUNTED if relation is not None}
    for _ in range(SWEEPS):
        for relation in favour:
            tried = {value: replace(layer, favour=favour | {relation: value}) for value in FAVOURS}
            favour[relation] = max(
                FAVOURS, key=lambda value: (macro_f1(judged, tried[value])["macro"], -abs(value - 1))
            )
    return favour


def _folded(relation: Relation) -> Relation | None:
    return relation if relation.links else None


def _f1(pairs: Sequence[tuple[object, object]], wanted: object) -> float:
    hits = sum(want == got == wanted for want, got in pairs)
    total = sum((want == wanted) + (got == wanted) for want, got in pairs)
    return 2 * hits / total if total else 0.0
