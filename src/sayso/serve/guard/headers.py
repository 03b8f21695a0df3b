"""Headers of every answer: what a browser may load, run and tell of a page, and who may show it in a frame."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.serve.guard.addresses import host_of, is_local
from sayso.serve.guard.nonces import nonce_of

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    # "no-referrer" would make browsers send "Origin: null" with forms, which could not be told from another site's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
BARE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"
"""The policy of what is no page of the workbench: data, which runs and loads nothing even if it is opened as a page."""
NO_PAGES = ("/api/", "/mcp")
"""Beginnings of the paths that have no pages."""
YEAR = 31_536_000


class SecurityHeaders:
    """Sets the headers. `tiles` is the origin of a map server that the user named, the only one to be asked."""

    def __init__(self, app: ASGIApp, tiles: str = "") -> None:
        self._app = app
        self._tiles = tiles

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it pass, and give the answer its headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce_of(scope)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._set(MutableHeaders(scope=message), scope)
            await send(message)

        await self._app(scope, receive, with_headers)

    def _set(self, headers: MutableHeaders, scope: Scope) -> None:
        for name, value in ALWAYS.items():
            headers[name] = value
        is_page = headers.get("content-type", "").startswith("text/html")
        if is_page and not scope["path"].startswith(NO_PAGES):
            headers["Content-Security-Policy"] = page_policy(nonce_of(scope), self._tiles)
            headers.setdefault("Cache-Control", "no-store")
        else:
            headers["Content-Security-Policy"] = BARE
        # Not for this machine's own name: a browser would then refuse plain HTTP of every other server on it.
        if scope["scheme"] == "https" and not is_local(host_of(Headers(scope=scope).get("host", ""))):
            headers["Strict-Transport-Security"] = f"max-age={YEAR}"


def page_policy(nonce: str, tiles: str = "") -> str:
    """What a page of the workbench may do.

    Scripts come from this server, or bear the nonce. NiceGUI cannot do without 'unsafe-eval': Vue compiles the
    templates of its elements in the browser, and handlers of events reach it as code. It lets no script in, it only
    lets those that are in make code of strings. Styles may stand in the page: elements have sizes of their own.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob: {tiles}".rstrip(),
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )
