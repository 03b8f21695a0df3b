"""Sessions of browsers: a random cookie for a token, kept in memory, so that a page never holds the token itself.

They end after a while, when somebody logs out, when their token is revoked, and when the server stops: a new start
asks everybody for their token again, and nothing on disk can be stolen.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

COOKIE = "sayso_session"
LIFE_SECONDS = 12 * 3_600
"""A working day: whoever comes back the next morning shows the token again."""
MOST = 10_000
"""Sessions that are kept; beyond them the one that was not used for longest ends."""


@dataclass(frozen=True, slots=True)
class Session:
    """Whose token it stands for, and until when (by the clock of `Sessions`)."""

    token: str
    until: float


class Sessions:
    """Who is logged in. Threads may share it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: OrderedDict[str, Session] = OrderedDict()
        self._lock = Lock()

    def begin(self, token: str) -> str:
        """A new session for the token with this id: what the cookie holds."""
        id_ = secrets.token_urlsafe(32)
        with self._lock:
            self._held[id_] = Session(token, self._clock() + LIFE_SECONDS)
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return id_

    def token_of(self, id_: str) -> str | None:
        """The id of the token that a session stands for, while it lasts."""
        with self._lock:
            session = self._held.get(id_)
            if session is None:
                return None
            if self._clock() >= session.until:
                del self._held[id_]
                return None
            self._held.move_to_end(id_)
            return session.token

    def end(self, id_: str) -> None:
        """End a session, if it is one."""
        with self._lock:
            self._held.pop(id_, None)
