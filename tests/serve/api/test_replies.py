"""A result comes in the form that is asked for: the JSON of the contract, or plain records."""

from __future__ import annotations

import msgspec
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.records import Answer, Decision
from sayso.serve.api.replies import JSON, RECORDS


def test_records_come_back_as_they_are(client: TestClient, book: Casebook) -> None:
    told = client.get("claims", params={"limit": 2}, headers={"Accept": RECORDS})
    assert told.headers["content-type"] == RECORDS
    assert msgspec.json.decode(told.content, type=list[Answer]) == book.ask(limit=2)
    assert 'rel="next"' in told.headers["link"]


def test_whatever_else_is_accepted_gets_json(client: TestClient) -> None:
    for accept in ("*/*", "text/html", JSON, "nonsense"):
        assert client.get("claims", headers={"Accept": accept}).headers["content-type"] == JSON


def test_what_was_done_is_kept_by_nobody(client: TestClient, book: Casebook) -> None:
    wanted = {"judgement": "refuse", "ids": [book.ask()[0].claim.id]}
    told = client.post("decisions", json=wanted, headers={"Accept": RECORDS})
    assert told.headers["cache-control"] == "no-store"
    assert [msgspec.json.decode(told.content, type=Decision)] == book.decisions()
