"""The register is asked by kind, days, words and state."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_the_register_is_asked_by_the_words_of_its_verb(client: TestClient) -> None:
    assert client.get("register", params={"kind": "forecasts", "limit": 3}).json() == {"entries": [], "more": False}
    told = client.get("register", params={"kind": "dreams"}).json()
    assert (told["status"], told["hint"].startswith("It may be one of: firsts")) == (422, True)
    assert client.get("register", params={"state": "borne-out", "since": "2022"}).status_code == 200
    assert client.get("register", params={"state": "lost"}).status_code == 422


def test_what_runs_out_is_asked_by_days(client: TestClient) -> None:
    assert client.get("register/due?since=2022-11-09&days=30").json() == {"entries": []}
    for wrong in ("", "since=2022", "since=2022-11-31", "since=2022-11-09&days=400"):
        assert client.get(f"register/due?{wrong}").status_code == 422
