"""How two passages relate: the relation, how sure it is, and the values that were compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Relation(StrEnum):
    """How one passage relates to another. The last two are no links: at most one story."""

    REPEATS = "repeats"
    CORROBORATES = "corroborates"
    COMPLEMENTS = "complements"
    CONTRADICTS = "contradicts"
    DENIES = "denies"
    REVISES = "revises"
    OVERTAKEN_BY = "overtaken-by"
    SELF_CITATION = "self-citation"
    SAME_THREAD = "same-thread"
    UNRELATED = "unrelated"

    @property
    def links(self) -> bool:
        """Whether passages that relate so are about one event or state of affairs."""
        return self not in {Relation.SAME_THREAD, Relation.UNRELATED}


class Direction(StrEnum):
    """Which passage does it to which: `AB` is "a is overtaken by b", "b revises a", "b cites a"."""

    AB = "ab"
    BA = "ba"

    @property
    def turned(self) -> Direction:
        """The direction with the two passages named the other way round."""
        return Direction.BA if self is Direction.AB else Direction.AB


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage to compare: its words, or the file that holds them, with its ISO day of publication and its publisher.

    What is `None` is found in the words, as far as they tell it.
    """

    words: str | Path
    published: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that two passages were compared by.

    `value` is a number, most from 0 to 1, that the weights of `models/links.json` are for; `words` say it to a person
    and name the two values, and are empty where there is nothing to tell.
    """

    name: str
    value: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """How two passages relate.

    `score` is how probable it is that they are linked at all, from 0 to 1, whatever the relation. `direction` is
    `None` where neither passage does it to the other. `reasons` are sentences, the weightiest first.
    """

    relation: Relation
    direction: Direction | None
    score: float
    reasons: tuple[str, ...]
    aspects: tuple[Aspect, ...] = ()

    @property
    def turned(self) -> Link:
        """The same link, with the two passages named the other way round."""
        direction = self.direction and self.direction.turned
        return Link(self.relation, direction, self.score, self.reasons, self.aspects)
