"""The state stays until anything changes, and tells nothing of the disk."""

from __future__ import annotations

from starlette.testclient import TestClient

from sayso.casebook import Casebook


def test_the_state_stays_until_anything_changes(client: TestClient, book: Casebook) -> None:
    told = client.get("state")
    state = told.json()["state"]
    assert client.get("state").json() == {"state": state}
    assert told.headers["cache-control"] == "no-store"
    assert len(state) == 32
    assert state not in book.state()
    book.add_watch("rain", "rain")
    assert client.get("state").json()["state"] != state
