"""The audit trail: who did what, when, from where, and what came of it, a line of JSON each, beside the casebook.

Lines are only ever added. A file that has grown is put aside, and the oldest goes.
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

from sayso.serve.guard.roles import Visitor

log = logging.getLogger(__name__)

MOST_BYTES = 16 * 1024 * 1024
"""Of a file before it is put aside: some 80,000 acts."""
KEPT = 9
"""Files that are kept beside the one that is written to."""
LONGEST = 300
"""Characters of what was asked for: a path can be long."""


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
        except OSError as error:
            log.error("the audit trail %s cannot be written: %s", self.path, error)

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


def trail_of(casebook: Path) -> Trail:
    """The trail of a casebook."""
    return Trail(casebook.with_name(f"{casebook.name}.audit.jsonl"))


def act_of(visitor: Visitor | None, what: str, outcome: str, address: str = "") -> Act:
    """An act of now."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    who = (visitor.name, str(visitor.role), visitor.token) if visitor else ("", "", "")
    return Act(now, *who, address, what[:LONGEST], outcome[:LONGEST])
