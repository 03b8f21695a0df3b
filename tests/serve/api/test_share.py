"""Every format is streamed as the command line writes it, and what cannot be shared is a problem."""

from __future__ import annotations

import io

import pytest
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.share import NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_is_streamed_is_what_is_shared(client: TestClient, book: Casebook, name: str) -> None:
    lines = io.StringIO()
    book.share(name, lines)
    told = client.get(f"share/{name}")
    assert told.text == lines.getvalue() != ""
    assert told.headers["content-type"] == "application/x-ndjson"
    assert client.head(f"share/{name}").content == b""


def test_one_document_is_shared_alone(client: TestClient) -> None:
    told = client.get("share/jsonl", params={"document": "wednesday.txt"}).text
    assert [line.count("wednesday.txt") for line in told.splitlines()] == [1]


def test_what_cannot_be_shared_is_a_problem(client: TestClient) -> None:
    assert client.get("share/poetry").json()["type"] == "urn:sayso:problem:UsageError"
    assert client.get("share/jsonl", params={"document": "sunday.txt"}).status_code == 404
