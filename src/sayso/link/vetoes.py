"""What rules out a relation, however probable it seems: the plain rules that a score must not override."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.link.citing import cites_itself
from sayso.link.days import told_days_differ
from sayso.link.passage import Passage
from sayso.link.places import places_differ
from sayso.link.publication import days_between, same_publisher
from sayso.link.quantities import excluding
from sayso.link.saying import denies, finds_nothing, is_negated, looks_ahead
from sayso.link.sorts import sorts_differ
from sayso.records import Relation

Veto = tuple[Relation, str]
"""A relation that does not hold, and why, as a sentence."""
SAME_EVENT = (
    Relation.REPEATS,
    Relation.CORROBORATES,
    Relation.COMPLEMENTS,
    Relation.CONTRADICTS,
    Relation.REVISES,
)
"""What only passages about one event can do. A forecast of one kind may still be overtaken by another kind."""


def find_vetoes(a: Passage, b: Passage) -> Iterator[Veto]:
    """The relations that two passages, the earlier first, cannot stand in."""
    yield from _of_citing(a, b)
    yield from _of_conflict(a, b)
    if not looks_ahead(a) and not finds_nothing(a) and not (_one_day(a, b) and (looks_ahead(b) or finds_nothing(b))):
        yield Relation.OVERTAKEN_BY, "Neither looks ahead or finds nothing that the other could overtake."
    if not same_publisher(a, b) and not set(a.holders) & set(b.holders) and not excluding(a, b):
        yield Relation.REVISES, "They have no publisher or speaker in common who could put it right."


def _of_citing(a: Passage, b: Passage) -> Iterator[Veto]:
    if not same_publisher(a, b):
        yield Relation.SELF_CITATION, "They have different publishers."
    elif not cites_itself(b):
        yield Relation.SELF_CITATION, "No words of the later refer to an earlier report."
    elif a.day and b.day and a.day >= b.day:
        yield Relation.SELF_CITATION, "Neither is older than the other."


def _of_conflict(a: Passage, b: Passage) -> Iterator[Veto]:
    """What is told of different days, places or kinds of a thing is no conflict, and neither is what does not clash."""
    denied = denies(a) or denies(b)
    if not denied:
        yield Relation.DENIES, "Nobody in either says that it is not so."
    if not (denied or excluding(a, b) or is_negated(a) != is_negated(b)):
        yield Relation.CONTRADICTS, "No value, outcome or denial of one excludes the other's."
    for apart, why in (
        (told_days_differ(a, b), "They tell of different days."),
        (places_differ(a, b), "They tell of different places."),
    ):
        if apart:
            yield Relation.CONTRADICTS, why
            if not denied:
                yield Relation.REPEATS, why
    if sorts := sorts_differ(a, b):
        yield from ((relation, f"They tell of different things: {sorts}.") for relation in SAME_EVENT)


def _one_day(a: Passage, b: Passage) -> bool:
    return days_between(a, b) in {0, None}
