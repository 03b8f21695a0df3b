"""A draft is checked as a file is, and nothing of it is kept; the casebook is verified."""

from __future__ import annotations

import json
from pathlib import Path

from fastapi import FastAPI
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.share.problems.record import check_record

DRAFT = "# Harbour\n\nThe mayor said “the old bridge may reopen. Nobody closed what was opened.\n"


def test_a_draft_is_checked_as_a_file_is(client: TestClient, api: FastAPI, book: Casebook, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    named = book.named(lambda path: Path(path).name)
    expected = check_record(named.check(tmp_path / "draft.md", published="2022-11-09", publisher="Desk"))
    asked = {"name": "draft.md", "published": "2022-11-09", "publisher": "Desk"}
    told = client.post("check", params=asked, content=DRAFT.encode())
    assert told.status_code == 200
    assert told.json() == json.loads(json.dumps(expected))
    assert [problem["rule"] for problem in told.json()["problems"]]
    assert len(book.documents()) == 3
    assert not any(api.state.desk.uploads.folder.iterdir())


def test_a_draft_is_checked_against_the_casebook(client: TestClient) -> None:
    told = client.post("check", params={"name": "draft.md", "against": True}, content=DRAFT.encode())
    assert told.status_code == 200
    assert told.json()["document"]["path"] == "draft.md"


def test_what_is_no_report_is_refused_by_its_name(client: TestClient) -> None:
    told = client.post("check", params={"name": "cut.pdf"}, content=b"%PDF-1.7 cut").json()
    assert told["status"] == 415
    assert "cut.pdf" in told["detail"]
    assert "sayso-uploads" not in json.dumps(told)


def test_the_casebook_is_verified(client: TestClient) -> None:
    assert client.get("verify").json() == {"flaws": []}
