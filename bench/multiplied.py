"""Makes a large casebook of a small one that is linked: the same again and again, of other publishers and later days.

So a casebook of a million claims has the sentences, links, threads and register of real reports, without hours of
linking. What is made up is that the copies never meet: each has ids, names, numbers, families and keys of its own, so
that links and threads stay within a copy. Words are as frequent as in all copies together, and the records of claims
keep the days that they name. `verify` finds that ids do not follow from content.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import zlib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from sayso.link.candidates import FAR_KEYS
from sayso.link.embedding import SIZE
from sayso.store.store import Store
from sayso.store.threads import days_to_deal
from sayso.store.timeline import first_number

ABREAST = 5
"""So many copies are of the same days, by as many publishers."""
_BESIDE = 1 << 24
"""What the numbers of claims of one day are apart in copies of that day; a report has some hundred."""
_IDS = re.compile(rb'"([cd]-)([0-9a-f]{16})"')

_COLUMNS = {
    "documents": "number + :rows, other(id), :name || path, title, later(published), published_from, "
    ":name || publisher, sha256, raw_sha256, completeness, words, sentences, claims, first_claim + :moved",
    "document_bodies": "document + :rows, text, repacked(record), repacked(mentions)",
    "claims": "number + :moved, other(id), document + :rows",
    "claim_bodies": "number + :moved, sentence, sources, kinds, notes, renamed(record), actors, places, areas",
    "claim_events": "first_day + :days, last_day + :days, claim + :moved",
    "claim_sayings": "first_day + :days, last_day + :days, claim + :moved",
    "claim_quantities": "counted, low, high, claim + :moved, words",
    "document_actors": "actor, document + :rows, name, kind, class, side, affiliation, mentions",
    "register": "kind, claim + :moved, salted(words)",
    "contents": "salted(content), size, sentences, salted(family)",
    "document_contents": "document + :rows, salted(content)",
    "content_sentences": "salted(sentence), salted(content)",
    "content_pairs": "salted(content), salted(other)",
    "linked_documents": "document + :rows, salted(family), done",
    "statements": 'claim + :moved, last + :moved, document + :rows, start, "end", salted(words), weight, held, alike',
    "embeddings": "document + :rows, renumbered(claims), turned(vectors), rarities",
    "statement_keys": "salted(key), CASE claim WHEN -1 THEN -1 ELSE claim + :moved END",
    "links": "first + :moved, second + :moved, relation, direction, score, reasons, status, found_relation, "
    "found_direction, NULL",
    "cited_days": "day + :days, claim + :moved",
    "restatements": "first + :moved, second + :moved, said",
    "thread_members": "claim + :moved, thread + :moved, dealt + :moved, document + :rows",
    "thread_joins": "thread + :moved, elder + :moved, day + :days",
}
"""What the columns of a copied row are made of: documents and claims first, for the rest refers to them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What makes one copy another: what it is called, how many days later it is, and what its ids are mixed with."""

    number: int
    days: int
    salt: int

    @property
    def moved(self) -> int:
        """What is added to the number of a claim."""
        return first_number(self.days) + self.number % ABREAST * _BESIDE

    def other(self, id_: str) -> str:
        """The id that goes for this one."""
        return f"{id_[:2]}{int(id_[2:], 16) ^ self.salt:016x}"

    def renamed(self, record: bytes) -> bytes:
        """A record with other ids."""
        return _IDS.sub(lambda found: f'"{self.other(found[1].decode() + found[2].decode())}"'.encode(), record)

    def repacked(self, record: bytes) -> bytes:
        """A packed record with other ids."""
        return zlib.compress(self.renamed(zlib.decompress(record)), 1)

    def salted(self, value: int | None) -> int | None:
        """The number that goes for this one; a far key stays a far key."""
        return value if value is None else value ^ (self.salt % FAR_KEYS)

    def renumbered(self, numbers: bytes) -> bytes:
        """The packed numbers of its claims."""
        return (np.frombuffer(numbers, "<i8") + self.moved).astype("<i8").tobytes()

    def turned(self, vectors: bytes) -> bytes:
        """Vectors with their parts in another order: as near each other as before, and near to none of another copy."""
        order = np.random.default_rng(self.salt).permutation(SIZE)
        return np.frombuffer(vectors, np.int8).reshape(-1, SIZE)[:, order].tobytes()

    def later(self, day: str | None) -> str | None:
        """The day of publication that goes for this one."""
        return day and (date.fromisoformat(day) + timedelta(self.days)).isoformat()


def multiply(source: Path, path: Path, claims: int) -> None:
    """Make a casebook of at least so many claims at `path`, of a linked one."""
    shutil.copy(source, path)
    book = sqlite3.connect(path, isolation_level=None)
    for pragma in ("synchronous = OFF", "journal_mode = MEMORY", "cache_size = -400000"):
        book.execute(f"PRAGMA {pragma}")
    (rows, own) = book.execute("SELECT max(number), sum(claims) FROM documents").fetchone()
    first, last = book.execute("SELECT min(published), max(published) FROM documents").fetchone()
    span = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    chance = random.Random(7)
    for name in _COLUMNS:
        book.execute(f"CREATE TEMP TABLE own_{name} AS SELECT * FROM {name}")
    for number in range(1, -(-claims // own)):
        copy = Copy(number, ((number - 1) // ABREAST + 1) * span, chance.getrandbits(63))
        _add(book, copy, rows)
    book.execute("INSERT INTO claim_words(claim_words) VALUES ('rebuild')")
    book.close()
    store = Store(path)
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM thread_days")
        connection.exec_driver_sql("INSERT INTO thread_days VALUES (?, ?)", days_to_deal(connection)[1])
    store.close()


def _add(book: sqlite3.Connection, copy: Copy, rows: int) -> None:
    for name in ("other", "renamed", "repacked", "renumbered", "turned", "salted", "later"):
        book.create_function(name, 1, getattr(copy, name), deterministic=True)
    told = {"rows": copy.number * rows, "moved": copy.moved, "days": copy.days, "name": f"{copy.number} "}
    book.execute("BEGIN")
    for name, columns in _COLUMNS.items():
        book.execute(f"INSERT INTO {name} SELECT {columns} FROM own_{name}", told)
    book.execute("COMMIT")
