"""Lets in who is known, to what their role allows, as often as they may; shows the others where to log in."""

from __future__ import annotations

import time
from contextlib import suppress
from urllib.parse import quote

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.errors import NotAllowed
from sayso.serve.guard.audit import address_of_client
from sayso.serve.guard.doorman import Doorman
from sayso.serve.guard.login import Login
from sayso.serve.guard.rates import Buckets
from sayso.serve.guard.refusing import POLICY_VIOLATION, Refusal, wants_page
from sayso.serve.guard.roles import Visitor, must
from sayso.serve.guard.ways import verb_of

LOOK_SECONDS = 5.0
"""How often an open websocket is looked at again: so long after its token was revoked, a page is cut off."""
COST_OF_WRITING = 5.0
"""What a request costs that may change something, or starts work; one that only looks costs 1."""
FREE = "/_nicegui/"
"""Scripts and styles of pages cost nothing: a page has dozens."""


class Access:
    """Puts the visitor into the scope of a request, as `state["visitor"]`, and their name as `state["who"]`."""

    def __init__(self, app: ASGIApp, doorman: Doorman, buckets: Buckets | None) -> None:
        self._app = app
        self._doorman = doorman
        self._buckets = buckets
        self._login = Login(doorman)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it pass, or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        visitor = self._doorman.visitor(scope)
        state = scope.setdefault("state", {})
        if visitor is not None:
            state["visitor"], state["who"] = visitor, visitor.name
        if scope["type"] == "http" and self._login.answers(scope):
            await self._login(scope, receive, send)
            return
        if visitor is None:
            await self._turn_away(scope, receive, send)
            return
        refusal = self._refusal(scope, visitor)
        if refusal:
            await refusal(scope, receive, send)
        elif scope["type"] == "websocket":
            await _Watched(scope, receive, self._doorman).serve(self._app, send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, scope: Scope, visitor: Visitor) -> Refusal | None:
        """Why a known visitor is refused: the role is not enough, or they come too often."""
        method = scope.get("method", "GET")
        verb = verb_of(method, scope["path"])
        try:
            must(visitor, verb)
        except NotAllowed as error:
            return Refusal(403, error.message, error.hint)
        if self._buckets is None or scope["path"].startswith(FREE):
            return None
        wait = self._buckets.take(visitor.token or visitor.address, 1.0 if method == "GET" else COST_OF_WRITING)
        return too_often(wait) if wait else None

    async def _turn_away(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait = self._doorman.strangers.take(address_of_client(scope))
        if wait:
            await too_often(wait)(scope, receive, send)
        elif scope["type"] == "http" and wants_page(scope) and scope["method"] == "GET":
            query = f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else ""
            target = f"/login?next={quote(scope['path'] + query, safe='')}"
            await RedirectResponse(target, 303, {"Cache-Control": "no-store"})(scope, receive, send)
        else:
            message = "This server lets in who has a token, and none that holds was shown."
            hint = "Send it as `Authorization: Bearer sayso_…`. Whoever runs the server makes one: sayso token create"
            await Refusal(401, message, hint, {"WWW-Authenticate": "Bearer"})(scope, receive, send)


def too_often(wait: int) -> Refusal:
    """The refusal of one who asks too often, with after how many seconds there is room again."""
    return Refusal(429, "So many requests at once are too many.", f"Wait {wait} s.", {"Retry-After": str(wait)})


class _Watched:
    """A websocket that ends when its visitor is no longer let in: the token was revoked, the session is over."""

    def __init__(self, scope: Scope, receive: Receive, doorman: Doorman) -> None:
        self._scope = scope
        self._receive = receive
        self._doorman = doorman
        self._looked = time.monotonic()
        self._is_over = False

    async def serve(self, app: ASGIApp, send: Send) -> None:
        """Let the application talk for as long as the visitor may."""
        await app(self._scope, self.receive, send)
        if self._is_over:
            with suppress(RuntimeError):  # the application may have closed it by itself
                await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": "no longer let in"})

    async def receive(self) -> Message:
        """The next message, or that it is over."""
        message = await self._receive()
        if time.monotonic() - self._looked >= LOOK_SECONDS:
            self._looked = time.monotonic()
            self._is_over = self._doorman.visitor(self._scope) is None
        return {"type": "websocket.disconnect", "code": POLICY_VIOLATION} if self._is_over else message
