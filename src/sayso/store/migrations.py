"""How a casebook comes to be, and how one of an older sayso becomes one of today: numbered steps, each run once.

A step is never changed after its release; what comes later is a new step at the end of `MIGRATIONS`. The number of
steps is the version that stands in the file.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from sayso.store.database import TYPES, create_word_index, stamp

_FIRST = (
    "CREATE TABLE raws (sha256 TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, data {blob} NOT NULL)",
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL,
        title TEXT,
        published TEXT,
        published_from TEXT,
        publisher TEXT,
        sha256 TEXT NOT NULL,
        raw_sha256 TEXT NOT NULL REFERENCES raws (sha256),
        completeness TEXT NOT NULL,
        words INTEGER NOT NULL,
        sentences INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        first_claim INTEGER NOT NULL)""",
    "CREATE INDEX documents_by_path ON documents (path)",
    "CREATE INDEX documents_by_raw ON documents (raw_sha256)",
    """CREATE TABLE document_bodies (
        document INTEGER PRIMARY KEY REFERENCES documents (number),
        text {blob} NOT NULL,
        record {blob} NOT NULL,
        mentions {blob} NOT NULL)""",
    """CREATE TABLE claims (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document INTEGER NOT NULL REFERENCES documents (number))""",
    """CREATE TABLE claim_bodies (
        number INTEGER PRIMARY KEY REFERENCES claims (number),
        sentence TEXT NOT NULL,
        sources TEXT NOT NULL,
        kinds TEXT NOT NULL,
        notes {blob} NOT NULL,
        record {blob} NOT NULL)""",
    """CREATE TABLE claim_events (
        first_day INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (number),
        PRIMARY KEY (first_day, last_day, claim)) {clustered}""",
    "CREATE INDEX claim_events_by_claim ON claim_events (claim)",
    "CREATE INDEX long_claim_events ON claim_events (first_day, last_day) WHERE last_day - first_day > 31",
)


def _first(connection: Connection) -> None:
    for statement in _FIRST:
        connection.exec_driver_sql(statement.format(**TYPES))
    create_word_index(connection)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first,)
"""The steps, in order: the first makes the casebook of version 1."""

VERSION = len(MIGRATIONS)


def migrate(connection: Connection, version: int) -> None:
    """Bring a casebook of `version` (zero: an empty file) to today's, inside the running transaction."""
    for step in MIGRATIONS[version:]:
        step(connection)
    stamp(connection, VERSION)
