"""Who did what, when, from where and with what outcome is recorded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.websockets import WebSocketDisconnect

from sayso.serve.guard.roles import Role
from sayso.serve.guard.trail import trail_of
from tests.serve.guard.doors import bearing, client, secret


def acts(path: Path) -> list[dict[str, Any]]:
    return [json.loads(each) for each in path.read_text().splitlines()] if path.exists() else []


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    return tmp_path / "casebook.db"


def test_an_act_is_kept_with_who_when_from_where_and_its_outcome(casebook: Path) -> None:
    browser = client(casebook, "0.0.0.0", None)
    headers = {"Host": "192.0.2.1", **bearing(secret(casebook, Role.REVIEWER, "Ada"))}
    browser.post("/api/v1/decisions", headers=headers, json={})
    browser.post("/api/v1/documents", headers=headers, json={})
    browser.get("/api/v1/claims", headers=headers)
    done, refused = acts(trail_of(casebook).path)
    assert (done["who"], done["role"], done["address"]) == ("Ada", "reviewer", "192.0.2.7")
    assert (done["what"], done["outcome"]) == ("POST /api/v1/decisions", "200")
    assert done["time"].startswith("20")
    assert refused["outcome"].startswith("403 `read` needs the role admin")


def test_what_strangers_try_is_kept_apart(casebook: Path) -> None:
    client(casebook, "0.0.0.0", None).get("/api/v1/claims", headers={"Host": "192.0.2.1"})
    assert not acts(trail_of(casebook).path)
    [tried] = acts(casebook.with_name("casebook.db.refused.jsonl"))
    assert (tried["who"], tried["what"]) == ("", "GET /api/v1/claims")
    assert tried["outcome"].startswith("401")


def test_a_page_that_connects_is_kept_when_it_opens(casebook: Path) -> None:
    browser = client(casebook)
    with browser.websocket_connect("/_nicegui_ws/socket.io/", headers={"Origin": "http://localhost:8765"}):
        [opened] = acts(trail_of(casebook).path)
    assert (opened["who"], opened["what"], opened["outcome"]) == (
        "Ada",
        "WEBSOCKET /_nicegui_ws/socket.io/",
        "opened",
    )
    with (
        pytest.raises(WebSocketDisconnect),
        browser.websocket_connect("/_nicegui_ws/socket.io/", headers={"Origin": "x"}),
    ):
        pass
    assert acts(casebook.with_name("casebook.db.refused.jsonl"))[-1]["outcome"].startswith("refused")
