"""Records what may change something and what is refused, in the audit trail.

What strangers try is kept apart: they could otherwise flush out what was done by knocking for long enough.
"""

from __future__ import annotations

from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.serve.guard.origins import SAFE
from sayso.serve.guard.roles import Visitor
from sayso.serve.guard.trail import Trail, act_of, trail_of

SILENT = ("/_nicegui_ws/", "/_nicegui/")
"""Beginnings of paths whose requests are the talk of a page with itself; its websocket is recorded when it opens."""


class Audit:
    """Records what may change something, what was refused, and which browsers are connected."""

    def __init__(self, app: ASGIApp, casebook: Path) -> None:
        self._app = app
        self.trail = trail_of(casebook)
        self.strangers = Trail(casebook.with_name(f"{casebook.name}.refused.jsonl"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it pass, and record it once it is answered."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        # As it was asked for: an application may write over the path on its way.
        asked = f"{scope.get('method', 'WEBSOCKET')} {scope['path']}"
        is_recorded = scope["type"] == "http" and _may_change(scope)

        async def heard(message: Message) -> None:
            if message["type"] == "http.response.start":
                state["outcome"] = str(message["status"])
            elif message["type"] == "websocket.accept":
                state["outcome"] = "opened"
                self._record(scope, asked)
            elif message["type"] == "websocket.close" and "outcome" not in state:
                state["outcome"] = "refused"
                self._record(scope, asked)
            await send(message)

        try:
            await self._app(scope, receive, heard)
        finally:
            if is_recorded or (scope["type"] == "http" and ("refused" in state or "act" in state)):
                self._record(scope, asked)

    def _record(self, scope: Scope, asked: str) -> None:
        state, visitor = scope["state"], scope["state"].get("visitor")
        outcome = " ".join(filter(None, (state.get("outcome", "failed"), state.get("refused"))))
        known = visitor if isinstance(visitor, Visitor) else None
        act = act_of(known, state.get("act") or asked, outcome, address_of_client(scope))
        (self.trail if known else self.strangers).add(act)


def address_of_client(scope: Scope) -> str:
    """Where a request comes from."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def _may_change(scope: Scope) -> bool:
    return scope["method"] not in SAFE and not scope["path"].startswith(SILENT)
