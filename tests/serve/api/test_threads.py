"""Matters are listed, and one is told in full by its id or that of a claim."""

from __future__ import annotations

from starlette.testclient import TestClient

from sayso.casebook import Casebook


def test_a_thread_is_found_by_its_words_and_by_a_claim(client: TestClient, book: Casebook) -> None:
    (thread,) = client.get("threads", params={"words": "reopen"}).json()["threads"]
    assert thread["documents"] == 2
    claim = book.ask("reopen")[0].claim.id
    told = client.get(f"threads/{thread['id']}").json()
    assert told == client.get(f"threads/{claim}").json()
    assert [turn["now"]["text"] for turn in told["turns"]]
    assert client.get("threads/t-0000000000000000").status_code == 404
    assert client.get("threads", params={"since": "soon"}).status_code == 422
