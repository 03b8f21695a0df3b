"""How a guard says no: a problem for programs, a plain page for people, a closed door for a websocket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from sayso.serve.api.problem import MEDIA, problem
from sayso.serve.api.writing import write_json

POLICY_VIOLATION = 1008
"""The code of a websocket that is closed for what it is, not for what went wrong (RFC 6455)."""
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · sayso</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/login/style.css"></head>
<body><main><h1>{title}</h1><p>{message}</p><p class="hint">{hint}</p><p><a href="/">To the first page</a></p></main>
</body></html>
"""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused, with the next step."""

    status: int
    message: str
    hint: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with it. What is refused is kept in the scope, for the audit trail."""
        scope.setdefault("state", {})["refused"] = self.message
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": self.message[:120]})
            return
        await self._response(scope)(scope, receive, send)

    def _response(self, scope: Scope) -> Response:
        headers = {**self.headers, "Cache-Control": "no-store"}
        if wants_page(scope):
            title = HTTPStatus(self.status).phrase
            page = PAGE.format(title=escape(title), message=escape(self.message), hint=escape(self.hint))
            return HTMLResponse(page, self.status, headers)
        told = problem(self.status, self.message, self.hint, instance=scope["path"])
        return Response(write_json(told), self.status, headers, media_type=MEDIA)


def wants_page(scope: Scope) -> bool:
    """Whether it is a person who waits for the answer, in a browser."""
    return "text/html" in Headers(scope=scope).get("accept", "") and not scope["path"].startswith(("/api/", "/mcp"))
