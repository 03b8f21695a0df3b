"""What answers somebody: the links between their statements and those of others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from sayso.records import Relation
from sayso.store import tables
from sayso.store.database import batches
from sayso.store.links import counted

_links, _statements, _claims = tables.links.c, tables.statements.c, tables.claims.c


@dataclass(frozen=True, slots=True)
class Tie:
    """A link as a pair of statements: `first` was published first. `score` is how probable it is."""

    first: int
    second: int
    relation: Relation
    score: float

    @property
    def pair(self) -> tuple[int, int]:
        """The numbers of both statements, that of the first first."""
        return self.first, self.second


def statements_holding(connection: Connection, claims: Collection[int]) -> set[int]:
    """The statements that hold the claims with these numbers, as far as they were linked."""
    nearest = select(func.max(_statements.claim)).where(_statements.claim <= _claims.number).scalar_subquery()
    found: set[int] = set()
    for batch in batches(sorted(claims)):
        query = select(_claims.number, nearest.label("statement")).where(_claims.number.in_(batch)).subquery()
        holding = select(_statements.claim).join(query, query.c.statement == _statements.claim)
        found.update(connection.execute(holding.where(_statements.last >= query.c.number)).scalars())
    return found


def ties_of(connection: Connection, statements: Collection[int], relations: Collection[Relation]) -> Iterator[Tie]:
    """The links with one of these relations between these statements and others that count, the surest first."""
    found: dict[tuple[int, int], Tie] = {}
    columns = (_links.first, _links.second, _links.relation, _links.score)
    for batch in batches(sorted(statements)):
        query = select(*columns).where(
            or_(_links.first.in_(batch), _links.second.in_(batch)),
            _links.relation.in_(sorted(relations)),
            counted(),
        )
        for first, second, relation, score in connection.execute(query):
            if first not in statements or second not in statements:
                found[first, second] = Tie(first, second, Relation(relation), score)
    yield from sorted(found.values(), key=lambda tie: (-tie.score, tie.pair))
