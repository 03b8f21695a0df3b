"""Anything that is changed in a casebook behind its back is found and named."""

from __future__ import annotations

import sqlite3
import zlib

import pytest

from sayso.errors import NotFound
from sayso.store.fetch import cards
from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.store.enriched import Told, enriched, place, quantity
from tests.toy import dossier_of, item_of

TAMPERED = [
    ("UPDATE raws SET data = ?", [zlib.compress(b"forged")], "not those that were read"),
    ("UPDATE raws SET data = ?", [b"no zlib"], "cannot be unpacked"),
    ("UPDATE document_bodies SET text = ?", [zlib.compress(b"forged")], "SHA-256"),
    ("UPDATE document_bodies SET record = ?", [b"{}"], "record cannot be read"),
    ("UPDATE document_bodies SET mentions = ?", [zlib.compress(b"{")], "record cannot be read"),
    ("UPDATE documents SET published = '2001-01-01'", [], "rows in documents do not follow"),
    ("UPDATE documents SET path = 'elsewhere'", [], "rows in documents do not follow"),
    ("UPDATE claim_bodies SET record = replace(record, 'bridge', 'tunnel')", [], "tunnel"),
    ("UPDATE claim_bodies SET sentence = 'forged'", [], "rows in claim_bodies do not follow"),
    ("UPDATE claim_bodies SET kinds = ''", [], "rows in claim_bodies do not follow"),
    ("UPDATE claims SET id = 'c-' || number", [], "rows in claims do not follow"),
    ("UPDATE claim_events SET last_day = 0", [], "rows in claim_events do not follow"),
    ("INSERT INTO claim_sayings SELECT 1, 2, number FROM claims LIMIT 1", [], "rows in claim_sayings do not follow"),
    ("UPDATE claim_bodies SET notes = '[]'", [], "rows in claim_bodies do not follow"),
    ("DELETE FROM claim_bodies", [], "it has 0 rows"),
    ("DELETE FROM claims", [], "it has 0 rows"),
    ("DELETE FROM document_bodies", [], "cannot be read"),
    ("DELETE FROM claim_events", [], "rows in claim_events do not follow"),
    ("UPDATE claim_bodies SET areas = 'Utopia'", [], "rows in claim_bodies do not follow"),
    ("INSERT INTO raws VALUES ('00', 1, x'00')", [], "no document was made of it"),
    ("DELETE FROM claim_words_data WHERE id > 100", [], "full-text index"),
]


def test_what_was_read_passes(filled: Store) -> None:
    assert list(verify(filled)) == []


@pytest.mark.parametrize(("statement", "values", "message"), TAMPERED)
def test_what_was_changed_is_named(filled: Store, statement: str, values: list[bytes], message: str) -> None:
    filled.close()
    raw = sqlite3.connect(filled.path)
    raw.execute(statement, values)
    raw.commit()
    raw.close()
    flaws = list(verify(filled))
    assert any(message in flaw.message for flaw in flaws), flaws
    assert all(flaw.record for flaw in flaws)


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE claim_quantities SET high = 99", "claim_quantities"),
        ("DELETE FROM claim_quantities", "claim_quantities"),
        ("UPDATE spots SET reach = 99", "spots"),
        ("DELETE FROM spots", "spots"),
    ],
)
def test_changed_quantities_and_spots_are_named(store: Store, statement: str, table: str) -> None:
    made = enriched([Told(places=(place("Narva", (59.38, 28.19)),), quantities=(quantity(3, "boats"),))])
    keep(store, made.item, made.dossier)
    store.close()
    raw = sqlite3.connect(store.path)
    raw.execute(statement)
    raw.commit()
    raw.close()
    assert f"its rows in {table} do not follow from its record" in [flaw.message for flaw in verify(store)]


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("DELETE FROM document_contents", "document_contents"),
        ("UPDATE contents SET sentences = x'92909090'", "contents"),
        ("UPDATE contents SET sentences = x'00'", "contents"),
        ("DELETE FROM content_sentences", "content_sentences"),
        ("UPDATE content_sentences SET sentence = sentence + 1", "content_sentences"),
        ("INSERT INTO content_pairs SELECT content, content FROM contents", "content_pairs"),
        ("UPDATE contents SET family = family - 1", "contents"),
    ],
)
def test_changed_families_are_named(store: Store, statement: str, table: str) -> None:
    item = item_of(
        "The mayor said that all of the ferries leave on Monday.\nA union denied that any of them would go.\n"
    )
    keep(store, item, dossier_of(item))
    store.close()
    raw = sqlite3.connect(store.path)
    raw.execute(statement)
    raw.commit()
    raw.close()
    assert any(table in flaw.message for flaw in verify(store))


def test_a_damaged_page_is_a_flaw_and_no_exception(filled: Store) -> None:
    filled.close()
    data = bytearray(filled.path.read_bytes())
    data[-4096:] = b"\xff" * 4096
    filled.path.write_bytes(data)
    assert list(verify(filled))


def test_progress_is_told_after_each_document(filled: Store) -> None:
    told: list[tuple[int, int]] = []
    list(verify(filled, lambda done, total: told.append((done, total))))
    assert told == [(done, len(cards(filled))) for done in (1, 2, 3)]


def test_without_a_casebook_there_is_nothing_to_verify(store: Store) -> None:
    with pytest.raises(NotFound):
        list(verify(store))
