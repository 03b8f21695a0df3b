"""SQLite's write-ahead log, which lies beside a casebook: readers never wait for a writer, as it writes there first.

The log is found by the name of the file. One that outlives its file would be taken for that of the next.
"""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.pool import QueuePool

log = logging.getLogger(__name__)


def log_beside(path: Path) -> Path:
    """Where the log of the casebook at `path` lies."""
    return path.with_name(path.name + "-wal")


def allow_reading_beside_writing(engine: Engine) -> None:
    """Turn on write-ahead logging, once in a file's life: readers then never wait for a writer."""
    connection = engine.raw_connection()  # this cannot be done in a transaction
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def empty_log(engine: Engine) -> None:
    """Put all that stands in the log into the file that it is of, also where that has no name any more.

    Call it for a file that was replaced or moved away, before its connections are let go.
    """
    if not isinstance(engine.pool, QueuePool) or not engine.pool.checkedin():
        return  # a new connection would open what lies there now
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.DatabaseError as error:
        log.warning("the log of a casebook that was replaced is left as it is: %s", error)
    finally:
        connection.close()
