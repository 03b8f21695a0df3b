"""Everything that is served, as one application: the REST API, the door of assistants and the workbench."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.requests import Request
from starlette.routing import Route

from sayso.casebook import Casebook
from sayso.serve.api import PATH as API_PATH
from sayso.serve.api import make_api
from sayso.serve.api.application import NO_TELEMETRY, make_nowhere
from sayso.serve.guard.addresses import origin_of
from sayso.serve.guard.guarding import Guarding, guard
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.mcp.doors import PATH as MCP_PATH
from sayso.serve.mcp.doors import HttpDoor
from sayso.serve.mcp.server import make_server
from sayso.serve.serving import Serving
from sayso.serve.workbench import add_workbench


def make_app(book: Casebook, serving: Serving) -> FastAPI:
    """The application over a casebook. NiceGUI keeps its pages in the process, so make one a process."""
    door = HttpDoor(make_server(book, visitor_of, write=serving.write and serving.assistants_write))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with door.open():
            yield

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan, telemetry=NO_TELEMETRY)
    app.mount(API_PATH, make_api(book, serving.upload_bytes, writable=serving.write))
    app.mount("/api", make_nowhere())
    app.router.routes.append(Route(MCP_PATH, door))  # a mount would send assistants on to /mcp/
    add_workbench(app, book, serving)  # the last: it answers to every path that is left
    guard(app, guarding(book, serving))
    return app


def guarding(book: Casebook, serving: Serving) -> Guarding:
    """What the guards go by: where no token is needed, everybody is who started the server."""
    return Guarding(
        casebook=book.path,
        bound=serving.host,
        local=None if serving.needs_tokens else Visitor(book.settings.user, Role.ADMIN),
        names=serving.names,
        proxies=serving.proxies,
        upload_bytes=serving.upload_bytes,
        rate=serving.rate,
        tiles=origin_of(serving.tiles or ""),
        writes=serving.write,
    )


def visitor_of(request: Request) -> Visitor:
    """Who makes a request, as the guards know it."""
    visitor = request.scope["state"]["visitor"]
    assert isinstance(visitor, Visitor)
    return visitor
