"""Says in sentences why two passages relate as they do: the aspects that weighed most, with the values compared."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.link.comparison import Comparison
from sayso.records import Aspect, Relation

MOST = 4
SENTENCES = {
    Relation.REPEATS: "Both say the same, on the same word",
    Relation.CORROBORATES: "Both say the same, each on its own word",
    Relation.COMPLEMENTS: "Both tell of one event, and one adds to the other",
    Relation.CONTRADICTS: "Both tell of one event, and cannot both be right",
    Relation.DENIES: "One says that what the other says is not so",
    Relation.REVISES: "The later puts right what the earlier says",
    Relation.OVERTAKEN_BY: "What one looks ahead to, or did not find, the other reports",
    Relation.SELF_CITATION: "The later refers to what its publisher reported before, which the earlier may be",
    Relation.SAME_THREAD: "They belong to one story, but tell of different events",
    Relation.UNRELATED: "Nothing shows that they are about one event",
}
TOLD = {
    "words shared": "both have the words {}",
    "names shared": "both name {}",
    "the same speaker": "both have it from {}",
    "different speakers": "they have it from different speakers: {}",
    "same publisher": "{}",
    "days apart": "they were published {}",
    "the same day told": "both tell of {}",
    "different days told": "they tell of different days: {}",
    "the same place": "both are about {}",
    "different places": "they are about different places: {}",
    "quantities agree": "their numbers agree: {}",
    "quantities exclude each other": "their numbers exclude each other: {}",
    "the later may cite the earlier": 'the later says "{}"',
    "different kinds of a thing": "they tell of different things: {}",
}
"""How each aspect that has words is told. What tells them apart and what ties them together are told alike."""
ALWAYS = ("words shared", "days apart")
"""What is told whatever it weighs, for a reader to judge by."""


def tell(relation: Relation, comparison: Comparison, pull: Mapping[str, float]) -> tuple[str, ...]:
    """The reasons: what the relation is, with the aspects that speak for it most, and those that speak against it."""
    told = [aspect for aspect in comparison.aspects if aspect.words and aspect.name in TOLD]
    heavy = sorted(told, key=lambda aspect: (aspect.name not in ALWAYS, -abs(pull.get(aspect.name, 0.0))))[:MOST]
    said = "; ".join(_said(aspect) for aspect in comparison.aspects if aspect in heavy)
    return (f"{SENTENCES[relation]}: {said}." if said else f"{SENTENCES[relation]}.",)


def _said(aspect: Aspect) -> str:
    return TOLD[aspect.name].format(aspect.words)
