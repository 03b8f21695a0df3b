"""Refuses what another site makes a browser send: forms, scripts and websockets from elsewhere (CSRF).

Browsers say where a request comes from: in Sec-Fetch-Site, and in Origin for whatever may change something and for
websockets. No script can leave that out or forge it. What says nothing is no browser, and brings no cookie along.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.serve.guard.refusing import Refusal
from sayso.serve.guard.sessions import COOKIE

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""
OWN = frozenset({"same-origin", "none"})
"""Where a request of this site comes from, or one that somebody typed."""


class Origins:
    """Refuses what comes from another site, except that somebody followed a link."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let pass what comes from this site, or from no browser."""
        if scope["type"] in {"http", "websocket"} and not is_own(scope):
            message = "This came from another site, which may not act here."
            await Refusal(403, message, "Open the workbench itself, and act there.")(scope, receive, send)
            return
        await self._app(scope, receive, send)


def is_own(scope: Scope) -> bool:
    """Whether a request comes from this site, from an address that was typed, from a link, or from no browser."""
    headers = Headers(scope=scope)
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    is_safe = scope["type"] == "http" and scope["method"] in SAFE
    if origin is not None and (not is_safe or site is None):
        return origin.partition("://")[2].lower() == headers.get("host", "").lower() and site in {None, *OWN}
    if site is not None and site not in OWN:
        return is_safe and headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return is_safe or site is not None or f"{COOKIE}=" not in headers.get("cookie", "")
