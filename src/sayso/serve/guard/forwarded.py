"""Believes what a proxy says of the address of a visitor only where that proxy was named.

Anybody can write X-Forwarded-For. From whoever is no named proxy, such headers are taken away before anything reads
them, and so nobody can pass for another address, or have paths of their own written into a page.
"""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

NAMES = (b"forwarded", b"x-forwarded-", b"x-real-ip")
"""How headers begin that a proxy writes."""


class Forwarded:
    """Reads the headers of named proxies (addresses, or networks as 10.0.0.0/8), and drops those of all others."""

    def __init__(self, app: ASGIApp, proxies: tuple[str, ...] = ()) -> None:
        self._app = app
        self._believing = ProxyHeadersMiddleware(self._bare, list(proxies))  # type: ignore[arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it pass, with the address of the visitor."""
        if scope["type"] in {"http", "websocket"}:
            await self._believing(scope, receive, send)  # type: ignore[arg-type]
        else:
            await self._app(scope, receive, send)

    async def _bare(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on without such headers: what is to be believed of them stands in the scope by now."""
        headers = [(name, value) for name, value in scope["headers"] if not name.lower().startswith(NAMES)]
        await self._app({**scope, "headers": headers}, receive, send)
