"""Documents are found by their publisher and days, and by their address, however it is written."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from sayso.records import Dossier, Hints
from sayso.store.derive import list_pages_again
from sayso.store.keep import keep
from sayso.store.published import published_at, published_by
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.toy import dossier_of, item_of

ADDRESS = "https://desk.example/reports/bridge"
REPORTS = [
    ("a.txt", "2022-11-07", "Desk"),
    ("b.txt", "2022-11-09", "Desk"),
    ("c.txt", "2022-11-08", "Wire"),
    ("d.txt", "2022-12-01", None),
]


@pytest.fixture
def issued(store: Store) -> Store:
    for path, published, publisher in REPORTS:
        item = item_of(
            f"The mayor said the bridge of {path} may reopen.\n", path, Hints(published, publisher=publisher)
        )
        made = dossier_of(item)
        keep(store, item, Dossier(replace(made.document, url=f"{ADDRESS}-{path[0]}"), made.extraction))
    return store


def found(dossiers: list[Dossier]) -> list[str]:
    return [each.document.path for each in dossiers]


@pytest.mark.parametrize(
    ("publisher", "since", "until", "expected"),
    [
        ("Desk", "2022-11-01", "2022-11-30", ["a.txt", "b.txt"]),
        ("Desk", "2022-11-07", "2022-11-07", ["a.txt"]),
        ("Desk", "2022-11-10", "2022-11-30", []),
        ("Nobody", "2022-11-01", "2022-11-30", []),
        ("Desk", "2022-11-09", "2022-12-01", ["b.txt", "d.txt"]),
    ],
)
def test_reports_are_found_by_publisher_and_days(
    issued: Store, publisher: str, since: str, until: str, expected: list[str]
) -> None:
    with issued.reading() as connection:
        assert found(published_by(connection, publisher, since, until)) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{ADDRESS}-b", ["b.txt"]),
        ("http://www.desk.example/reports/bridge-b/?utm_source=feed#top", ["b.txt"]),
        ("https://desk.example/reports/bridge-x", []),
        ("https://desk.example", []),
        ("", []),
    ],
)
def test_a_document_is_found_at_its_address(issued: Store, url: str, expected: list[str]) -> None:
    with issued.reading() as connection:
        assert found(published_at(connection, url)) == expected


def test_an_index_answers_both(issued: Store) -> None:
    issued.close()
    raw = sqlite3.connect(issued.path)
    for question in (
        "SELECT number FROM documents WHERE (publisher = 'Desk' OR publisher IS NULL) AND published > '2022-11-01'",
        "SELECT document FROM document_pages WHERE page = 'desk.example/reports/bridge-b'",
    ):
        plan = " ".join(row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {question}"))
        assert "SEARCH" in plan
        assert "SCAN" not in plan


def test_a_casebook_of_before_is_indexed_once(issued: Store) -> None:
    with issued.writing() as connection:
        connection.exec_driver_sql("DELETE FROM document_pages")
        list_pages_again(connection)
    assert not list(verify(issued))
    with issued.reading() as connection:
        assert found(published_at(connection, f"{ADDRESS}-b")) == ["b.txt"]


def test_what_does_not_follow_from_the_record_is_a_flaw(issued: Store) -> None:
    with issued.writing() as connection:
        connection.exec_driver_sql("DELETE FROM document_pages WHERE document = 1")
    assert ["document_pages" in flaw.message for flaw in verify(issued)] == [True]
