"""Answers only to the names that the server goes by, so that no foreign name can be bound to its address.

A page elsewhere may let its own name lead to 127.0.0.1 (DNS rebinding), and its scripts would then be at home here.
The Host header still bears that name. An address in figures cannot be bound anew.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.serve.guard.addresses import address_of, host_of, is_local
from sayso.serve.guard.refusing import Refusal


class Hosts:
    """Refuses what is asked of another name. `bound` is what the server listens on, `names` what else it goes by."""

    def __init__(self, app: ASGIApp, bound: str, names: tuple[str, ...] = ()) -> None:
        self._app = app
        self._bound = bound.lower()
        self._names = frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let pass what is asked of this server."""
        if scope["type"] in {"http", "websocket"}:
            host = host_of(Headers(scope=scope).get("host", ""))
            if not self.goes_by(host):
                hint = f"If it is yours, start the server with --name {host}." if host else "Send a Host header."
                await Refusal(421, f"This server does not go by the name {host!r}.", hint)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def goes_by(self, host: str) -> bool:
        """Whether it is a name of this server."""
        if is_local(host) or host in self._names or (host and host == self._bound):
            return True
        return not is_local(self._bound) and address_of(host) is not None
