"""A server that asks for tokens, as users start it: for a browser, for programs and for assistants."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client
from playwright.sync_api import Browser, expect

from sayso.serve.guard.roles import Role
from sayso.serve.guard.tokens import Tokens
from sayso.serve.guard.trail import trail_of
from tests.linked import store_at
from tests.serve.axe import violations
from tests.serve.conftest import free_port, serving
from tests.serve.mcp.assistant import run
from tests.threaded import group

READING = ["ask", "show", "trace", "changed", "check", "watch"]
SOCKET = "/_nicegui_ws/socket.io/?EIO=4&transport=polling"


@dataclass(frozen=True, slots=True)
class Guarded:
    """A server, its casebook, and what the holder of a token for each role shows."""

    url: str
    casebook: Path
    tokens: dict[Role, str]

    def bearing(self, role: Role) -> dict[str, str]:
        """The header that shows the token for a role."""
        return {"Authorization": f"Bearer {self.tokens[role]}"}


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    casebook = tmp_path_factory.mktemp("guarded") / "casebook.db"
    group(store_at(casebook))
    tokens = {role: Tokens(casebook).create(role, 1, f"Ada the {role}")[1] for role in Role}
    with serving(casebook, "--tokens", "--write") as url:
        yield Guarded(url, casebook, tokens)


@pytest.mark.parametrize("path", ["/", "/documents", "/ask/results", "/api/v1/claims", "/api/v1/openapi.json", SOCKET])
def test_nothing_is_told_to_a_stranger(guarded: Guarded, path: str) -> None:
    answer = httpx2.get(guarded.url + path)
    assert answer.status_code == 401
    assert "ferry" not in answer.text


def test_the_websocket_of_pages_is_for_this_site_alone(guarded: Guarded) -> None:
    headers = guarded.bearing(Role.ADMIN)
    assert httpx2.get(guarded.url + SOCKET, headers=headers).status_code == 200
    assert httpx2.get(guarded.url + SOCKET, headers={**headers, "Origin": "http://evil.example"}).status_code == 403


def test_what_is_written_bears_the_name_of_the_token(guarded: Guarded) -> None:
    watch = {"name": "ferries", "question": {"text": "ferry"}}
    url = f"{guarded.url}/api/v1/watches"
    assert httpx2.post(url, json=watch, headers=guarded.bearing(Role.READER)).status_code == 403
    assert httpx2.post(url, json=watch, headers=guarded.bearing(Role.REVIEWER)).status_code == 201
    [saved] = httpx2.get(f"{guarded.url}/api/v1/watch-log", headers=guarded.bearing(Role.READER)).json()["changes"]
    assert saved["who"] == "Ada the reviewer"


def test_a_browser_shows_its_token_once_and_logs_out(guarded: Guarded, browser: Browser) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{guarded.url}/documents")
    expect(page.get_by_label("Token")).to_be_focused()
    assert not violations(page)
    page.get_by_label("Token").fill(guarded.tokens[Role.READER])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{guarded.url}/documents")
    page.wait_for_function("window.did_handshake === true")
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(f"{guarded.url}/login")
    page.goto(f"{guarded.url}/documents")
    expect(page.get_by_label("Token")).to_be_visible()
    page.close()
    assert not errors


async def tools(server: StdioServerParameters | str, headers: dict[str, str] | None = None) -> list[str]:
    """The tools that an assistant is offered; it asks once."""
    async with create_mcp_http_client(headers) as http:
        transport = streamable_http_client(server, http_client=http) if isinstance(server, str) else server
        async with Client(transport) as client:
            assert not (await client.call_tool("ask", {"text": "ferry"})).is_error
            return [tool.name for tool in (await client.list_tools()).tools]


@pytest.mark.parametrize(
    ("role", "more"), [(Role.READER, []), (Role.REVIEWER, ["decide"]), (Role.ADMIN, ["read", "decide"])]
)
def test_an_assistant_is_offered_what_its_token_may(guarded: Guarded, role: Role, more: list[str]) -> None:
    assert run(tools, f"{guarded.url}/mcp", guarded.bearing(role)) == READING + more
    acts = [json.loads(each) for each in trail_of(guarded.casebook).path.read_text().splitlines()]
    assert ("mcp ask", f"Ada the {role}", "200") in [(act["what"], act["who"], act["outcome"]) for act in acts]


def test_an_assistant_without_a_token_is_not_heard(guarded: Guarded) -> None:
    with pytest.raises(BaseExceptionGroup):
        run(tools, f"{guarded.url}/mcp")


def test_an_assistant_on_this_machine_starts_sayso_by_itself(guarded: Guarded) -> None:
    options = ["-m", "sayso.cli", "serve", "--mcp", "stdio", "--casebook", str(guarded.casebook)]
    assert run(tools, StdioServerParameters(command=sys.executable, args=options)) == READING


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "0.0.0.0"], "sayso token create --role reader"),
        (["--proxy", "127.0.0.1"], "sayso token create --role reader"),
        (["--tokens"], "sayso token create --role reader"),
        (["--tls-cert", "casebook.db"], "--tls-key"),
        (["--write", "--read-only"], "Give one of them."),
    ],
)
def test_a_server_that_nobody_could_use_safely_does_not_start(tmp_path: Path, options: list[str], said: str) -> None:
    casebook = tmp_path / "casebook.db"
    group(store_at(casebook))
    command = [sys.executable, "-m", "sayso.cli", "serve", "--port", str(free_port()), *options]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert said in done.stderr
