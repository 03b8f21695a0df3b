"""Everything that is served, as one application: the REST API, the door of assistants and the workbench."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from sayso.casebook import Casebook
from sayso.serve.api import PATH as API_PATH
from sayso.serve.api import make_api
from sayso.serve.api.application import NO_TELEMETRY
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.mcp.doors import PATH as MCP_PATH
from sayso.serve.mcp.doors import HttpDoor
from sayso.serve.mcp.server import make_server
from sayso.serve.serving import Serving
from sayso.serve.workbench import add_workbench


def make_app(book: Casebook, serving: Serving) -> FastAPI:
    """The application over a casebook. NiceGUI keeps its pages in the process, so make one a process."""
    local = Visitor(book.settings.user, Role.ADMIN)
    door = HttpDoor(make_server(book, lambda _: local, write=serving.write))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with door.open():
            yield

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan, telemetry=NO_TELEMETRY)
    app.mount(API_PATH, make_api(book, serving.upload_bytes, writable=serving.write))
    app.mount(MCP_PATH, door)
    add_workbench(app, book, serving)  # the last: it answers to every path that is left
    return app
