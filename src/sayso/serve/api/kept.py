"""Answers that were told lately, told again for as long as nothing has changed.

They are kept by their tags, which follow from the state of the casebook: what is out of date is never asked for again,
and makes room in time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

MOST_BYTES = 32 * 1024 * 1024
"""Bytes of all that is kept: some thousand answers of twenty claims."""
LARGEST = 1024 * 1024
"""Bytes of one answer that is kept; a larger one is rarely asked for twice."""


@dataclass(frozen=True, slots=True)
class Body:
    """What an answer holds, and what its headers tell of that."""

    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Kept:
    """Keeps bodies by their tags, the last asked for longest. Threads may share it."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bodies: OrderedDict[str, Body] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def find(self, tag: str) -> Body | None:
        """The body with this tag, if it is kept."""
        with self._lock:
            if tag in self._bodies:
                self._bodies.move_to_end(tag)
            return self._bodies.get(tag)

    def keep(self, tag: str, body: Body) -> None:
        """Keep a body, unless it is very large."""
        if len(body.content) > LARGEST:
            return
        with self._lock:
            before = self._bodies.pop(tag, None)
            self._bodies[tag] = body
            self._size += len(body.content) - (len(before.content) if before else 0)
            while self._size > self._most_bytes:
                _, oldest = self._bodies.popitem(last=False)
                self._size -= len(oldest.content)
