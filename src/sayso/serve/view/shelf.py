"""The documents that are being read in the workbench, kept in memory as long as nothing in the casebook changes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from sayso.casebook import Casebook
from sayso.records import Dossier

KEPT: Final = 8
"""Documents that are kept. One of 100 pages takes some 20 MB, one of a usual day 2 MB."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of a casebook, each read once for all that is asked of it while it is on the screen."""

    book: Casebook
    _held: OrderedDict[str, tuple[str, Dossier]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def dossier(self, name: str) -> Dossier:
        """A document by its id, the beginning of that, or its path, as it is now.

        Raises:
            NotFound: there is no casebook yet, or no such document.
            UsageError: several documents go by that name.
        """
        state = self.book.state()
        with self._lock:
            held = self._held.get(name)
            if held is not None and held[0] == state:
                self._held.move_to_end(name)
                return held[1]
        found = self.book.dossier(name)
        with self._lock:
            self._held[name] = (state, found)
            self._held.move_to_end(name)
            while len(self._held) > KEPT:
                self._held.popitem(last=False)
        return found
