"""What a client holds is right until anything in the casebook changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.serve.api.replies import RECORDS

ASKED = [
    "claims?text=bridge",
    "documents",
    "watches",
    "threads",
    "show?name=monday.txt",
    "actors",
    "decisions",
    "actors/cast",
    "claims/by-document",
    "claims/by-id",
    "dossier?name=monday.txt",
    "grounds?name=monday.txt",
    "map/claims",
    "register/due?since=2022-11-09",
]


@pytest.mark.parametrize("path", ASKED)
def test_what_is_held_is_not_told_again(client: TestClient, path: str) -> None:
    told = client.get(path)
    tag = told.headers["etag"]
    for held in (tag, f'"other", {tag}', "*"):
        again = client.get(path, headers={"If-None-Match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.head(path, headers={"If-None-Match": tag}).status_code == 304


def test_any_change_makes_it_new(client: TestClient, book: Casebook, tmp_path: Path) -> None:
    tags = [client.get("claims").headers["etag"]]
    book.decide("refuse", book.ask("reopen")[0].claim.id)
    tags.append(client.get("claims").headers["etag"])
    (tmp_path / "new.txt").write_text("Harbour\n\nThe mayor said rain may come.\n")
    book.read(tmp_path / "new.txt", jobs=1)
    tags.append(client.get("claims").headers["etag"])
    assert len(set(tags)) == 3
    assert client.get("claims").headers["etag"] == tags[-1]


def test_another_question_or_form_has_another_tag(client: TestClient) -> None:
    tags = {client.get(path).headers["etag"] for path in ("claims", "claims?limit=3", "claims/count")}
    told = client.get("claims", headers={"Accept": RECORDS})
    assert len(tags | {told.headers["etag"]}) == 4
    assert told.headers["vary"] == "Accept"
