"""Judges how two passages relate: weighs their aspects, lets plain rules veto, and chooses, or leaves it open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.link.comparison import Comparison, compare
from sayso.link.denial import denied, negated
from sayso.link.guessing import Guess, load_guess
from sayso.link.layer import Layer, guess_values, load_layers
from sayso.link.passage import Passage
from sayso.link.publication import days_between, same_publisher
from sayso.link.quantities import excluding
from sayso.link.reasons import tell
from sayso.link.saying import finds_nothing, looks_ahead
from sayso.link.vetoes import find_vetoes
from sayso.records import Direction, Link, Relation

AGREEING = frozenset({Relation.REPEATS, Relation.CORROBORATES, Relation.COMPLEMENTS})
DIRECTED = frozenset({Relation.SELF_CITATION, Relation.REVISES, Relation.OVERTAKEN_BY})


@dataclass(frozen=True, slots=True)
class Judge:
    """Relates passages, by their aspects and by a guess where it has one; `layer` is for what it has.

    It holds no state between them, and gives the same for the same two.
    """

    layer: Layer
    guess: Guess | None = None

    @classmethod
    def load(cls, threads: int = 0) -> Judge:
        """The judge of passages that somebody puts beside each other, with the network that reads both texts.

        Raises:
            ModelError: the weights or the network are missing or damaged.
        """
        return cls(load_layers()["guessed"], load_guess(threads))

    def relate(self, a: Passage, b: Passage) -> Link:
        """How the two relate. Which of them is older is found by their days; where those are unknown, it is `a`."""
        if a.day and b.day and b.day < a.day:
            return self.relate(b, a).turned
        return self.judge(compare(a, b), self.guess(a, b) if self.guess else {})

    def judge(self, comparison: Comparison, guesses: Mapping[Relation, float]) -> Link:
        """How the two relate that were compared, the earlier first, and whose relations were guessed or were not."""
        a, b = comparison.a, comparison.b
        values = {**comparison.values, **guess_values(guesses, days_between(a, b))}
        vetoes: dict[Relation, str] = {}
        for relation, why in find_vetoes(a, b):
            vetoes.setdefault(relation, why)
        standard = self.layer.standard(values)
        weighed = self.layer.weigh(standard)
        chances = vetoed(weighed, vetoes)
        score = sum(chance for relation, chance in chances.items() if relation.links)
        relation = choose(chances, self.layer)
        if relation in AGREEING:
            relation = disagreeing(a, b, vetoes) or relation
        refused = choose(weighed, self.layer)
        reasons = tell(relation, comparison, self.layer.pull(standard, relation))
        if refused in vetoes and refused is not relation:
            reasons = (*reasons, f"Not {refused}: {vetoes[refused]}")
        return Link(relation, direct(relation, comparison), round(score, 4), reasons, comparison.aspects)


def disagreeing(a: Passage, b: Passage, vetoes: Mapping[Relation, str]) -> Relation | None:
    """How the two disagree, where they only seem to agree: the words are the same, and one denies or corrects them."""
    if denied(a, b):
        return Relation.DENIES
    if not (excluding(a, b) or negated(a, b)):
        return None
    later = same_publisher(a, b) and a.day != b.day
    relation = Relation.REVISES if later else Relation.CONTRADICTS
    return None if relation in vetoes else relation


def vetoed(chances: Mapping[Relation, float], vetoes: Mapping[Relation, str]) -> dict[Relation, float]:
    """The probabilities of what is not vetoed, in the proportions they had."""
    left = {relation: 0.0 if relation in vetoes else chance for relation, chance in chances.items()}
    total = sum(left.values())
    return {relation: chance / total for relation, chance in left.items()}


def choose(chances: Mapping[Relation, float], layer: Layer) -> Relation:
    """The likeliest relation that links where linking is likely enough, else the likelier of the two that do not."""
    linked = sum(chance for relation, chance in chances.items() if relation.links) >= layer.threshold

    def favoured(relation: Relation) -> float:
        return chances[relation] * layer.favour.get(relation, 1.0)

    return max((relation for relation in chances if relation.links == linked), key=favoured)


def direct(relation: Relation, comparison: Comparison) -> Direction | None:
    """Which passage does it to which: the later to the earlier; on one day, what looks ahead is what is overtaken."""
    if relation not in DIRECTED:
        return None
    a, b = comparison.a, comparison.b
    if relation is Relation.OVERTAKEN_BY and a.day == b.day:
        ahead = [looks_ahead(side) or finds_nothing(side) for side in (a, b)]
        return Direction.BA if ahead == [False, True] else Direction.AB
    return Direction.AB
