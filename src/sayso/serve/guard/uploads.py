"""Bounds what comes in: by what is announced, and by counting it as it comes."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.serve.guard.refusing import Refusal

PLAIN_BYTES = 4 * 1024 * 1024
"""Of a request that uploads no report: the longest draft in JSON, each character escaped, is shorter."""
LARGE = ("/api/v1/documents", "/api/v1/check", "/check/draft", "/_nicegui/client/")
"""Beginnings of the paths that reports are uploaded to."""


class Uploads:
    """Refuses a body that is longer than may be; `most` bytes where reports are uploaded."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it pass, counted."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._most if scope["path"].startswith(LARGE) else min(self._most, PLAIN_BYTES)
        # The connection cannot be used again: what is left of the body would be read as the next request.
        close = {"Connection": "close"}
        hint = "Upload less at once, or read it on the command line: sayso read FILE"
        too_large = Refusal(413, f"This is more than {most:,} bytes, which is too large here.", hint, close)
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or int(announced) > most:
            await too_large(scope, receive, send)
            return
        counted = _Counted(receive, send, most)
        try:
            await self._app(scope, counted.receive, counted.send)
        except Exception:
            if not counted.is_over:  # cut off, an application fails as it likes
                raise
        if counted.is_over and not counted.has_answered:
            await too_large(scope, receive, send)


@dataclass(slots=True)
class _Counted:
    """A request that is cut off when too much has come, and whose answer is then not given."""

    inner_receive: Receive
    inner_send: Send
    left: int
    is_over: bool = False
    has_answered: bool = False

    async def receive(self) -> Message:
        if self.is_over:
            return {"type": "http.disconnect"}
        message = await self.inner_receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            self.is_over = True
            return {"type": "http.disconnect"}
        return message

    async def send(self, message: Message) -> None:
        if self.is_over and not self.has_answered:
            return
        self.has_answered = True
        await self.inner_send(message)
