"""Tells how strong a word is among those that say the same kind of thing: "divide", "cripple", "destroy"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.check.takeaways.verbs import root_of
from sayso.words import load


@dataclass(frozen=True, slots=True)
class Grade:
    """How strong a word is on one scale, from 0."""

    scale: str
    degree: int


@cache
def grades(kind: str) -> dict[str, tuple[Grade, ...]]:
    """The grades of all words of a kind of scale ("predicates", "modifiers", "minds"), by what their forms share."""
    found: dict[str, tuple[Grade, ...]] = {}
    for root, grade in _all(kind):
        found[root] = (*found.get(root, ()), grade)
    return found


def is_extreme(kind: str, grade: Grade) -> bool:
    """Whether nothing is stronger on this scale, and that has to be borne out."""
    lists = load("intensities")
    return grade.scale in lists["extremes"] and grade.degree == len(lists[kind][grade.scale]) - 1


def _all(kind: str) -> Iterator[tuple[str, Grade]]:
    for scale, degrees in load("intensities")[kind].items():
        seen = set()
        for degree, words in enumerate(degrees):
            for root in map(root_of, words):
                if root not in seen:
                    yield root, Grade(scale, degree)
                seen.add(root)


@cache
def roots(name: str) -> frozenset[str]:
    """What the forms of the words of a plain list share."""
    return frozenset(map(root_of, load("intensities")[name]))
