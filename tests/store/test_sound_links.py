"""What is kept of linking is checked against the claims: nothing that is changed behind its back goes by."""

from __future__ import annotations

import sqlite3
from itertools import permutations
from pathlib import Path

import pytest

from sayso.store.linked import unlink
from sayso.store.sound_links import LinkingCheck
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.linked import Report, keep_report, linked, store_at
from tests.store.test_citings import ADDRESSED, EARLY, MEANT

LINES = [
    "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.",
    "The mayor said the tanker Ostrava burned below the Zhovkva bridge at night.",
    "The mayor said the pilots of Kryvorizhzhia would not leave the harbour again.",
]
REPORTS: list[Report] = [
    ("first.txt", "2022-11-07", "Harbour Desk", "\n".join(LINES) + "\n"),
    ("copy.txt", "2022-11-08", "Mirror", "\n" + "\n".join(LINES) + "\n"),
    ("other.txt", "2022-11-09", "Port Post", LINES[0].replace("mayor", "docker") + "\n"),
]


@pytest.fixture
def told(store: Store) -> Store:
    for report in REPORTS:
        keep_report(store, report)
    assert linked(store).links
    return store


def flaws(store: Store) -> list[str]:
    return [f"{flaw.record}: {flaw.message}" for flaw in verify(store)]


def test_what_was_linked_passes(told: Store) -> None:
    assert flaws(told) == []


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_in_whichever_order_it_was_read_and_linked(tmp_path: Path, order: tuple[int, ...]) -> None:
    store = store_at(tmp_path / "casebook.db")
    for place in order:
        keep_report(store, REPORTS[place])
        linked(store)
    assert flaws(store) == []
    with store.writing() as connection:
        unlink(connection, [1])
    assert flaws(store) == [], "what is unlinked waits to be linked again, which is no flaw"
    store.close()


def test_what_is_linked_in_part_passes(store: Store) -> None:
    keep_report(store, REPORTS[0])
    linked(store)
    keep_report(store, REPORTS[2])
    assert flaws(store) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM statements WHERE document = 3", "rows in statements do not follow"),
        ("UPDATE statements SET words = words + 1", "rows in statements do not follow"),
        ("UPDATE statements SET last = last + 1", "rows in statements do not follow"),
        ("UPDATE statements SET start = start + 1", "rows in statements do not follow"),
        ("UPDATE statements SET weight = weight + 1", "rows in statements do not follow"),
        ("UPDATE statements SET document = 1", "rows in statements do not follow"),
        ("DELETE FROM linked_documents WHERE document = 3", "rows in statements do not follow"),
        ("UPDATE statements SET held = 0 WHERE document = 3", "statement_keys: the index of statements"),
        ("UPDATE statements SET held = 1", "several of its documents hold the statement"),
        ("DELETE FROM statement_keys WHERE claim IN (SELECT claim FROM statement_keys LIMIT 1)", "statement_keys: "),
        ("DELETE FROM embeddings WHERE document = 1", "its row in embeddings does not follow"),
        ("UPDATE embeddings SET vectors = x'07'", "its row in embeddings does not follow"),
        ("UPDATE embeddings SET rarities = zeroblob(length(rarities))", "its row in embeddings does not follow"),
        ("UPDATE statement_keys SET key = key + 1 WHERE claim > 0", "statement_keys: the index of statements"),
        ("INSERT INTO statement_keys SELECT 77, claim FROM statements LIMIT 1", "statement_keys: the index"),
        ("UPDATE links SET relation = 'nonsense'", "does not say what a link can say"),
        ("UPDATE links SET status = 'nonsense'", "does not say what a link can say"),
        ("UPDATE links SET direction = 'nonsense'", "does not say what a link can say"),
        ("UPDATE links SET reasons = '{}'", "does not say what a link can say"),
        ("UPDATE links SET reasons = '['", "does not say what a link can say"),
        ("UPDATE links SET score = 1.5", "does not say what a link can say"),
        (
            "UPDATE links SET first = (SELECT claim FROM statements WHERE NOT held LIMIT 1)",
            "its first sentence is not one that links are kept for",
        ),
    ],
)
def test_what_was_changed_is_named(told: Store, statement: str, expected: str) -> None:
    told.close()
    raw = sqlite3.connect(told.path)
    raw.execute(statement)
    raw.commit()
    raw.close()
    assert any(expected in flaw for flaw in flaws(told)), flaws(told)


def test_a_key_that_became_stock_is_expected_of_nobody(told: Store) -> None:
    told.close()
    raw = sqlite3.connect(told.path)
    (key,) = raw.execute("SELECT key FROM statement_keys LIMIT 1").fetchone()
    raw.execute("DELETE FROM statement_keys WHERE key = ?", [key])
    raw.execute("INSERT INTO statement_keys VALUES (?, -1)", [key])
    raw.commit()
    raw.close()
    assert not [flaw for flaw in flaws(told) if "statement_keys" in flaw]


def test_a_day_that_a_self_citation_names_is_missed(store: Store) -> None:
    for report in (EARLY, MEANT, ADDRESSED):
        keep_report(store, report)
    linked(store)
    assert flaws(store) == []
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM cited_days")
    (flaw,) = flaws(store)
    assert flaw.endswith("its rows in cited_days do not follow from its claims")


def test_an_empty_casebook_has_no_flaw(store: Store) -> None:
    with store.writing() as connection:
        assert list(LinkingCheck(connection).whole_flaws()) == []
