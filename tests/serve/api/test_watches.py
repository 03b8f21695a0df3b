"""Watches are saved, run, looked back at, removed and brought back."""

from __future__ import annotations

from starlette.testclient import TestClient

from sayso.casebook import Casebook


def test_a_watch_lives_and_comes_back(client: TestClient, book: Casebook) -> None:
    wanted = {"name": "strikes", "question": {"text": "strike"}, "threshold": {"count": 1, "per": 7}}
    saved = client.post("watches", json=wanted)
    assert (saved.status_code, saved.json()["question"], saved.json()["who"]) == (201, {"text": "strike"}, "ana")
    assert client.post("watches", json=wanted).status_code == 422
    assert client.post("watches", json=wanted | {"replace": True}).status_code == 201
    (signal,) = client.get("signals", params={"name": "strikes", "as_of": "2022-11-09"}).json()["signals"]
    assert (signal["status"], len(signal["claims"])) == ("fired", 1)
    days = client.get("watches/strikes/history", params={"days": 3, "as_of": "2022-11-09"}).json()["days"]
    assert [day["fires"] for day in days] == [True, True, True]
    assert client.delete("watches/strikes", params={"why": "over"}).json()["why"] == "over"
    assert [each["name"] for each in client.get("watches").json()["watches"]] == ["reopening"]
    assert client.post("watches/strikes/undo").json()["act"] == "undo"
    assert len(client.get("watch-log").json()["changes"]) == len(book.watch_log()) == 5


def test_what_was_told_is_not_told_again_to_who_asks_for_news(client: TestClient) -> None:
    told = [client.post("signals", json={"names": ["reopening"]}).json()["signals"][0]["claims"] for _ in range(2)]
    assert [len(claims) for claims in told] == [3, 0]
    assert len(client.get("signals").json()["signals"][0]["claims"]) == 3


def test_a_claim_is_watched_for_other_origins(client: TestClient, book: Casebook) -> None:
    claim = book.ask("reopen")[0].claim.id
    saved = client.post("watches", json={"name": "seconded", "claim": claim}).json()
    assert (saved["claim"], saved["of"]) == (claim, "origins")


def test_what_makes_no_sense_is_refused(client: TestClient) -> None:
    for wanted in (
        {"name": ""},
        {"name": "a", "question": {"limit": 3}},
        {"name": "a", "question": {"refused": True}},
        {"name": "a", "threshold": {"count": 0}},
        {"name": "a", "threshold": {"counting": "sum"}},
        {"name": "a", "replace": 1},
    ):
        assert client.post("watches", json=wanted).status_code == 422, wanted
    assert client.get("watches/none/history").status_code == 404
