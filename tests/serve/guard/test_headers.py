"""Every answer tells the browser what it may do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.serve.guard.headers import ALWAYS, BARE, page_policy
from tests.serve.guard.doors import client


@pytest.mark.parametrize("path", ["/page", "/api/v1/claims", "/nowhere", "/login"])
def test_every_answer_has_the_headers(tmp_path: Path, path: str) -> None:
    answer = client(tmp_path / "casebook.db").get(path)
    assert {name: answer.headers[name] for name in ALWAYS} == ALWAYS
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_a_page_runs_no_script_without_its_nonce(tmp_path: Path) -> None:
    browser = client(tmp_path / "casebook.db")
    policies = [browser.get("/page").headers["Content-Security-Policy"] for _ in range(2)]
    scripts = [re.search(r"script-src ([^;]+)", policy) for policy in policies]
    assert all(each and "'unsafe-inline'" not in each[1] and "'nonce-" in each[1] for each in scripts)
    assert policies[0] != policies[1], "a nonce is used once"


def test_data_does_nothing_even_where_it_is_opened_as_a_page(tmp_path: Path) -> None:
    assert client(tmp_path / "casebook.db").get("/api/v1/claims").headers["Content-Security-Policy"] == BARE


@pytest.mark.parametrize(
    ("url", "told"),
    [("https://192.0.2.1", True), ("http://192.0.2.1", False), ("https://localhost", False)],
)
def test_whoever_came_by_tls_is_told_to_stay_there(tmp_path: Path, url: str, *, told: bool) -> None:
    answer = client(tmp_path / "casebook.db", "0.0.0.0", url=url).get("/page")
    assert ("Strict-Transport-Security" in answer.headers) is told


def test_a_map_server_that_was_named_may_be_asked_for_pictures() -> None:
    assert "img-src 'self' data: blob: https://tiles.example" in page_policy("n", "https://tiles.example")
    assert "connect-src 'self'" in page_policy("n", "https://tiles.example")
