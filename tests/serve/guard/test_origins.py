"""Another site cannot act here through a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.websockets import WebSocketDisconnect

from tests.serve.guard.doors import client

OWN = "http://localhost:8765"


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("POST", {}, 200),  # no browser
        ("POST", {"Origin": OWN}, 200),
        ("POST", {"Origin": OWN, "Sec-Fetch-Site": "same-origin"}, 200),
        ("POST", {"Origin": "http://evil.example"}, 403),
        ("POST", {"Origin": "http://localhost:9999"}, 403),
        ("POST", {"Origin": "null"}, 403),
        ("POST", {"Origin": "http://localhost:8765.evil.example"}, 403),
        ("POST", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("POST", {"Sec-Fetch-Site": "same-site", "Origin": OWN}, 403),
        ("POST", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 403),
        ("POST", {"Cookie": "sayso_session=x"}, 403),  # a browser that does not say where from
        ("DELETE", {"Origin": "http://evil.example"}, 403),
        ("GET", {}, 200),
        ("GET", {"Sec-Fetch-Site": "none"}, 200),
        ("GET", {"Origin": "http://evil.example"}, 403),
        ("GET", {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"}, 403),
        ("GET", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, 403),
        ("GET", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, 403),
        ("GET", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200),
    ],
)
def test_what_comes_from_elsewhere_is_refused(
    tmp_path: Path, method: str, headers: dict[str, str], status: int
) -> None:
    answer = client(tmp_path / "casebook.db").request(method, "/api/v1/claims", headers=headers)
    assert answer.status_code == status


@pytest.mark.parametrize(("origin", "opens"), [(OWN, True), ("http://evil.example", False), ("null", False)])
def test_a_websocket_opens_for_this_site_alone(tmp_path: Path, origin: str, *, opens: bool) -> None:
    browser = client(tmp_path / "casebook.db")
    url = "/_nicegui_ws/socket.io/"
    if opens:
        with browser.websocket_connect(url, headers={"Origin": origin}) as socket:
            socket.send_text("hello")
            assert socket.receive_text() == "hello"
    else:
        with pytest.raises(WebSocketDisconnect), browser.websocket_connect(url, headers={"Origin": origin}):
            pass
