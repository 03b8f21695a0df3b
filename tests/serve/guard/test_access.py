"""Where tokens are needed, nobody gets through without one, nor further than its role, nor too often."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from sayso.serve.guard import access as module
from sayso.serve.guard.rates import Rate
from sayso.serve.guard.roles import Role
from sayso.serve.guard.tokens import Tokens
from tests.serve.guard.doors import bearing, client, secret

SOCKET = "/_nicegui_ws/socket.io/"
PLACE = "http://192.0.2.1:8765"


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    return tmp_path / "casebook.db"


@pytest.fixture
def browser(casebook: Path) -> TestClient:
    return client(casebook, "0.0.0.0", None, url=PLACE)


@pytest.mark.parametrize(
    "path", ["/api/v1/claims", "/mcp", "/page", "/_nicegui/3/static/x.js", "/%2e%2e/login", "/login/x"]
)
def test_a_stranger_gets_nothing(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert "sayso token create" in answer.json()["hint"]


def test_a_stranger_in_a_browser_is_shown_where_to_log_in(browser: TestClient) -> None:
    answer = browser.get("/page?q=a&r=b", headers={"Accept": "text/html"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/login?next=%2Fpage%3Fq%3Da%26r%3Db"


@pytest.mark.parametrize(
    ("role", "method", "path", "status"),
    [
        (Role.READER, "GET", "/api/v1/claims", 200),
        (Role.READER, "POST", "/api/v1/check", 200),
        (Role.READER, "POST", "/api/v1/decisions", 403),
        (Role.REVIEWER, "POST", "/api/v1/decisions", 200),
        (Role.REVIEWER, "DELETE", "/api/v1/watches/floods", 200),
        (Role.REVIEWER, "POST", "/api/v1/documents", 403),
        (Role.ADMIN, "POST", "/api/v1/documents", 200),
    ],
)
def test_a_token_opens_what_its_role_may(casebook: Path, role: Role, method: str, path: str, status: int) -> None:
    browser = client(casebook, "0.0.0.0", None, url=PLACE)
    answer = browser.request(method, path, headers=bearing(secret(casebook, role)))
    assert answer.status_code == status


def test_a_revoked_token_opens_nothing_any_more(browser: TestClient, casebook: Path) -> None:
    token, written = Tokens(casebook).create(Role.READER, 1)
    assert browser.get("/api/v1/claims", headers=bearing(written)).status_code == 200
    Tokens(casebook).revoke(token.id)
    assert browser.get("/api/v1/claims", headers=bearing(written)).status_code == 401


def test_who_asks_too_often_is_told_when_to_come_again(casebook: Path) -> None:
    browser = client(casebook, "0.0.0.0", None, url=PLACE, rate=Rate(per_second=0.1, burst=3))
    first, second = bearing(secret(casebook)), bearing(secret(casebook))
    assert [browser.get("/api/v1/claims", headers=first).status_code for _ in range(4)] == [200, 200, 200, 429]
    answer = browser.get("/api/v1/claims", headers=first)
    assert 1 <= int(answer.headers["Retry-After"]) <= 10
    assert browser.get("/api/v1/claims", headers=second).status_code == 200


def test_a_stranger_who_knocks_too_often_is_not_even_looked_at(browser: TestClient) -> None:
    statuses = [browser.get("/api/v1/claims").status_code for _ in range(70)]
    assert statuses[0] == 401
    assert statuses[-1] == 429


def test_a_websocket_needs_a_token_too(browser: TestClient, casebook: Path) -> None:
    origin = {"Origin": PLACE}
    with pytest.raises(WebSocketDisconnect), browser.websocket_connect(SOCKET, headers=origin):
        pass
    with browser.websocket_connect(SOCKET, headers=origin | bearing(secret(casebook))) as socket:
        socket.send_text("hello")
        assert socket.receive_text() == "hello"


def test_an_open_websocket_ends_with_its_token(
    browser: TestClient, casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.0)
    token, written = Tokens(casebook).create(Role.READER, 1)
    with browser.websocket_connect(SOCKET, headers={"Origin": PLACE} | bearing(written)) as socket:
        socket.send_text("hello")
        assert socket.receive_text() == "hello"
        Tokens(casebook).revoke(token.id)
        socket.send_text("hello")
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()
