"""Everything that differs between databases, and so everything that only SQLite has.

The rest of `store` is written in SQLAlchemy Core and calls the functions of this file for what Core cannot say: how to
connect, how to start a transaction, how a full-text index is made, filled, asked and checked, and what an error means.
PostgreSQL comes by a second set of these functions.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    Insert,
    Integer,
    Select,
    Table,
    TableClause,
    Text,
    column,
    create_engine,
    event,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.elements import ColumnElement

from sayso.errors import CasebookBusy, CasebookError, CasebookFull, NotACasebook, ReadOnlyCasebook
from sayso.store.terms import Term

log = logging.getLogger(__name__)

APPLICATION_ID = 0x53617973
"""Stands in the header of every casebook ("Says"), so that another SQLite file is not taken for one."""

TYPES = {"blob": "BLOB", "real": "REAL", "clustered": "WITHOUT ROWID"}
"""What the migrations write for a type or an option that databases name differently."""

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",  # in WAL mode this loses no consistency, and a kill loses nothing at all
    "PRAGMA cache_size = -65536",
    "PRAGMA trusted_schema = OFF",  # a casebook may come from anybody: its schema may not call functions
)

CANDIDATES = 5_000
"""How many matches, the newest ones, are ranked.

bm25 over every match of two common words takes 0.9 s at 1,000,000 claims; over the newest 5,000 it takes 47 ms for the
most frequent word of all and at most 31 ms for others (bench/asking.py). A word that more claims than this hold says
little about any of them, so that newer is the better guide.
"""

INDEXED = ("sentence", "sources", "kinds", "actors", "places", "areas")
"""The columns of `claim_bodies` that the full-text index is made of."""

_WEIGHTS = (1.0, 1.0, 0.0, 0.0, 0.0, 0.0)
"""How much a hit in each of them counts for the rank."""

_WORDS = table("claim_words", column("rowid", Integer))


_BATCH = 500
"""How many values a statement is given; databases take only so many."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a database file says it is. `empty` means that nothing was ever written to it."""

    application: int
    version: int
    empty: bool


def make_engine(path: Path, busy_seconds: float, *, frozen: bool = False) -> Engine:
    """An engine for the file at `path`, which must exist. `frozen` reads a file that nobody can write to."""
    uri = path.resolve().as_uri() + ("?immutable=1" if frozen else "?mode=rw")

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        try:
            for pragma in PRAGMAS:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A transaction that means to write takes the lock at once: one that upgrades later fails when another was faster.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def identify(connection: Connection) -> Identity:
    """Read what the file says it is."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    return Identity(application, version, empty=not (application or version or tables))


def stamp(connection: Connection, version: int) -> None:
    """Write into the file that it is a casebook of this version; part of the running transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(version)}")


def create_word_index(connection: Connection, columns: Sequence[str] = INDEXED) -> None:
    """Make the full-text index over the words of claims, in place of one that is there; it keeps no copy of them."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS claim_words")
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE claim_words USING fts5({', '.join(columns)}, content='claim_bodies', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='3')"
    )


def index_words(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add claims to the full-text index in one go (the rows of `claim_bodies`).

    No trigger does this: one trigger call a row makes inserting 15 times slower.
    """
    values = ", ".join(f":{name}" for name in INDEXED)
    statement = f"INSERT INTO claim_words(rowid, {', '.join(INDEXED)}) VALUES (:number, {values})"  # noqa: S608 - our names
    connection.execute(text(statement), rows)


def rebuild_words(connection: Connection) -> None:
    """Fill the full-text index anew from all claims; for loads of a million rows."""
    connection.exec_driver_sql("INSERT INTO claim_words(claim_words) VALUES ('rebuild')")


def batches(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values, so many at a time that one statement can take them."""
    return (values[start : start + _BATCH] for start in range(0, len(values), _BATCH))


def among(column: ColumnElement[int], numbers: Iterable[int]) -> ColumnElement[bool]:
    """That a column has one of these numbers, however many: they are one parameter, which takes a third of the time."""
    listed = func.json_each(json.dumps(list(numbers))).table_valued("value")
    return column.in_(select(listed.c.value))


def insert_missing(rows_of: Table) -> Insert:
    """A statement that adds the rows which are not there yet, by their key."""
    return insert(rows_of).on_conflict_do_nothing()


def insert_or_change(rows_of: Table, changed: Iterable[str], where: ColumnElement[bool]) -> Insert:
    """A statement that adds rows; of those there already `where` that holds, only these columns become the new ones."""
    statement = insert(rows_of)
    new = {name: statement.excluded[name] for name in changed}
    return statement.on_conflict_do_update(index_elements=rows_of.primary_key.columns, set_=new, where=where)


def matching(
    terms: Mapping[str, Sequence[Term]],
    choices: Iterable[tuple[str, Sequence[str]]] = (),
    instead: Mapping[str, tuple[str, Sequence[str]]] = MappingProxyType({}),
) -> Select[int]:
    """The `number` of every claim that holds all these terms in the columns that they are given for.

    A key names one column or several, with a space between. Each choice is a column and what it holds one of.
    In the place of the terms of a key, the choice that `instead` has for it will do.
    """
    parts = []
    for columns, wanted in terms.items():
        held = f"{{{columns}}} : ({_all(wanted)})"
        column, words = instead.get(columns, ("", ()))
        parts += [f"({held} OR {_any(column, words)})" if words else held] if wanted else []
    parts += [_any(column, words) for column, words in choices if words]
    index: Any = literal_column("claim_words")
    return select(_WORDS.c.rowid.label("number")).where(index.op("MATCH")(" AND ".join(parts)))


def holding_two(stems: Sequence[str]) -> Select[int]:
    """The `number` of every claim whose sentence holds words that begin with two of these, whichever; of less, none."""
    pairs = combinations((_quoted(stem) + "*" for stem in stems), 2)
    wanted = " OR ".join(f"({one} AND {other})" for one, other in pairs)
    index: Any = literal_column("claim_words")
    query = select(_WORDS.c.rowid.label("number"))
    return query.where(index.op("MATCH")(f"{{sentence}} : ({wanted})") if wanted else literal_column("0"))


def words_beginning(connection: Connection, column: str, beginning: str) -> list[str]:
    """The words of a column of the full-text index that begin so, in order. It reads that part of the index."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.held_words USING fts5vocab('main', 'claim_words', 'col')"
    )
    held = text("SELECT term FROM temp.held_words WHERE term >= :first AND term < :last AND col = :name")
    bounds = {"first": beginning, "last": beginning + "\U0010ffff", "name": column}
    return list(connection.execute(held, bounds).scalars())


def held_words(connection: Connection) -> TableClause:
    """The full-text index as a table: each word is a `term` in the column `col` of the claim `doc`."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_by_claim USING fts5vocab('main', 'claim_words', 'instance')"
    )
    return table("words_by_claim", column("term", Text), column("col", Text), column("doc", BigInteger), schema="temp")


def relevance() -> ColumnElement[float]:
    """How well a match of the full-text index fits, more is better; only the words of sentence and sources count.

    Only for queries that sort by it: the first call looks up how often each term occurs, in 50 ms for the most common.
    """
    index: Any = literal_column("claim_words")
    return -func.bm25(index, *_WEIGHTS)


def _all(terms: Sequence[Term]) -> str:
    return " AND ".join(_quoted(term.words) + "*" * term.prefix for term in terms)


def _any(column: str, words: Sequence[str]) -> str:
    return f"{{{column}}} : ({' OR '.join(map(_quoted, words))})"


def _quoted(words: str) -> str:
    # Quoted, nothing in them is FTS5 syntax, but for the end of a string.
    return '"' + words.replace('"', '""').replace("\0", " ") + '"'


def integrity_problems(connection: Connection) -> Iterator[str]:
    """What the database itself finds wrong with its file, its references and its full-text index."""
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if message != "ok":
            yield message
    for child, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of {child} refers to a row of {parent} that is not there"
    try:
        connection.exec_driver_sql("INSERT INTO claim_words(claim_words, rank) VALUES ('integrity-check', 1)")
    except DatabaseError as error:
        if not _name(error).startswith("SQLITE_CORRUPT"):
            raise
        yield "the full-text index does not agree with the claims"


def _name(error: DatabaseError | sqlite3.DatabaseError) -> str:
    cause = error.orig if isinstance(error, DatabaseError) else error
    return getattr(cause, "sqlite_errorname", "")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the database's own errors into those of sayso, naming the casebook at `path` and the next step."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        log.debug("the database refused", exc_info=True)
        cause = error.orig if isinstance(error, DatabaseError) else error
        raise _meaning(path, _name(error), str(cause)) from error


def _meaning(path: Path, name: str, words: str) -> CasebookError:
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return CasebookBusy(f"Another process holds {path} for too long.", "Wait until it is done, then try again.")
    if name in {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"}:
        return CasebookFull(
            f"There is no room left to write to {path}.",
            "Free some space and read again: what was stored stays, and only the rest is read.",
        )
    if name.startswith("SQLITE_READONLY"):
        return ReadOnlyCasebook(
            f"{path} cannot be written to.", "Copy it to a folder of yours, or ask whoever keeps it for permission."
        )
    if name == "SQLITE_NOTADB":
        return NotACasebook(f"{path} is not a casebook.", "Name another file with --casebook.")
    if name.startswith("SQLITE_CORRUPT"):
        return CasebookError(f"{path} is damaged: {words}.", "Restore a copy, or read the reports into a new casebook.")
    return CasebookError(f"{path} cannot be used: {words}.", "Check that the file and its folder can be opened.")
