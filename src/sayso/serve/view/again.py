"""Pieces of pages that take long to make, told again for as long as nothing in the casebook has changed."""

from __future__ import annotations

from asyncio import to_thread
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from sayso.casebook import Casebook
from sayso.errors import SaysoError
from sayso.serve.view.markup import Markup

KEPT: Final = 32
"""Pieces that are kept. One of changes takes some 150 kB."""


@dataclass(frozen=True, slots=True)
class Again:
    """The pieces of a casebook by their names, each as it was made of what the casebook holds now.

    Who asks for a piece that is being made waits for that one. One is made at a time: together they take as long, and
    what one looks for first would come last with the rest. Threads may share it.
    """

    book: Casebook
    _held: OrderedDict[tuple[str, str], Future[Markup]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)
    _turn: Lock = field(default_factory=Lock)

    def told(self, name: str, make: Callable[[], Markup]) -> Markup:
        """The piece with this name, made where it is not kept. An error is not kept."""
        key = (self.book.state(), name)
        mine: Future[Markup] = Future()
        with self._lock:
            held = self._held.setdefault(key, mine)
            self._held.move_to_end(key)
            while len(self._held) > KEPT:
                self._held.popitem(last=False)
        if held is not mine:
            return held.result()
        try:
            with self._turn:
                made = make()
        except BaseException as error:
            with self._lock:
                self._held.pop(key, None)
            mine.set_exception(error)
            raise
        mine.set_result(made)
        return made

    def ahead(self, pieces: Mapping[str, Callable[[], Markup]]) -> None:
        """Begin with pieces that the page which is being built will ask for, one after the other, by their names.

        They are made while the browser still reads the page. What goes wrong is told to who asks.
        """
        from nicegui import background_tasks

        def make_all() -> None:
            for name, make in pieces.items():
                with suppress(SaysoError):
                    self.told(name, make)

        background_tasks.create(to_thread(make_all), name="pieces ahead")
