"""Which earlier statement each self-citation means, where it is clear, and what it tells again of each candidate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.link.citations import meant
from sayso.records import LinkStatus, Relation, Restatement
from sayso.store import tables
from sayso.store.database import batches

ALIKE = (Relation.REPEATS, Relation.CORROBORATES, Relation.COMPLEMENTS, Relation.SELF_CITATION)
"""How two candidates are linked of which either may be meant: they tell of one event, or one cites the other."""

_links, _restatements = tables.links.c, tables.restatements.c
_SAID = msgspec.json.Decoder(tuple[Restatement, ...])
Two = tuple[int, int]
"""The numbers of two statements, the earlier first."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """For each statement that cites its publisher, by its number, the one that is meant, `None` where that is open.

    `said` is what was said then and is said now, by the numbers of both statements.
    """

    meant: Mapping[int, int | None]
    said: Mapping[Two, tuple[Restatement, ...]]


def resolve(connection: Connection, where: ColumnElement[bool] | None = None) -> Resolved:
    """What is meant by the self-citations among these links: what people decided, else what is clearly ahead."""
    query = select(_links.first, _links.second, _links.score, _links.status).where(
        _links.relation == Relation.SELF_CITATION, _links.status != LinkStatus.REFUSED
    )
    scores: dict[int, dict[int, float]] = {}
    accepted: dict[int, list[int]] = {}
    for first, second, score, status in connection.execute(query if where is None else query.where(where)):
        scores.setdefault(second, {})[first] = score
        if status == LinkStatus.ACCEPTED:
            accepted.setdefault(second, []).append(first)
    alike = _alike(connection, {first for each in scores.values() if len(each) > 1 for first in each})
    found = {citing: meant(candidates, lambda number: alike[number]) for citing, candidates in scores.items()}
    decided = {citing: first for citing, (first, *others) in accepted.items() if not others}
    return Resolved(found | decided, _said(connection, scores))


def _alike(connection: Connection, numbers: Collection[int]) -> Mapping[int, set[int]]:
    """For each of some statements those others that say the same."""
    found: dict[int, set[int]] = defaultdict(set)
    for batch in batches(sorted(numbers)):
        linked = select(_links.first, _links.second).where(
            _links.first.in_(batch), _links.relation.in_(ALIKE), _links.status != LinkStatus.REFUSED
        )
        for first, second in connection.execute(linked):
            if second in numbers:
                found[first].add(second)
                found[second].add(first)
    return found


def _said(connection: Connection, citing: Collection[int]) -> dict[Two, tuple[Restatement, ...]]:
    found: dict[Two, tuple[Restatement, ...]] = {}
    for batch in batches(sorted(citing)):
        kept = select(_restatements.first, _restatements.second, _restatements.said)
        rows = connection.execute(kept.where(_restatements.second.in_(batch)))
        found |= {(first, second): _SAID.decode(said) for first, second, said in rows}
    return found
