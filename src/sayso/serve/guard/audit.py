"""The audit trail: who did what, when, from where, and what came of it, a line of JSON each, beside the casebook.

Lines are only ever added. A file that has grown is put aside, and the oldest goes. What strangers try is kept apart:
they could otherwise flush out what was done by knocking for long enough.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.serve.guard.origins import SAFE
from sayso.serve.guard.roles import Visitor

log = logging.getLogger(__name__)

MOST_BYTES = 16 * 1024 * 1024
"""Of a file before it is put aside: some 80,000 acts."""
KEPT = 9
"""Files that are kept beside the one that is written to."""
LONGEST = 300
"""Characters of what was asked for: a path can be long."""
SILENT = ("/_nicegui_ws/", "/_nicegui/")
"""Beginnings of paths whose requests are the talk of a page with itself; its websocket is recorded when it opens."""


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the trail: when (UTC, ISO), who, in which role, with which token, from where, what, and its outcome."""

    time: str
    who: str
    role: str
    token: str
    address: str
    what: str
    outcome: str


class Trail:
    """A file of acts that only grows, and is put aside when it is large. Threads may share it."""

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        self.path = path
        self._most_bytes = most_bytes
        self._lock = Lock()

    def add(self, act: Act) -> None:
        """Add an act. A disk that is full keeps nobody from working; it is told in the log."""
        line = json.dumps(asdict(act), ensure_ascii=True) + "\n"
        try:
            with self._lock:
                self._make_room(len(line))
                file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
                try:
                    os.write(file, line.encode("ascii"))  # in one piece: several processes may add to it
                finally:
                    os.close(file)
        except OSError:
            log.exception("the audit trail %s cannot be written", self.path)

    def _make_room(self, length: int) -> None:
        with suppress(FileNotFoundError):
            if self.path.stat().st_size + length <= self._most_bytes:
                return
            for number in range(KEPT, 0, -1):
                newer = self._aside(number - 1) if number > 1 else self.path
                with suppress(FileNotFoundError):
                    newer.replace(self._aside(number))

    def _aside(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.{number}")


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

        async def heard(message: Message) -> None:
            if message["type"] == "http.response.start":
                state["outcome"] = str(message["status"])
            elif message["type"] == "websocket.accept":
                state["outcome"] = "opened"
                self._record(scope)
            elif message["type"] == "websocket.close" and "outcome" not in state:
                state["outcome"] = "refused"
                self._record(scope)
            await send(message)

        try:
            await self._app(scope, receive, heard)
        finally:
            if scope["type"] == "http" and _is_recorded(scope):
                self._record(scope)

    def _record(self, scope: Scope) -> None:
        state, visitor = scope["state"], scope["state"].get("visitor")
        outcome = " ".join(filter(None, (state.get("outcome", "failed"), state.get("refused"))))
        what = state.get("act") or f"{scope.get('method', 'WEBSOCKET')} {scope['path']}"
        known = visitor if isinstance(visitor, Visitor) else None
        act = act_of(known, what, outcome, address_of_client(scope))
        (self.trail if known else self.strangers).add(act)


def trail_of(casebook: Path) -> Trail:
    """The trail of a casebook."""
    return Trail(casebook.with_name(f"{casebook.name}.audit.jsonl"))


def act_of(visitor: Visitor | None, what: str, outcome: str, address: str = "") -> Act:
    """An act of now."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    who = (visitor.name, str(visitor.role), visitor.token) if visitor else ("", "", "")
    return Act(now, *who, address, what[:LONGEST], outcome[:LONGEST])


def address_of_client(scope: Scope) -> str:
    """Where a request comes from."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def _is_recorded(scope: Scope) -> bool:
    state = scope["state"]
    if "refused" in state or "act" in state:
        return True
    return scope["method"] not in SAFE and not scope["path"].startswith(SILENT)
