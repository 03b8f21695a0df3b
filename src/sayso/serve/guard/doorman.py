"""Knows who comes in: by a token that is shown, by a session, or because only this machine can come in at all."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import HTTPConnection
from starlette.types import Scope

from sayso.serve.guard.audit import address_of_client
from sayso.serve.guard.rates import Buckets, Rate
from sayso.serve.guard.roles import Visitor
from sayso.serve.guard.sessions import COOKIE, Sessions
from sayso.serve.guard.tokens import Token, Tokens

STRANGERS = Rate(per_second=0.5, burst=60)
"""How often somebody without a token may knock, from one address."""


class Doorman:
    """Knows visitors. `local` is who everybody is where no token is needed, `None` where one is.

    `writes` says whether the server lets anybody change anything.
    """

    def __init__(self, tokens: Tokens, local: Visitor | None = None, *, writes: bool = True) -> None:
        self.tokens = tokens
        self.local = local
        self._writes = writes
        self.sessions = Sessions()
        self.strangers = Buckets(STRANGERS)

    def visitor(self, scope: Scope) -> Visitor | None:
        """Who makes a request; `None` for a stranger."""
        address = address_of_client(scope)
        if self.local is not None:
            return replace(self.local, address=address, writes=self._writes)
        asked = HTTPConnection(scope)
        scheme, _, shown = asked.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            token = self.tokens.find(shown.strip())
        else:
            held = self.sessions.token_of(asked.cookies.get(COOKIE, ""))
            token = self.tokens.holding(held) if held else None
        return self.holder(token, address) if token else None

    def holder(self, token: Token, address: str) -> Visitor:
        """Who holds a token."""
        return Visitor(token.name, token.role, token.id, address, self._writes)
