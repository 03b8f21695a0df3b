"""Verifying a casebook: that everything in it still is what was read, and that every row follows from its record."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, func, select

from sayso.errors import CasebookError, ReadOnlyCasebook
from sayso.records import Flaw, sha256
from sayso.store import tables
from sayso.store.database import batches, integrity_problems
from sayso.store.families import family_flaws
from sayso.store.fetch import dossier, numbers_of
from sayso.store.rows import PACKED, UNREADABLE, Row, raw_of, rows_of
from sayso.store.sound import flaws_of
from sayso.store.sound_links import LinkingCheck
from sayso.store.sound_logs import log_flaws, settled_flaws
from sayso.store.sound_restatements import restatement_flaws
from sayso.store.sound_threads import thread_flaws
from sayso.store.store import Store

log = logging.getLogger(__name__)


def verify(store: Store, progress: Callable[[int, int], None] | None = None) -> Iterator[Flaw]:
    """Re-check every hash, every span and every row. Yields what does not hold; nothing, where all does.

    `progress` is called with how many documents are done, and how many there are.

    Raises:
        NotFound: there is no casebook yet.
        CasebookError: the file cannot be opened at all.
    """
    with store.reading():
        pass  # a file that cannot be opened at all is an error, and no flaw
    try:
        with store.reading() as connection:
            yield from _record_flaws(connection, progress)
    except CasebookError as error:
        yield Flaw(str(store.path), f"it can be read only in part: {error.message}")
    yield from _file_flaws(store)


def _file_flaws(store: Store) -> Iterator[Flaw]:
    try:
        with store.writing() as connection:  # checking the full-text index counts as writing
            for message in integrity_problems(connection):
                yield Flaw(str(store.path), message)
            yield from settled_flaws(connection)
    except ReadOnlyCasebook:
        log.warning("%s is read-only: its full-text index and decided links were not checked", store.path)
    except CasebookError as error:
        yield Flaw(str(store.path), str(error))


def _record_flaws(connection: Connection, progress: Callable[[int, int], None] | None) -> Iterator[Flaw]:
    yield from _raw_flaws(connection)
    numbers = list(connection.execute(select(tables.documents.c.number).order_by(tables.documents.c.number)).scalars())
    linking = LinkingCheck(connection)
    for done, number in enumerate(numbers, 1):
        row = connection.execute(select(tables.documents).where(tables.documents.c.number == number)).mappings().one()
        yield from _document_flaws(connection, row, linking)
        if progress is not None:
            progress(done, len(numbers))
    yield from _count_flaws(connection)
    yield from linking.whole_flaws()
    yield from restatement_flaws(connection)
    yield from thread_flaws(connection)
    yield from log_flaws(connection)


def _raw_flaws(connection: Connection) -> Iterator[Flaw]:
    for name in list(connection.execute(select(tables.raws.c.sha256)).scalars()):
        row = connection.execute(select(tables.raws).where(tables.raws.c.sha256 == name)).one()
        try:
            data = raw_of(row.data)
        except zlib.error as error:
            yield Flaw(f"raw {name}", f"its bytes cannot be unpacked: {error}")
            continue
        if sha256(data) != name or len(data) != row.size:
            yield Flaw(f"raw {name}", f"its {len(data)} bytes are not those that were read: {sha256(data)}")


def _document_flaws(connection: Connection, row: RowMapping, linking: LinkingCheck) -> Iterator[Flaw]:
    try:
        found = dossier(connection, row["number"])
        expected = rows_of(found, row["number"], row["first_claim"])
    except UNREADABLE as error:
        yield Flaw(row["id"], f"its record cannot be read: {error}")
        return
    yield from flaws_of(found)
    if found.extraction.document != row["id"]:
        yield Flaw(row["id"], f"what was found in it is of document {found.extraction.document}")
    yield from family_flaws(connection, found.document, row["number"])
    yield from linking.document_flaws(found, row)
    for field in fields(expected):
        table = tables.METADATA.tables[field.name]
        rows = getattr(expected, field.name)
        stored = _spots(connection, rows) if table is tables.spots else _stored(connection, table, row)
        if _comparable(stored) != _comparable(rows):
            yield Flaw(row["id"], f"its rows in {table.name} do not follow from its record")


def _stored(connection: Connection, table: Table, document: RowMapping) -> list[Row]:
    """The document's rows in this table; those of claims by their numbers, which follow each other."""
    numbers = numbers_of(document)
    if table is tables.documents:
        condition = table.c.number == document["number"]
    elif table in (tables.document_bodies, tables.document_actors, tables.document_pages):
        condition = table.c.document == document["number"]
    else:
        number = table.c.claim if "claim" in table.c else table.c.number
        condition = number.between(numbers.first, numbers.end - 1)
    return [dict(row) for row in connection.execute(select(table).where(condition)).mappings()]


def _spots(connection: Connection, expected: list[Row]) -> list[Row]:
    """The spots that are expected, as far as they are there; other documents speak of them too."""
    words = [row["word"] for row in expected]
    return [
        dict(row)
        for batch in batches(words)
        for row in connection.execute(select(tables.spots).where(tables.spots.c.word.in_(batch))).mappings()
    ]


def _comparable(rows: list[Row]) -> list[list[Any]]:
    """The rows in an order of their own, without what is packed in them: a later sayso packs otherwise."""
    return sorted([value for name, value in sorted(row.items()) if name not in PACKED] for row in rows)


def _count_flaws(connection: Connection) -> Iterator[Flaw]:
    """Rows that belong to no document, which the check of each document cannot see."""
    promised = connection.execute(select(func.coalesce(func.sum(tables.documents.c.claims), 0))).scalar_one()
    for table in (tables.claims, tables.claim_bodies):
        there = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if there != promised:
            yield Flaw(table.name, f"the documents have {promised} claims, and it has {there} rows")
    unused = select(tables.raws.c.sha256).where(tables.raws.c.sha256.not_in(select(tables.documents.c.raw_sha256)))
    for name in connection.execute(unused).scalars():
        yield Flaw(f"raw {name}", "no document was made of it")
