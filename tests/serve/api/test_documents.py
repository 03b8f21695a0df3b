"""Documents are listed, told in full, and taken in to be read."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from tests.serve.api.conftest import MONDAY, MOST_BYTES, ended

RAIN = b"Harbour\n\nThe mayor said rain may come.\n"


def test_documents_come_in_the_order_of_reading_page_by_page(client: TestClient) -> None:
    first = client.get("documents", params={"limit": 2})
    assert [each["path"] for each in first.json()["documents"]] == ["monday.txt", "tuesday.txt"]
    assert first.json()["next"] in first.headers["link"]
    rest = client.get("documents", params={"limit": 2, "cursor": first.json()["next"]}).json()
    assert ([each["path"] for each in rest["documents"]], rest["next"]) == (["wednesday.txt"], None)


def test_a_document_is_told_as_it_is_shared(client: TestClient, book: Casebook) -> None:
    id_ = book.documents()[0].id
    lines = io.StringIO()
    book.share("document", lines, id_)
    assert client.get(f"documents/{id_}").json() == json.loads(lines.getvalue())
    text = client.get(f"documents/{id_}/text")
    assert text.text == MONDAY
    assert text.headers["content-type"] == "text/plain; charset=utf-8"


def test_anything_is_shown_by_its_name(client: TestClient, book: Casebook) -> None:
    shown = client.get("show", params={"name": "monday.txt"}).json()
    assert shown["counts"]["claims"] == 2
    id_ = book.ask("reopen")[0].claim.id
    assert client.get("show", params={"name": id_}).json()["id"] == id_
    assert client.get("show", params={"name": "sunday.txt"}).status_code == 404


def test_a_report_that_is_sent_is_read_once(client: TestClient, api: FastAPI, book: Casebook) -> None:
    known = {"name": "../../etc/friday.txt", "published": "2022-11-11", "publisher": "Harbour Desk"}
    job = ended(client, client.post("documents", params=known, content=RAIN))
    assert (job["state"], [receipt["outcome"] for receipt in job["receipts"]]) == ("done", ["added"])
    card = book.documents()[-1]
    assert (card.path, card.published, card.publisher) == ("friday.txt", "2022-11-11", "Harbour Desk")
    job = ended(client, client.post("documents", params={"name": "other.txt"}, content=RAIN))
    assert [receipt["outcome"] for receipt in job["receipts"]] == ["known"]
    assert not any(api.state.desk.uploads.folder.iterdir()), "nothing is left lying about"


def test_what_was_sent_is_linked_when_that_is_asked_for(client: TestClient) -> None:
    ended(client, client.post("documents", content=b"Harbour\n\nThe mayor said the old bridge may reopen.\n"))
    assert client.get("unlinked").json() == {"unlinked": 1}
    assert ended(client, client.post("links"))["state"] == "done"
    assert client.get("unlinked").json() == {"unlinked": 0}


@pytest.mark.parametrize(
    ("content", "status", "name"),
    [(b"", 422, "EmptyFile"), (b"x" * (MOST_BYTES + 1), 413, "TooLarge")],
)
def test_what_cannot_be_taken_leaves_nothing(
    client: TestClient, api: FastAPI, content: bytes, status: int, name: str
) -> None:
    told = client.post("documents", content=content)
    assert (told.status_code, told.json()["type"]) == (status, f"urn:sayso:problem:{name}")
    assert not any(api.state.desk.uploads.folder.iterdir())


def test_a_server_that_only_reads_takes_nothing(client: TestClient, api: FastAPI, book: Casebook) -> None:
    api.state.desk = replace(api.state.desk, writable=False)
    told = client.post("documents", content=b"The mayor said rain may come.")
    assert (told.status_code, told.json()["title"]) == (403, "Not allowed")
    assert len(book.documents()) == 3


def test_a_report_that_cannot_be_read_says_why(client: TestClient) -> None:
    job = ended(client, client.post("documents", params={"name": "cut.pdf"}, content=b"%PDF-1.7 cut"))
    assert job["state"] == "failed"
    assert "cut.pdf" in job["message"]
    assert "sayso-uploads" not in json.dumps(job)
    assert job["hint"]
