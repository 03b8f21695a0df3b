"""Running one step on many items in several processes, so that the results come in the order of the items.

For `read --jobs`. A worker that dies takes only its item with it, memory stays flat however many items there are, and
the step is loaded once in each worker.
"""

from __future__ import annotations

import gc
import logging
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from types import ModuleType
from typing import Any, Final, Generic, TypeVar

from sayso.garbage import YOUNG

log = logging.getLogger(__name__)

Item = TypeVar("Item")
Result = TypeVar("Result")

WINDOW_ITEMS = 16
"""How many items a worker may be ahead of the oldest that is not done, so that one long item does not stop the rest."""

WINDOW_BYTES = 64 * 1024 * 1024
"""How many bytes of items may be on their way at once. One item always may, however large."""

_SPAWN: Final = get_context("spawn")  # a fork would copy the threads' locks of the model and of the database


@dataclass(frozen=True, slots=True)
class Task(Generic[Item, Result]):
    """An item to work on, or one whose `result` is known beforehand and only has to wait for its turn."""

    item: Item
    result: Result | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Lost:
    """In place of a result: the worker died over the item, with this exit code (negative: killed by that signal)."""

    exit_code: int | None


@dataclass(frozen=True, slots=True)
class _NotLoaded:
    """In place of the first result: the step could not be loaded."""

    error: Exception


def in_order(
    tasks: Iterable[Task[Item, Result]], load: Callable[[], Callable[[Item], Result]], jobs: int
) -> Iterator[tuple[Item, Result | Lost]]:
    """Work on every task in one of `jobs` processes; yield each item with its result, in order.

    `load` runs once in each worker and gives the function that works on an item. Both must be importable by name.

    Raises:
        Exception: whatever `load` raised.
    """
    with working(load, jobs) as work:
        yield from work(tasks)


@contextmanager
def working(
    load: Callable[[], Callable[[Item], Result]], jobs: int
) -> Iterator[Callable[[Iterable[Task[Item, Result]]], Iterator[tuple[Item, Result | Lost]]]]:
    """What `in_order` does, for tasks that come in several lots: the workers are kept until the end.

    They start when there is work. Each lot must be taken to its end before the next begins.
    """
    crew = _Crew(load, jobs)
    try:
        yield lambda tasks: _assign(iter(tasks), crew)
    finally:
        crew.dismiss()


def _assign(tasks: Iterator[Task[Item, Result]], crew: _Crew) -> Iterator[tuple[Item, Result | Lost]]:
    pending: dict[int, Task[Item, Result]] = {}  # taken and not yet yielded, by their place in the order
    results: dict[int, Any] = {}
    taken = yielded = weight = 0
    more = True
    while more or pending:
        while more and crew.has_room() and (not pending or _fits(len(pending), weight, crew.size)):
            task = next(tasks, None)
            if task is None:
                more = False
                break
            pending[taken] = task
            weight += task.size
            if task.result is None:
                crew.give(taken, task.item)
            else:
                results[taken] = task.result
            taken += 1
        while yielded in results:
            task = pending.pop(yielded)
            weight -= task.size
            yield task.item, results.pop(yielded)
            yielded += 1
        if pending:
            results |= crew.wait()


def _fits(pending: int, weight: int, workers: int) -> bool:
    return pending < WINDOW_ITEMS * workers and weight < WINDOW_BYTES


class _Crew:
    """The workers. One that dies is replaced when there is work for it again."""

    def __init__(self, load: Callable[[], Callable[[Any], Any]], size: int) -> None:
        self.size = size
        self._load = load
        self._idle: list[_Worker] = []
        self._busy: list[_Worker] = []
        self._lost: dict[int, Lost] = {}

    def has_room(self) -> bool:
        return len(self._busy) < self.size

    def give(self, place: int, item: object) -> None:
        """Let an idle worker, or a new one, work on the item at this place."""
        worker = self._idle.pop() if self._idle else _Worker(self._load)
        worker.place = place
        try:
            worker.connection.send(item)
        except OSError:  # it died idle, or while the item was on its way
            self._lost[place] = worker.lost()
            return
        self._busy.append(worker)

    def wait(self) -> dict[int, Any]:
        """The results that came in, by place; waits for one where none did."""
        results: dict[int, Any] = dict(self._lost)
        self._lost.clear()
        if results or not self._busy:
            return results
        ready = wait([worker.connection for worker in self._busy])
        for worker in [worker for worker in self._busy if worker.connection in ready]:
            self._busy.remove(worker)
            try:
                result = worker.connection.recv()
            except (EOFError, OSError):
                result = worker.lost()
            else:
                self._idle.append(worker)
            if isinstance(result, _NotLoaded):
                raise result.error
            results[worker.place] = result
        return results

    def dismiss(self) -> None:
        """End all workers, those that are at work too."""
        for worker in [*self._idle, *self._busy]:
            worker.end()


class _Worker:
    def __init__(self, load: Callable[[], Callable[[Any], Any]]) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self.place = -1
        self._process = _SPAWN.Process(target=_work, args=(load, theirs), daemon=True)
        with _without_main():
            self._process.start()
        theirs.close()  # so that the connection ends when the worker does

    def lost(self) -> Lost:
        """What is left to say of a worker that died."""
        self._process.join(timeout=10)
        self.connection.close()
        log.debug("worker %s died with exit code %s", self._process.pid, self._process.exitcode)
        return Lost(self._process.exitcode)

    def end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()


def _work(load: Callable[[], Callable[[Any], Any]], connection: Connection) -> None:
    """The whole life of a worker: load the step, then work on one item after the other until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the parent decides
    try:
        work = load()
    except Exception as error:  # noqa: BLE001 - raised again in the parent
        connection.send(_NotLoaded(error))
        return
    # What was loaded stays, and items leave few cycles behind: looking for garbage takes a twentieth of the time.
    gc.freeze()
    gc.set_threshold(YOUNG)
    with suppress(EOFError, OSError):
        while True:
            connection.send(work(connection.recv()))


@contextmanager
def _without_main() -> Iterator[None]:
    # A spawned process runs the user's script again, as `__mp_main__`, to find functions in it. Ours are never there,
    # and a script that reads at its top level would read again in every worker. Without a file, nothing is run again.
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
