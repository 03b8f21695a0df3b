"""The links between claims: keeping those that were found, and giving them back with both their ends.

A row has the link as it was found and as it stands: what people decided on it is put there by `settled.py`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, delete, func, or_, select, tuple_
from sqlalchemy.sql.elements import ColumnElement

from sayso.link.statements import Statement
from sayso.records import PROBABLE, ClaimLink, Direction, Link, LinkEnd, LinkStatus, Relation, Settled
from sayso.store import tables
from sayso.store.database import batches, insert_or_change
from sayso.store.resolved import Resolved, resolve
from sayso.store.timeline import Range

Found = tuple[Statement, Statement, Link]
"""Two statements, the one that counts as the earlier first, and how they relate."""

MOST_COPIES = 20
"""For so many copies of a statement its links are given again, each as the copy's own."""

_links, _statements, _linked = tables.links.c, tables.statements.c, tables.linked_documents.c
_decisions = tables.decisions.c
_ENDS = ("first", "second")


def add_links(connection: Connection, found: Iterable[Found]) -> int:
    """Keep links as proposed by the machine; those that are there already stay as they are. How many were given.

    Of those that people decided on, it is kept that the machine finds them too.
    """
    rows = [
        {
            "first": first.number,
            "second": second.number,
            "relation": link.relation.value,
            "direction": link.direction and link.direction.value,
            "score": link.score,
            "reasons": json.dumps(link.reasons, ensure_ascii=False),
            "status": LinkStatus.PROPOSED.value,
            "found_relation": link.relation.value,
            "found_direction": link.direction and link.direction.value,
        }
        for first, second, link in found
    ]
    if rows:
        found_too = ("found_relation", "found_direction", "score", "reasons")
        decided = _links.status != LinkStatus.PROPOSED
        connection.execute(insert_or_change(tables.links, found_too, decided), rows)
    return len(rows)


def count_links(connection: Connection) -> int:
    """How many links there are, with those that were refused."""
    return connection.execute(select(func.count()).select_from(tables.links)).scalar_one()


def counted() -> ColumnElement[bool]:
    """That a link counts in what is told of claims: it was accepted, or it is more probable than not."""
    proposed = and_(_links.status == LinkStatus.PROPOSED, _links.score >= PROBABLE)
    return or_(_links.status == LinkStatus.ACCEPTED, proposed)


def end_links(connection: Connection, which: ColumnElement[bool]) -> None:
    """End these links. What people decided on them is put there again by `settle_links`."""
    connection.execute(delete(tables.links).where(which))


def links_of(connection: Connection, claim: int) -> list[ClaimLink]:
    """The links of the sentence of the claim with this number, the surest first and those that were refused last.

    Where another document of its family stands for its words, they are those of the other, given as its own.
    """
    number = statement_of(connection, claim)
    if number is None:
        return []
    standing = standing_for(connection, number)
    own = _end(connection, number) if standing != number else None
    query = select(_links.first, _links.second).where(or_(_links.first == standing, _links.second == standing))
    found = []
    for (first, _), link in _links_of_pairs(connection, [(a, b) for a, b in connection.execute(query)]).items():
        told = link
        if own:
            told = replace(link, a=own) if first == standing else replace(link, b=own)
        found.append(told)
    return sorted(found, key=lambda link: (link.is_refused, -link.score, link.a.claim, link.b.claim))


def all_links(connection: Connection, within: Range | None = None) -> Iterator[ClaimLink]:
    """Every link in the order of the timeline, or those of the claims with these numbers.

    Each is given again for copies of its ends in other documents of their families.
    """
    query = _joined().order_by(_links.first, _links.second)
    cited = resolve(connection)
    for row in list(connection.execute(query if within is None else query.where(_touching(within))).mappings()):
        link = _link(row, cited)
        yield link
        for copy in _copies(connection, row["first"]):
            yield replace(link, a=copy)
        for copy in _copies(connection, row["second"]):
            yield replace(link, b=copy)


def links_between(connection: Connection, pairs: Iterable[tuple[int, int]]) -> list[ClaimLink]:
    """The links of these pairs of statements, in their order: of each the number of the first, then of the second."""
    wanted = list(pairs)
    found = _links_of_pairs(connection, dict.fromkeys(wanted))
    return [found[pair] for pair in wanted if pair in found]


def _links_of_pairs(connection: Connection, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], ClaimLink]:
    found: dict[tuple[int, int], ClaimLink] = {}
    for batch in batches(list(pairs)):
        # SQLite looks a row up by its first column only, and reads the whole table for a list of pairs alone.
        first = _links.first.in_({first for first, _ in batch})
        query = _joined().where(first, tuple_(_links.first, _links.second).in_(batch))
        rows = list(connection.execute(query).mappings())
        cited = resolve(connection, _links.second.in_({row["second"] for row in rows}))
        found |= {(row["first"], row["second"]): _link(row, cited) for row in rows}
    return found


def _touching(within: Range) -> ColumnElement[bool]:
    return or_(*(_links[name].between(within.first, within.end - 1) for name in _ENDS))


def statement_of(connection: Connection, claim: int) -> int | None:
    """The number of the statement that the claim with this number stands in, `None` where it was not linked."""
    documents, claims = tables.documents.c, tables.claims.c
    first = select(documents.first_claim).join(tables.claims, claims.document == documents.number)
    own = _statements.claim.between(first.where(claims.number == claim).scalar_subquery(), claim)  # and no further back
    holding = select(_statements.claim).where(own, _statements.last >= claim)
    return connection.execute(holding.order_by(_statements.claim.desc()).limit(1)).scalar()


def standing_for(connection: Connection, number: int) -> int:
    """The statement that is held for the words of this one; itself, where it is held or nothing is known of it."""
    held = _alike(connection, number).where(_statements.held)
    itself_first = held.order_by(_statements.claim != number, _statements.claim).limit(1)
    return next(iter(connection.execute(itself_first).scalars()), number)


def said_alike(connection: Connection, number: int) -> list[str]:
    """The ids of all claims in this statement and in those of its family with the same words."""
    claims = select(tables.claims.c.id).join(
        tables.statements, tables.claims.c.number.between(_statements.claim, _statements.last)
    )
    return list(connection.execute(claims.where(_statements.claim.in_(_alike(connection, number)))).scalars())


def _copies(connection: Connection, number: int) -> Iterator[LinkEnd]:
    copies = _alike(connection, number).where(~_statements.held).order_by(_statements.claim).limit(MOST_COPIES)
    yield from (_end(connection, copy) for copy in list(connection.execute(copies).scalars()))


def _alike(connection: Connection, number: int) -> Select[Any]:
    """The statements of its family with the words of this one, by the numbers of their claims; else itself alone."""
    joined = select(_statements.claim).join(tables.linked_documents, _linked.document == _statements.document)
    own = joined.add_columns(_statements.words, _linked.family).where(_statements.claim == number)
    row = connection.execute(own).one_or_none()
    if row is None or row.family is None:
        return joined.where(_statements.claim == number)
    return joined.where(_statements.words == row.words, _linked.family == row.family)


def ends_of(connection: Connection, numbers: Collection[int]) -> dict[int, LinkEnd]:
    """What is told of these statements, by their numbers."""
    query, claim = _own_end()
    return {
        row["number"]: _read_end(row, "own")
        for batch in batches(sorted(numbers))
        for row in connection.execute(query.where(claim.in_(batch))).mappings()
    }


@cache
def _own_end() -> tuple[Select[Any], ColumnElement[int]]:
    """What is told of a statement, with the number of its claim: made once, for it takes as long as asking it."""
    query, claim = _with_end(select(), "own")
    return query.add_columns(claim.label("number")), claim


def _end(connection: Connection, number: int) -> LinkEnd:
    return ends_of(connection, [number])[number]


@cache
def _joined() -> Select[Any]:
    """Links with what is told of both their ends, and of the decision on them."""
    decided = (_decisions[name] for name in ("who", "time", "why"))
    query: Select[Any] = select(*_links, *decided).select_from(
        tables.links.outerjoin(tables.decisions, _decisions.number == _links.decision)
    )
    for name in _ENDS:
        query, claim = _with_end(query, name)
        query = query.where(claim == _links[name])
    return query


def _with_end(query: Select[Any], name: str) -> tuple[Select[Any], ColumnElement[int]]:
    """The query with the columns of an end, which are called after it, and the number of its claim."""
    names = ("statements", "claims", "claim_bodies", "documents")
    statements, claims, bodies, documents = (tables.METADATA.tables[each].alias(f"{name}_{each}") for each in names)
    columns: dict[str, ColumnElement[Any]] = {
        "claim": claims.c.id,
        "document": documents.c.id,
        "words": bodies.c.sentence,
        **{each: documents.c[each] for each in ("path", "published", "publisher")},
        **{each: statements.c[each] for each in ("start", "end")},
    }
    joined = query.add_columns(*(column.label(f"{name}_{each}") for each, column in columns.items())).where(
        claims.c.number == statements.c.claim,
        bodies.c.number == statements.c.claim,
        documents.c.number == statements.c.document,
    )
    return joined, statements.c.claim


def _link(row: RowMapping, cited: Resolved) -> ClaimLink:
    relation = Relation(row["relation"])
    return ClaimLink(
        a=_read_end(row, "first"),
        b=_read_end(row, "second"),
        relation=relation,
        direction=row["direction"] and Direction(row["direction"]),
        score=row["score"],
        reasons=tuple(json.loads(row["reasons"])),
        status=LinkStatus(row["status"]),
        resolved=cited.meant.get(row["second"]) == row["first"] if relation is Relation.SELF_CITATION else None,
        settled=_settled(row) if row["decision"] is not None else None,
        said=cited.said.get((row["first"], row["second"]), ()) if relation is Relation.SELF_CITATION else (),
    )


def _settled(row: RowMapping) -> Settled:
    found, direction = row["found_relation"], row["found_direction"]
    return Settled(
        row["decision"],
        row["who"],
        row["time"],
        row["why"],
        Relation(found) if found else None,
        Direction(direction) if direction else None,
    )


def _read_end(row: RowMapping, name: str) -> LinkEnd:
    return LinkEnd(**{each: row[f"{name}_{each}"] for each in LinkEnd.__dataclass_fields__})
