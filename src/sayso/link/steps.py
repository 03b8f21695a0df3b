"""What a statement does to an earlier one of its thread: repeats, strengthens, weakens, reverses, denies it."""

from __future__ import annotations

from sayso.link.saying import DOUBT
from sayso.link.wording import Wording
from sayso.records import Claim, Hedge, HedgeClass, Relation, Said, Stance, Step

ALIKE = 0.9
"""From which cosine of their words on two statements of one holder say the same, where no link relates them. 171 turns
known by a cosine from 0.6 on were read one by one: two in three told of two matters, and of those from 0.9 on all ten
could be called repetitions."""
CLEAR = 0.1
"""By so much certainty must differ to be said to have changed: less than from one band of ICD 203 to the next."""
SCALE = "icd203"
"""The doctrine whose bands tell how likely a term of likelihood is."""

SAME_HOLDER = {
    Relation.DENIES: Step.REVERSED,
    Relation.CONTRADICTS: Step.REVERSED,
    Relation.OVERTAKEN_BY: Step.OVERTAKEN,
}
OTHER_HOLDER = {
    Relation.DENIES: Step.DENIED,
    Relation.CONTRADICTS: Step.CONTRADICTED,
    Relation.REVISES: Step.REVISED,
    Relation.OVERTAKEN_BY: Step.OVERTAKEN,
    Relation.CORROBORATES: Step.CORROBORATED,
}


def certainty(claim: Claim) -> float:
    """How sure a claim is put, from 0 to 1: the least of what its hedges leave, 1 where it has none.

    "Highly unlikely" is as sure as "highly likely", of the opposite. Words for where it is from ("reportedly") take
    nothing: of ten changes that they alone had told, eight were none when read.
    """
    return min((_left_by(hedge) for hedge in claim.hedges), default=1.0)


def is_denial(claim: Claim) -> bool:
    """Whether it is said that something is not so: negated, denied or called unlikely, each of which undoes another."""
    denied = sum(link.stance is Stance.DENY for link in claim.chain)
    unlikely = any(_chance(hedge, 0.5) < 0.5 for hedge in claim.hedges)
    return (claim.negated + denied + unlikely) % 2 == 1


def step_of(now: Said, then: Said, relation: Relation | None, *, other_figures: bool = False) -> Step | None:
    """What a statement does to what the same holder said before; `None` where that is nothing that can be told.

    `relation` is that of the link between the two, `None` where they are only alike by their words. What is linked as a
    revision has `other_figures`, or is put with more or less doubt, or else changes nothing.
    """
    if relation is Relation.SELF_CITATION:
        return None
    if relation is Relation.COMPLEMENTS:
        return Step.ADDED
    if relation in SAME_HOLDER:
        return SAME_HOLDER[relation]
    if now.is_denial != then.is_denial:
        return Step.REPEATED if relation else Step.REVERSED
    if abs(now.certainty - then.certainty) >= CLEAR:
        return Step.STRENGTHENED if now.certainty > then.certainty else Step.WEAKENED
    return Step.REVISED if other_figures and relation is Relation.REVISES else Step.REPEATED


def step_to_other(relation: Relation) -> Step | None:
    """What a statement does to what another holder said; `None` where the two only go together."""
    return OTHER_HOLDER.get(relation)


def alike(a: Wording, b: Wording) -> float:
    """The cosine of the words of two statements."""
    shared = a.weights.keys() & b.weights.keys()
    dot = sum(a.weights[stem] ** 2 for stem in shared)
    return dot / (a.norm * b.norm) if dot else 0.0


def _left_by(hedge: Hedge) -> float:
    if hedge.kind is HedgeClass.EVIDENTIAL:
        return 1.0
    chance = _chance(hedge, 1.0 - DOUBT[hedge.kind])
    return max(chance, 1.0 - chance) if hedge.band(SCALE) else chance


def _chance(hedge: Hedge, other: float) -> float:
    """The middle of the band of a term of likelihood, from 0 to 1, or the `other` for what has none."""
    band = hedge.band(SCALE)
    return (band.low + band.high) / 200 if band else other
