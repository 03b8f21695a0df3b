"""Whether work that takes long is still wanted: it looks between its parts, and ends where it is not.

Whoever starts the work says so (`stoppable`), with an event that another thread may set; the work asks between two
sentences, batches or rules (`go_on`), wherever it is called from. Nothing has to be handed down for that, and work
that nobody can stop asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Event

_stop: ContextVar[Event | None] = ContextVar("stop", default=None)


class Stopped(BaseException):
    """Work ended because it was not wanted any more.

    No `Exception`, as little as `KeyboardInterrupt`: what catches an error of one rule or of one report goes on with
    the next.
    """


@contextmanager
def stoppable(stop: Event) -> Iterator[None]:
    """Work within it ends, with `Stopped`, once the event is set.

    >>> stop = Event()
    >>> with stoppable(stop):
    ...     go_on()
    >>> stop.set()
    >>> with stoppable(stop):
    ...     go_on()
    Traceback (most recent call last):
        ...
    sayso.stopping.Stopped
    """
    before = _stop.set(stop)
    try:
        yield
    finally:
        _stop.reset(before)


def go_on() -> None:
    """To be called between two parts of work that takes long. It costs less than a microsecond.

    Raises:
        Stopped: the work is not wanted any more.
    """
    stop = _stop.get()
    if stop is not None and stop.is_set():
        raise Stopped
