"""Every error is a problem that says what to do next, with a status of its own, also when the casebook is away."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from sayso import errors
from sayso.casebook import Casebook
from sayso.serve.api.problem import MEDIA, TITLES, Refused, problem, status_of

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.SaysoError)]
STATUSES = {
    errors.UsageError: 422,
    errors.NotAllowed: 403,
    errors.NotFound: 404,
    errors.NoCasebook: 503,
    errors.TooLarge: 413,
    errors.UnknownFormat: 415,
    errors.EmptyFile: 422,
    errors.CasebookBusy: 503,
    errors.CasebookGone: 503,
    errors.NotACasebook: 503,
    errors.ReadOnlyCasebook: 403,
    errors.CasebookFull: 507,
    errors.ModelError: 500,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_has_a_status_with_a_title(kind: type[errors.SaysoError]) -> None:
    status = status_of(kind("message"))
    assert status == STATUSES.get(kind, status)
    assert status in TITLES
    assert 400 <= status < 600


def test_a_problem_has_the_members_of_its_standard() -> None:
    told = problem(404, "No claim.", "Ask again.", name="NotFound", extra=1)
    assert told == {
        "type": "urn:sayso:problem:NotFound",
        "title": "Not found",
        "status": 404,
        "detail": "No claim.",
        "hint": "Ask again.",
        "extra": 1,
    }
    assert status_of(Refused(415, "no")) == 415


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "nowhere", 404), ("DELETE", "claims", 405), ("GET", "claims?limit=x", 422), ("PATCH", "watches", 405)],
)
def test_also_what_never_reaches_a_verb_is_a_problem(client: TestClient, method: str, path: str, status: int) -> None:
    told = client.request(method, path)
    assert told.headers["content-type"] == MEDIA
    assert (told.json()["status"], told.json()["instance"]) == (status, f"/api/v1/{path.partition('?')[0]}")
    assert told.json()["hint"]


def test_what_may_be_done_at_a_path_is_told(client: TestClient) -> None:
    assert client.patch("watches").headers["allow"] == "GET, HEAD, POST"
    assert client.get("links").headers["allow"] == "POST"


def test_a_defect_tells_nothing_of_itself(client: TestClient, api: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr(api.state.desk.book, "watches", fail)
    told = client.get("watches")
    assert told.status_code == 500
    assert "secret" not in told.text
    assert told.json()["hint"]


def test_a_casebook_that_is_away_is_missed_until_it_is_back(client: TestClient, book: Casebook, tmp_path: Path) -> None:
    held = client.get("claims")
    path = book.path
    path.rename(tmp_path / "away.db")
    for _ in range(2):
        told = client.get("claims", headers={"If-None-Match": held.headers["etag"]})
        assert (told.status_code, told.json()["type"]) == (503, "urn:sayso:problem:CasebookGone")
        assert told.headers["retry-after"]
    assert client.post("watches", json={"name": "rain"}).status_code == 503
    (tmp_path / "away.db").rename(path)
    assert client.get("claims").json() == held.json()


def test_one_that_is_put_in_its_place_is_told_of(client: TestClient, book: Casebook, tmp_path: Path) -> None:
    assert len(client.get("documents").json()["documents"]) == 3
    with Casebook(tmp_path / "other.db", settings=book.settings, steps=book._steps) as other:
        other.read(tmp_path / "monday.txt", jobs=1)
    (tmp_path / "other.db").replace(book.path)
    assert len(client.get("documents").json()["documents"]) == 1
    (tmp_path / "letter.txt").write_text("just a letter, " * 1000)
    (tmp_path / "letter.txt").replace(book.path)
    told = client.get("documents")
    assert (told.status_code, told.json()["type"]) == (503, "urn:sayso:problem:NotACasebook")


def test_one_that_somebody_holds_is_read_and_not_written_to(client: TestClient, book: Casebook) -> None:
    holder = sqlite3.connect(book.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert client.get("claims").status_code == 200
    told = client.post("watches", json={"name": "rain"})
    assert (told.status_code, told.json()["type"]) == (503, "urn:sayso:problem:CasebookBusy")
    holder.execute("ROLLBACK")
    holder.close()
    assert client.post("watches", json={"name": "rain"}).status_code == 201


def test_where_there_is_none_yet_the_next_step_is_told(tmp_path: Path) -> None:
    from sayso.serve.api import make_api

    told = TestClient(make_api(Casebook(tmp_path / "none.db"))).get("/claims")
    assert (told.status_code, told.json()["type"]) == (503, "urn:sayso:problem:NoCasebook")
    assert "sayso read" in told.json()["hint"]
