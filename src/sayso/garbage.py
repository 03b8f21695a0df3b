"""Looks for garbage less often where millions of objects are made and kept: else a fifth of the time goes into that."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

YOUNG = 50_000
"""How many new objects are made before garbage is looked for among them; Python's own choice is some hundreds."""

_lock = Lock()
_before: list[tuple[int, int, int]] = []
"""How often it was looked for when each of those who are in such a block came."""


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Look for garbage rarely in this block, and as before once nobody is in such a block any more."""
    with _lock:
        _before.append(_before[0] if _before else gc.get_threshold())
        gc.set_threshold(YOUNG, *_before[0][1:])
    try:
        yield
    finally:
        with _lock:
            usual = _before.pop()
            if not _before:
                gc.set_threshold(*usual)
