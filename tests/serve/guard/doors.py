"""A small application behind guards, for tests: what comes through is told what it was taken for."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from sayso.serve.guard.guarding import Guarding, guard
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.guard.tokens import Tokens

LOCAL = Visitor("Ada", Role.ADMIN)
METHODS = ["GET", "POST", "DELETE"]


async def tell(request: Request) -> JSONResponse:
    """Who asks, from where, and how much they sent."""
    visitor = request.scope["state"]["visitor"]
    told = {"who": visitor.name, "role": visitor.role, "address": visitor.address, "sent": len(await request.body())}
    return JSONResponse(told | {"forwarded": request.headers.get("x-forwarded-prefix")})


async def show(_: Request) -> HTMLResponse:
    """A page."""
    return HTMLResponse("<h1>A page</h1>")


async def echo(socket: WebSocket) -> None:
    """Gives back what is sent. It writes over its path, as the one of NiceGUI does."""
    socket.scope["path"] = "/elsewhere"
    await socket.accept()
    with suppress(WebSocketDisconnect):
        while True:
            await socket.send_text(await socket.receive_text())


def client(casebook: Path, bound: str = "127.0.0.1", local: Visitor | None = LOCAL, **more: Any) -> TestClient:
    """A browser before an application behind guards."""
    url = more.pop("url", f"http://{'localhost' if bound == '127.0.0.1' else bound}:8765")
    routes = [
        Route("/api/v1/{path:path}", tell, methods=METHODS),
        Route("/page", show),
        Route("/mcp", tell, methods=METHODS),
    ]
    app = Starlette(routes=[*routes, WebSocketRoute("/_nicegui_ws/socket.io/", echo)])
    guard(app, Guarding(casebook, bound, local, **more))
    # A websocket of this client goes by another name, where none is given.
    named = {"Host": url.partition("//")[2]}
    return TestClient(app, url, follow_redirects=False, headers=named, client=("192.0.2.7", 50_000))


def secret(casebook: Path, role: Role = Role.READER, name: str = "Bo") -> str:
    """What the holder of a new token shows."""
    return Tokens(casebook).create(role, 1, name)[1]


def bearing(written: str) -> dict[str, str]:
    """The header that shows a token."""
    return {"Authorization": f"Bearer {written}"}
