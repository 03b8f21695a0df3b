"""An assistant for tests: the SDK's own client on a server in this process, whose calls give the text of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anyio
from mcp import Client
from mcp.server.lowlevel.server import Server
from mcp_types import CallToolResult, TextContent

from sayso.casebook import Casebook
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.mcp.server import make_server

ADA = Visitor("Ada", Role.ADMIN)


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

    async def run() -> CallToolResult:
        async with Client(server) as client:
            return await client.call_tool(tool, given)

    return anyio.run(run)


def offered(server: Server[dict[str, Any]]) -> Sequence[str]:
    """The names of the tools that are listed."""

    async def run() -> list[str]:
        async with Client(server) as client:
            return [tool.name for tool in (await client.list_tools()).tools]

    return anyio.run(run)
