"""Keeping what was read: a document with its bytes, its claims and their index, in one transaction."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import Connection, func, insert, select

from sayso.link.sentences import sentences_of, sketch_of
from sayso.records import Dossier, RawItem, sha256
from sayso.store import tables
from sayso.store.database import index_words, insert_missing
from sayso.store.families import join_family
from sayso.store.rows import Rows, raw_row, rows_of
from sayso.store.store import Store
from sayso.store.timeline import day_of, day_of_number, first_number


def keep(store: Store, item: RawItem, dossier: Dossier) -> bool:
    """Add a document and all that was found in it, or do nothing where the casebook has it. Whether it was added.

    Raises:
        CasebookError: it cannot be written; the casebook is as it was before.
        ValueError: the dossier does not hold together, which is a defect of the step that made it.
    """
    _check(item, dossier)
    sketch = sketch_of(sentences_of(dossier.document))
    with store.writing() as connection:
        known = select(tables.documents.c.number).where(tables.documents.c.id == dossier.document.id)
        if connection.execute(known).first():
            return False
        number = (connection.execute(select(func.max(tables.documents.c.number))).scalar() or 0) + 1
        rows = rows_of(dossier, number, _next_claim(connection, day_of(dossier.document.published)))
        _insert_raw(connection, item, dossier.document.raw_sha256)
        insert_rows(connection, rows)
        if rows.claim_bodies:
            index_words(connection, rows.claim_bodies)
        join_family(connection, number, sketch)
    return True


def insert_rows(connection: Connection, rows: Rows) -> None:
    """Add the rows of a document, without the full-text index."""
    for field in fields(rows):
        if values := getattr(rows, field.name):
            table = tables.METADATA.tables[field.name]
            # Other documents may speak of the same spots.
            connection.execute(insert_missing(table) if table is tables.spots else insert(table), values)


def _check(item: RawItem, dossier: Dossier) -> None:
    document, claims = dossier.document, dossier.extraction.claims
    if sha256(item.data) != document.raw_sha256:
        raise ValueError(f"document {document.id} was not made of these bytes")
    if dossier.extraction.document != document.id or any(claim.document != document.id for claim in claims):
        raise ValueError(f"the extraction is not of document {document.id}")
    if len({claim.id for claim in claims}) < len(claims):
        raise ValueError(f"two claims of document {document.id} have the same id")


def _insert_raw(connection: Connection, item: RawItem, sha256: str) -> None:
    # The same bytes may be there already: from a document that a later sayso made anew of them.
    if not connection.execute(select(tables.raws.c.size).where(tables.raws.c.sha256 == sha256)).first():
        connection.execute(insert(tables.raws), raw_row(item, sha256))


def _next_claim(connection: Connection, day: int) -> int:
    before = select(func.max(tables.claims.c.number)).where(tables.claims.c.number < first_number(day + 1))
    last = connection.execute(before).scalar()
    return last + 1 if last is not None and day_of_number(last) == day else first_number(day)
