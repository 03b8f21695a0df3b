"""The SDK's own client comes in by both doors, and gets the same answers."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import pytest
import uvicorn
from mcp import Client, StdioServerParameters
from starlette.applications import Starlette
from starlette.routing import Route

from sayso.casebook import Casebook
from sayso.serve.mcp.doors import PATH, HttpDoor
from sayso.serve.mcp.server import make_server
from tests.serve.mcp.assistant import ADA, run, text_of

STDIO = """
import sys
from pathlib import Path
from sayso.serve.mcp.doors import serve_stdio
from tests.toy import open_casebook
with open_casebook(Path(sys.argv[1])) as book:
    serve_stdio(book, write=len(sys.argv) > 2)
"""


def stdio(book: Casebook, *more: str) -> StdioServerParameters:
    return StdioServerParameters(command=sys.executable, args=["-c", STDIO, str(book.path), *more], cwd=".")


@contextmanager
def served(book: Casebook) -> Iterator[str]:
    """A server on a free port of this machine with the door at its path."""
    door = HttpDoor(make_server(book, lambda _: ADA))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with door.open():
            yield

    app = Starlette(routes=[Route(PATH, door)], lifespan=lifespan)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}{PATH}"
    finally:
        server.should_exit = True
        thread.join(10)


async def talk(server: StdioServerParameters | str, mode: str) -> tuple[list[str], str, bool]:
    """The tools that are there, an answer, and whether a wrong call is an error."""
    async with Client(server, mode=mode) as client:
        tools = [tool.name for tool in (await client.list_tools()).tools]
        found = await client.call_tool("ask", {"text": "ferry", "limit": 1})
        wrong = await client.call_tool("show", {"name": "c-0000"})
        return tools, text_of(found), wrong.is_error


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_an_assistant_asks_over_http(book: Casebook, mode: str) -> None:
    with served(book) as url:
        tools, told, wrong = run(talk, url, mode)
    assert tools == ["ask", "show", "trace", "changed", "check", "watch"]
    assert "1 to 1 of 3 claims; ask for more with after=" in told
    assert wrong


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_an_assistant_asks_over_stdio(book: Casebook, mode: str) -> None:
    tools, told, wrong = run(talk, stdio(book), mode)
    assert tools == ["ask", "show", "trace", "changed", "check", "watch"]
    assert "1 to 1 of 3 claims; ask for more with after=" in told
    assert wrong


def test_writing_is_offered_where_it_was_allowed(book: Casebook) -> None:
    tools, _, _ = run(talk, stdio(book, "--write"), "auto")
    assert tools[-2:] == ["read", "decide"]


def test_a_door_that_was_not_opened_says_so(book: Casebook) -> None:
    door = HttpDoor(make_server(book, lambda _: ADA))

    async def knock() -> None:
        await door({"type": "http"}, None, None)  # type: ignore[arg-type]

    with pytest.raises(RuntimeError, match="lifespan"):
        run(knock)
