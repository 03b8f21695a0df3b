"""On whose word each statement is, and how it is put: what a thread compares one statement by with another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.ask.speaking import PUBLISHER
from sayso.link.passage import Passage
from sayso.link.statements import Statement
from sayso.link.steps import certainty, is_denial
from sayso.records import Claim, Holder, LinkEnd, Merged, Namesake, Said
from sayso.store.links import ends_of
from sayso.store.mentions import cast_of
from sayso.store.statements import statements_numbered
from sayso.store.store import Transaction


@dataclass(frozen=True, slots=True)
class Posture:
    """A statement as its thread compares it: what was said in which words; `key` is the same for one holder."""

    number: int
    key: str
    said: Said
    passage: Passage


def postures_of(connection: Transaction, numbers: Iterable[int], merged: Merged) -> list[Posture]:
    """The statements with these numbers, in the order of the timeline."""
    statements = sorted(statements_numbered(connection, numbers), key=lambda each: each.number)
    speaking: dict[int, set[str]] = defaultdict(set)
    for each in statements:
        if actor := _actor(_leading(each)):
            speaking[each.document].add(actor)
    cast = cast_of(connection, speaking)
    ends = ends_of(connection, [each.number for each in statements])
    return [_posture(each, ends, cast, merged) for each in statements]


def _posture(
    statement: Statement, ends: Mapping[int, LinkEnd], cast: Mapping[tuple[int, str], Namesake], merged: Merged
) -> Posture:
    claim, end = _leading(statement), ends[statement.number]
    actor = _actor(claim)
    about = cast.get((statement.document, actor)) if actor else None
    holder = _holder(statement, claim, about, merged)
    doubt = tuple(dict.fromkeys(hedge.text for hedge in claim.hedges))
    said = Said(holder, end, certainty(claim), is_denial(claim), doubt)
    return Posture(statement.number, (holder.actor or holder.name).casefold(), said, statement.passage)


def _holder(statement: Statement, claim: Claim, about: Namesake | None, merged: Merged) -> Holder:
    """Who says it: the outermost source, or the publisher, where that is itself named as the source or none is."""
    source = claim.chain[0].source.text if claim.chain else ""
    publisher = statement.passage.publisher
    own = not source or statement.passage.is_own(source)
    if publisher and (own or (about is not None and about.group == PUBLISHER)):
        return Holder(publisher)
    if about is None:
        return Holder(source or "the publisher")
    kept = merged.kept(about.id)
    return Holder(kept.name if kept else about.name, kept.id if kept else about.id, about.side)


def _leading(statement: Statement) -> Claim:
    return statement.passage.claims[0]


def _actor(claim: Claim) -> str | None:
    return claim.chain[0].source_actor if claim.chain else None
