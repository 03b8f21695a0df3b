"""Looks at a draft again each time it is saved."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

POLL_SECONDS = 0.3
"""How often the file is looked at: soon enough for who saves and looks, and no work for the machine."""

Stamp = tuple[int, int, int]


def each_save(path: Path) -> Iterator[None]:
    """Now, and then each time the file is another than before; one that is away for a moment is waited for."""
    seen = stamp(path)
    yield
    while True:
        time.sleep(POLL_SECONDS)
        now = stamp(path)
        if now is not None and now != seen:
            seen = now
            yield


def stamp(path: Path) -> Stamp | None:
    """What tells one state of a file from the next: when it was written, its size and its place on the disk."""
    try:
        found = path.stat()
    except OSError:  # editors put a new file in the place of the old one, and between the two there is none
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
