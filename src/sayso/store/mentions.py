"""Mentions of a claim in a casebook: the steps of links between statements, and what a statement leans on."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, or_, select

from sayso.link.reach import MENTIONING, Step
from sayso.link.statements import Statement
from sayso.records import LinkStatus, Namesake, Relation
from sayso.store import tables
from sayso.store.database import batches
from sayso.store.links import counted
from sayso.store.rows import notes_of
from sayso.store.statements import statements_numbered

TURNING = frozenset({Relation.DENIES, Relation.CONTRADICTS, Relation.REVISES, Relation.OVERTAKEN_BY})
"""The relations by which one statement speaks against another, or puts it right, or out of date."""
MOST_STEPS = 5_000
"""Links that are looked at for some hundred statements; of more, the surest."""
MOST_TURNS = 200
"""Links that speak against mentions; of more, the surest."""

MOST_COPIES = 20
"""Copies that are looked at for each one that there is room for: they may be of other families."""

Pair = tuple[int, int]
"""The numbers of the two statements of a link, that of the first first."""

_links, _statements, _linked = tables.links.c, tables.statements.c, tables.linked_documents.c
_bodies, _documents, _cast = tables.claim_bodies.c, tables.document_bodies.c, tables.document_actors.c
_contents, _own = tables.contents.c, tables.document_contents.c


@dataclass(frozen=True, slots=True)
class Kept:
    """A statement with what the casebook has around it: the addresses of its notes, its document's, and its family."""

    statement: Statement
    urls: tuple[str, ...]
    url: str | None
    family: int | None


class _Addressed(msgspec.Struct):
    """The one field of a document's record that is wanted of hundreds of them."""

    url: str | None = None


_ADDRESSED = msgspec.json.Decoder(_Addressed)


def steps_of(connection: Connection, numbers: Collection[int]) -> Iterator[Step]:
    """The links of some statements by which one mentions what the other says, the surest of very many."""
    for batch in batches(sorted(numbers)):
        for row in connection.execute(_touching(batch, MENTIONING).limit(MOST_STEPS)):
            is_sure = row.status == LinkStatus.ACCEPTED
            yield Step(row.first, row.second, Relation(row.relation), 1.0 if is_sure else row.score)


def turns_of(connection: Connection, numbers: Collection[int], relations: Collection[Relation] = TURNING) -> list[Pair]:
    """The links by which something denies, contradicts, revises or overtakes some statements, or they do it."""
    found: dict[Pair, float] = {}
    for batch in batches(sorted(numbers)):
        for row in connection.execute(_touching(batch, relations).limit(MOST_TURNS)):
            found[row.first, row.second] = row.score
    return sorted(sorted(found, key=lambda pair: (-found[pair], pair))[:MOST_TURNS])


def count_steps(connection: Connection, number: int) -> int:
    """How many links there are by which others mention what this statement says."""
    found = _touching([number], MENTIONING).order_by(None).subquery()
    return int(connection.execute(select(func.count()).select_from(found)).scalar_one())


def copies_of(connection: Connection, numbers: Collection[int], most: int) -> Iterator[Pair]:
    """The copies of some statements in other documents of their families, each with the number of its own before it."""
    query = select(_statements.claim, _statements.words, _linked.family).join(
        tables.linked_documents, _linked.document == _statements.document
    )
    held: dict[tuple[int, int], int] = {}
    for batch in batches(sorted(numbers)):
        wanted = (_statements.claim.in_(batch), _statements.held, _linked.family.is_not(None))
        rows = connection.execute(query.where(*wanted))
        held |= {(row.words, row.family): row.claim for row in rows}
    # By their words alone, and each once: very many documents of other families may have the same.
    for words in batches(sorted({words for words, _ in held})):
        copies = query.where(_statements.words.in_(words), ~_statements.held).order_by(_statements.claim)
        rows = connection.execute(copies.limit(most * MOST_COPIES))
        found = {row.claim: held[place] for row in rows if (place := (row.words, row.family)) in held}
        yield from ((found[copy], copy) for copy in sorted(found)[:most])


def kept_numbered(connection: Connection, numbers: Collection[int]) -> Iterator[Kept]:
    """These statements with what is around them, as far as they were linked."""
    return with_sources(connection, statements_numbered(connection, numbers))


def with_sources(connection: Connection, held: Iterable[Statement]) -> Iterator[Kept]:
    """Some statements with what is around them."""
    statements = {each.number: each for each in held}
    documents = {each.document for each in statements.values()}
    notes, urls, families = (
        _urls(connection, statements),
        _own_urls(connection, documents),
        _families(connection, documents),
    )
    for number, statement in statements.items():
        place = statement.document
        yield Kept(statement, notes.get(number, ()), urls.get(place), families.get(place))


def next_to(connection: Connection, numbers: Collection[int]) -> dict[int, int]:
    """The number of the statement that comes next, for each of some; it may be one of another document."""
    after = tables.statements.alias("after")
    nearest = select(func.min(after.c.claim)).where(after.c.claim > _statements.claim).scalar_subquery()
    found: dict[int, int] = {}
    for batch in batches(sorted(numbers)):
        rows = connection.execute(select(_statements.claim, nearest).where(_statements.claim.in_(batch)))
        found |= {number: other for number, other in rows if other is not None}
    return found


def cast_of(connection: Connection, actors: Mapping[int, Collection[str]]) -> dict[tuple[int, str], Namesake]:
    """Who the actors with these ids are, by the number of the document that has them and the id."""
    wanted = sorted({(actor, document) for document, ids in actors.items() for actor in ids})
    found = {}
    for batch in batches(wanted):
        query = select(tables.document_actors).where(_cast.actor.in_({actor for actor, _ in batch}))
        inside = query.where(_cast.document.in_({document for _, document in batch}))
        for row in connection.execute(inside).mappings():
            about = Namesake(row["actor"], row["name"], row["kind"], (row["name"],), row["class"], row["side"])
            found[row["document"], row["actor"]] = about
    return found


def numbers_of_claims(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of the claims with these ids."""
    columns = tables.claims.c
    return {
        name: number
        for batch in batches(sorted(set(ids)))
        for name, number in connection.execute(select(columns.id, columns.number).where(columns.id.in_(batch)))
    }


def _touching(batch: Collection[int], relations: Collection[Relation]) -> Select[Any]:
    """Links of some statements that have one of these relations and count, the surest first."""
    query = select(_links.first, _links.second, _links.relation, _links.score, _links.status).where(
        or_(_links.first.in_(batch), _links.second.in_(batch)),
        _links.relation.in_(sorted(relations)),
        counted(),
    )
    return query.order_by(_links.score.desc(), _links.first, _links.second)


def _urls(connection: Connection, statements: Mapping[int, Statement]) -> dict[int, tuple[str, ...]]:
    """The addresses in the notes of some statements, by the number of the statement."""
    found: dict[int, tuple[str, ...]] = {}
    for batch in batches(sorted(statements)):
        query = select(_bodies.number, _bodies.notes).where(_bodies.number.in_(batch))
        for number, notes in connection.execute(query):
            found[number] = tuple(dict.fromkeys(url for _, urls in notes_of(notes) for url in urls))
    return found


def _own_urls(connection: Connection, documents: Collection[int]) -> dict[int, str | None]:
    found: dict[int, str | None] = {}
    for batch in batches(sorted(documents)):
        query = select(_documents.document, _documents.record).where(_documents.document.in_(batch))
        found |= {
            number: _ADDRESSED.decode(zlib.decompress(record)).url for number, record in connection.execute(query)
        }
    return found


def _families(connection: Connection, documents: Collection[int]) -> dict[int, int]:
    """The families of some documents, by the number of the document: those with the same words are one, too."""
    found: dict[int, int] = {}
    for batch in batches(sorted(documents)):
        query = select(_own.document, _contents.family).join(tables.contents, _contents.content == _own.content)
        found |= {row.document: row.family for row in connection.execute(query.where(_own.document.in_(batch)))}
    return found
