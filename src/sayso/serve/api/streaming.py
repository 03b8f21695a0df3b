"""What a function writes, piece by piece, while it goes on writing."""

from __future__ import annotations

import queue
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from threading import Event, Thread

from sayso.share import Writer

PIECE = 64 * 1024
"""Bytes of a piece, or as many as one line has."""
AHEAD = 8
"""Pieces that are written before the first is taken."""
PATIENCE_SECONDS = 60.0
"""So long a writer waits for a reader that takes nothing, as one that went away without a word."""


class _GoneAway(Exception):
    """Nobody takes what is written."""


@dataclass(slots=True)
class _Pieces:
    """Takes text and hands it on as bytes, a piece at a time."""

    ready: queue.Queue[bytes | BaseException | None] = field(default_factory=lambda: queue.Queue(AHEAD))
    gone: Event = field(default_factory=Event)
    _held: list[bytes] = field(default_factory=list)
    _size: int = 0

    def write(self, text: str) -> None:
        """Take the next piece of text."""
        data = text.encode("utf-8", "replace")
        self._held.append(data)
        self._size += len(data)
        if self._size >= PIECE:
            self.flush()

    def flush(self) -> None:
        """Hand on what is held."""
        if self._held:
            self.put(b"".join(self._held))
            self._held, self._size = [], 0

    def put(self, piece: bytes | BaseException | None) -> None:
        """Hand something on, unless nobody takes it."""
        waited = 0.0
        while not self.gone.is_set() and waited < PATIENCE_SECONDS:
            try:
                return self.ready.put(piece, timeout=0.5)
            except queue.Full:
                waited += 0.5
        self.gone.set()
        raise _GoneAway

    def take(self) -> bytes | BaseException | None:
        """What was handed on next; `None` at the end."""
        while True:
            try:
                return self.ready.get(timeout=0.5)
            except queue.Empty:
                if self.gone.is_set():
                    return TimeoutError("the rest was not taken for too long")


def stream(write: Callable[[Writer], None]) -> Generator[bytes, None, None]:
    """The bytes that `write` writes, which it does in a thread of its own that ends with this generator.

    What it raises is raised here.
    """
    pieces = _Pieces()
    Thread(target=_write, args=(write, pieces), name="sharing", daemon=True).start()
    try:
        while (piece := pieces.take()) is not None:
            if isinstance(piece, BaseException):
                raise piece
            yield piece
    finally:
        pieces.gone.set()


def _write(write: Callable[[Writer], None], pieces: _Pieces) -> None:
    try:
        try:
            write(pieces)
            pieces.flush()
        except _GoneAway:
            return
        except BaseException as error:  # noqa: BLE001 - it is raised again where the pieces are taken
            pieces.put(error)
            return
        pieces.put(None)
    except _GoneAway:
        return
