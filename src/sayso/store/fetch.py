"""Getting out what goes by a name: documents by id or path, claims by id, whole dossiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, RowMapping, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.errors import NotFound, UsageError
from sayso.records import DocumentCard, Dossier
from sayso.store import tables
from sayso.store.database import batches
from sayso.store.rows import CARD_COLUMNS, card_of, claim_of, document_of, extraction_of
from sayso.store.store import Store
from sayso.store.timeline import Range

_LISTED = 5
_documents, _claims = tables.documents.c, tables.claims.c
_CARD = tuple(_documents[name] for name in CARD_COLUMNS)


def cards(store: Store) -> list[DocumentCard]:
    """Every document in short, in the order of reading."""
    with store.reading() as connection:
        rows = connection.execute(select(*_CARD).order_by(_documents.number)).mappings()
        return [card_of(dict(row)) for row in rows]


def sizes(store: Store) -> dict[str, int]:
    """How many claims were found in each document, by its id, in the order of reading."""
    with store.reading() as connection:
        rows = connection.execute(select(_documents.id, _documents.claims).order_by(_documents.number))
        return {row.id: row.claims for row in rows}


def known(store: Store, raw_sha256: str) -> DocumentCard | None:
    """The document that was made of these bytes, if they were read before."""
    if not store.exists():
        return None
    try:
        with store.reading() as connection:
            made_of_it = select(*_CARD).where(_documents.raw_sha256 == raw_sha256)
            row = connection.execute(made_of_it).mappings().first()
    except NotFound:  # an empty file: the reading that made it was cut off
        return None
    return card_of(dict(row)) if row else None


def dossiers(store: Store, document: str | None = None) -> Iterator[Dossier]:
    """Every document with all that was found in it, in the order of reading; or only the one that is named."""
    with store.reading() as connection:
        if document is not None:
            numbers = [document_row(connection, document)["number"]]
        else:
            numbers = list(connection.execute(select(_documents.number).order_by(_documents.number)).scalars())
        for number in numbers:
            yield dossier(connection, number)


def dossier(connection: Connection, number: int) -> Dossier:
    """The document with this number, with all that was found in it."""
    bodies = tables.document_bodies.c
    body = connection.execute(
        select(bodies.text, bodies.record, bodies.mentions).where(bodies.document == number)
    ).one()
    records = (
        select(tables.claim_bodies.c.record)
        .join(tables.claims, _claims.number == tables.claim_bodies.c.number)
        .where(_claims.number.between(*_numbers(connection, number)), _claims.document == number)
        .order_by(_claims.number)
    )
    claims = tuple(claim_of(record) for record in connection.execute(records).scalars())
    return Dossier(document_of(body.text, body.record), extraction_of(body.mentions, claims))


def document_row(connection: Connection, name: str) -> RowMapping:
    """The row of the document that goes by `name`: its id, the beginning of its id, its path or the end of its path.

    Raises:
        NotFound: no document goes by it.
        UsageError: several do.
    """
    for condition in _document_conditions(name):
        rows = connection.execute(select(tables.documents).where(condition).limit(_LISTED)).mappings().all()
        if len(rows) == 1:
            return rows[0]
        if rows:
            raise _ambiguous(name, [f"{row['id']} ({row['path']})" for row in rows])
    raise NotFound(f"No document goes by {name!r}.", "See which there are: sayso show")


def may_be_claim(name: str) -> bool:
    """Whether this can only be the id of a claim, or the beginning of one, and no path."""
    return re.fullmatch("c-[0-9a-f]{0,16}", name) is not None


def claim_row(connection: Connection, name: str) -> RowMapping:
    """The row of the claim with this id, or the one whose id begins so.

    Raises:
        NotFound: there is none.
        UsageError: there are several.
    """
    rows = connection.execute(select(tables.claims).where(_begins(_claims.id, name)).limit(_LISTED)).mappings().all()
    if not rows:
        raise NotFound(f"No claim goes by {name!r}.", "Ids stand before each answer of: sayso ask")
    if len(rows) > 1:
        raise _ambiguous(name, [row["id"] for row in rows])
    return rows[0]


def numbers_of(document: RowMapping) -> Range:
    """The numbers of a document's claims, from its row."""
    return Range(document["first_claim"], document["first_claim"] + document["claims"])


def _numbers(connection: Connection, number: int) -> tuple[int, int]:
    found = connection.execute(select(tables.documents).where(_documents.number == number)).mappings().one()
    numbers = numbers_of(found)
    return numbers.first, numbers.end - 1


def _document_conditions(name: str) -> Iterator[ColumnElement[bool]]:
    yield _documents.id == name
    yield _documents.path == name
    if name.startswith("d-"):
        yield _begins(_documents.id, name)
    yield _documents.path.endswith("/" + name, autoescape=True)


def _begins(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    # A range, because LIKE does not use the index.
    return (column >= name) & (column < name + "~")


def _ambiguous(name: str, found: list[str]) -> UsageError:
    more = ", …" if len(found) == _LISTED else ""
    return UsageError(f"{name!r} may be any of {', '.join(found)}{more}.", "Give more of the id.")


def claim_ids(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """The ids of claims by their numbers."""
    found: dict[int, str] = {}
    for batch in batches(sorted(set(numbers))):
        query = select(_claims.number, _claims.id).where(_claims.number.in_(batch))
        found |= {row.number: row.id for row in connection.execute(query)}
    return found
