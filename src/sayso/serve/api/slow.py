"""What takes seconds and all processors: one such request at a time, the others wait a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sayso.serve.api.desk import SLOW_SECONDS, Desk
from sayso.serve.api.problem import Refused


@contextmanager
def alone(desk: Desk, seconds: float = SLOW_SECONDS) -> Iterator[None]:
    """A time in which no other such request is worked on.

    Raises:
        Refused: too many wait, or others took too long.
    """
    if not desk.line.acquire(blocking=False):
        raise _busy()
    try:
        if not desk.slow.acquire(timeout=seconds):
            raise _busy()
        try:
            yield
        finally:
            desk.slow.release()
    finally:
        desk.line.release()


def _busy() -> Refused:
    return Refused(503, "Something else is being worked on.", "Ask again in a while.")
