"""The two ways in for an assistant: standard input and output of a process, and streamable HTTP at a path."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import anyio
from mcp.server.lowlevel.server import Server
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.types import Receive, Scope, Send

from sayso.casebook import Casebook
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.mcp.server import make_server

log = logging.getLogger(__name__)

PATH = "/mcp"
"""Where assistants find the casebook on a server."""


def serve_stdio(book: Casebook, *, write: bool = False) -> None:
    """Answer the assistant that started this process, until it closes standard input.

    It runs as the user who started it, and may do what that user may.
    """
    local = Visitor(book.settings.user, Role.ADMIN)

    async def run() -> None:
        server = make_server(book, lambda _: local, write=write)
        async with stdio_server() as (incoming, outgoing):
            await server.run(incoming, outgoing, server.create_initialization_options())

    anyio.run(run)


class HttpDoor:
    """The door at `PATH`: an ASGI application, which answers while it is open.

    Each request stands for itself (no session is kept): whoever comes back after a restart goes on, and nothing
    piles up. Who may come in is for the guards to say.
    """

    def __init__(self, server: Server[dict[str, Any]]) -> None:
        self._server = server
        self._manager: StreamableHTTPSessionManager | None = None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Answer from now on; to be held open by the application's lifespan."""
        # A manager runs once, and an application may be started again in one process.
        self._manager = StreamableHTTPSessionManager(self._server, stateless=True, json_response=True)
        try:
            async with self._manager.run():
                yield
        finally:
            self._manager = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if self._manager is None:
            raise RuntimeError("the door is closed: it opens with the lifespan of the application")
        await self._manager.asgi_app(scope, receive, send)
