"""An assistant for tests: the SDK's own client on a server in this process, whose calls give the text of the answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import anyio
from mcp import Client
from mcp.server.lowlevel.server import Server
from mcp_types import CallToolResult, TextContent

from sayso.casebook import Casebook
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.mcp.server import make_server

ADA = Visitor("Ada", Role.ADMIN)
Told = TypeVar("Told")


def run(talk: Callable[..., Awaitable[Told]], *given: object) -> Told:
    """Run it to its end in a thread of its own: in that of tests, a browser may have its loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(anyio.run, talk, *given).result()


def text_of(result: CallToolResult) -> str:
    """The text of an answer, which is all that it holds."""
    [content] = result.content
    assert isinstance(content, TextContent)
    return content.text


def call(book: Casebook, tool: str, who: Visitor = ADA, /, **given: Any) -> str:
    """What a tool answers; it must be no error."""
    result = called(make_server(book, lambda _: who, write=True), tool, given)
    assert not result.is_error, text_of(result)
    return text_of(result)


def refused(book: Casebook, tool: str, who: Visitor = ADA, /, **given: Any) -> str:
    """The message of the error that a tool answers with."""
    result = called(make_server(book, lambda _: who, write=True), tool, given)
    assert result.is_error
    return text_of(result)


def called(server: Server[dict[str, Any]], tool: str, given: dict[str, Any]) -> CallToolResult:
    """One call, by a client of its own."""

    async def talk() -> CallToolResult:
        async with Client(server) as client:
            return await client.call_tool(tool, given)

    return run(talk)


def offered(server: Server[dict[str, Any]]) -> Sequence[str]:
    """The names of the tools that are listed."""

    async def talk() -> list[str]:
        async with Client(server) as client:
            return [tool.name for tool in (await client.list_tools()).tools]

    return run(talk)
