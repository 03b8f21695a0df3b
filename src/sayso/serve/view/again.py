"""Pieces of pages that take long to make, told again for as long as nothing in the casebook has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from sayso.casebook import Casebook
from sayso.serve.view.markup import Markup

KEPT: Final = 32
"""Pieces that are kept. One of changes takes some 150 kB."""


@dataclass(frozen=True, slots=True)
class Again:
    """The pieces of a casebook by their names, each as it was made of what the casebook holds now."""

    book: Casebook
    _held: OrderedDict[tuple[str, str], Markup] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def told(self, name: str, make: Callable[[], Markup]) -> Markup:
        """The piece with this name, made where it is not kept. An error is not kept."""
        key = (self.book.state(), name)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > KEPT:
                self._held.popitem(last=False)
        return made
