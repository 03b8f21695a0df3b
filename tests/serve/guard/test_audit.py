"""Who did what, when, from where and with what outcome is kept, and cannot be flushed out."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from starlette.websockets import WebSocketDisconnect

from sayso.serve.guard.audit import KEPT, Trail, act_of, trail_of
from sayso.serve.guard.roles import Role
from tests.serve.guard.doors import LOCAL, bearing, client, secret


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


def test_a_trail_is_put_aside_when_it_is_large_and_the_oldest_goes(tmp_path: Path) -> None:
    trail = Trail(tmp_path / "trail.jsonl", most_bytes=500)
    for number in range(40):
        trail.add(act_of(LOCAL, f"act {number}", "200"))
    kept = sorted(tmp_path.glob("trail.jsonl*"), key=lambda path: path.suffix)
    assert len(kept) == KEPT + 1
    assert all(path.stat().st_size <= 500 for path in kept)
    assert acts(trail.path)[-1]["what"] == "act 39"
    assert stat.S_IMODE(trail.path.stat().st_mode) == 0o600


def test_hostile_words_stay_in_their_line(tmp_path: Path) -> None:
    trail = Trail(tmp_path / "trail.jsonl")
    trail.add(act_of(LOCAL, 'GET /\n{"who": "admin"}\u2028\x1b[31m' + "x" * 9_000, "200"))
    [act] = acts(trail.path)
    assert act["who"] == "Ada"
    assert len(trail.path.read_bytes()) < 1_000
    assert b"\x1b" not in trail.path.read_bytes()


def test_a_disk_that_is_full_keeps_nobody_from_working(tmp_path: Path) -> None:
    Trail(tmp_path / "no" / "such" / "folder.jsonl").add(act_of(LOCAL, "POST /", "200"))
