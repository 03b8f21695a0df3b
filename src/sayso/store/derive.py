"""Filling again what follows from the records that a casebook keeps, for a casebook of an older sayso."""

from __future__ import annotations

import logging
import zlib

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update

from sayso.link.sentences import sentences_of, sketch_of
from sayso.records import Dossier
from sayso.store import tables
from sayso.store.cast import cast_rows
from sayso.store.database import INDEXED, insert_missing
from sayso.store.entries import register_rows
from sayso.store.families import join_family
from sayso.store.rows import UNREADABLE, Rows, claim_of, document_of, extraction_of, page_rows, rows_of

log = logging.getLogger(__name__)

NO_TEXT = zlib.compress(b"")
"""What stands for the text of a document where only its record is looked at."""
MANY = 1_000
"""For more documents, whoever waits is told."""


def derive_again(connection: Connection) -> None:
    """Fill the columns of the full-text index, days of saying, quantities and spots of every claim from its record."""
    documents = list(connection.execute(select(tables.documents)).mappings())
    _tell(len(documents))
    for document in documents:
        try:
            rows = rows_of(_dossier(connection, document), document["number"], document["first_claim"])
        except UNREADABLE as error:  # the rest is as good as it was, and `verify` tells of this one
            log.warning("%s is damaged and was not indexed anew: %s", document["id"], error)
        else:
            _replace(connection, rows)


def list_actors_again(connection: Connection) -> None:
    """List the actors of every document from its record."""
    bodies = tables.document_bodies.c
    for number in list(connection.execute(select(bodies.document)).scalars()):
        mentions = connection.execute(select(bodies.mentions).where(bodies.document == number)).scalar_one()
        try:
            rows = cast_rows(extraction_of(mentions, ()).actors, number)
        except UNREADABLE as error:
            log.warning("document %d is damaged and its actors were not listed: %s", number, error)
            continue
        if rows:
            connection.execute(insert(tables.document_actors), rows)


def find_families_again(connection: Connection) -> None:
    """Find the family of every document from its text."""
    bodies = tables.document_bodies.c
    numbers = list(connection.execute(select(bodies.document).order_by(bodies.document)).scalars())
    _tell(len(numbers))
    for number in numbers:
        body = connection.execute(select(bodies.text, bodies.record).where(bodies.document == number)).one()
        try:
            document = document_of(body.text, body.record)
        except UNREADABLE as error:
            log.warning("document %d is damaged and its family was not looked for: %s", number, error)
            continue
        join_family(connection, number, sketch_of(sentences_of(document)))


def register_again(connection: Connection) -> None:
    """Fill the register from the records of every document."""
    documents = list(connection.execute(select(tables.documents)).mappings())
    _tell(len(documents))
    for document in documents:
        try:
            rows = register_rows(_dossier(connection, document), document["first_claim"])
        except UNREADABLE as error:
            log.warning("%s is damaged and was not registered: %s", document["id"], error)
            continue
        if rows:
            connection.execute(insert(tables.register), rows)


def list_pages_again(connection: Connection) -> None:
    """List the page of every document from its record."""
    bodies = tables.document_bodies.c
    for number in list(connection.execute(select(bodies.document)).scalars()):
        record = connection.execute(select(bodies.record).where(bodies.document == number)).scalar_one()
        try:
            rows = page_rows(document_of(NO_TEXT, record), number)
        except UNREADABLE as error:
            log.warning("document %d is damaged and its address was not indexed: %s", number, error)
            continue
        if rows:
            connection.execute(insert(tables.document_pages), rows)


def _tell(documents: int) -> None:
    level = logging.WARNING if documents > MANY else logging.INFO
    log.log(level, "indexing %d documents anew, once; a thousand take some seconds", documents)


def _dossier(connection: Connection, document: RowMapping) -> Dossier:
    body = (
        connection.execute(
            select(tables.document_bodies).where(tables.document_bodies.c.document == document["number"])
        )
        .mappings()
        .one()
    )
    number, first = tables.claim_bodies.c.number, document["first_claim"]
    records = (
        select(tables.claim_bodies.c.record)
        .where(number.between(first, first + document["claims"] - 1))
        .order_by(number)
    )
    claims = tuple(map(claim_of, connection.execute(records).scalars()))
    return Dossier(document_of(body["text"], body["record"]), extraction_of(body["mentions"], claims))


def _replace(connection: Connection, rows: Rows) -> None:
    (document,) = rows.documents
    first, last = document["first_claim"], document["first_claim"] + document["claims"] - 1
    if rows.claim_bodies:
        body = tables.claim_bodies
        filled = (
            update(body).where(body.c.number == bindparam("at")).values({name: bindparam(name) for name in INDEXED})
        )
        values = [{"at": row["number"]} | {name: row[name] for name in INDEXED} for row in rows.claim_bodies]
        connection.execute(filled, values)
    for table, made in ((tables.claim_sayings, rows.claim_sayings), (tables.claim_quantities, rows.claim_quantities)):
        connection.execute(delete(table).where(table.c.claim.between(first, last)))
        if made:
            connection.execute(insert(table), made)
    if rows.spots:
        connection.execute(insert_missing(tables.spots), rows.spots)
