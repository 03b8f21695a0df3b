"""No is said to programs as a problem, to people as a page, and hostile words in it stay words."""

from __future__ import annotations

from pathlib import Path

from tests.serve.guard.doors import client

EVIL = {"Host": "<script>alert(1)</script>"}


def test_a_program_gets_a_problem(tmp_path: Path) -> None:
    answer = client(tmp_path / "casebook.db").get("/api/v1/claims", headers={**EVIL, "Accept": "text/html"})
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 421
    assert answer.json()["hint"]


def test_a_person_gets_a_page_in_which_words_stay_words(tmp_path: Path) -> None:
    answer = client(tmp_path / "casebook.db").get("/page", headers={**EVIL, "Accept": "text/html"})
    assert answer.status_code == 421
    assert answer.headers["content-type"].startswith("text/html")
    assert "<script>" not in answer.text
    assert "&lt;script&gt;" in answer.text
