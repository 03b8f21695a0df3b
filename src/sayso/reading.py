"""One call of `read`: every item found is read, kept and receipted; what fails is told and never stops the rest."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Final

import msgspec

from sayso.errors import SaysoError
from sayso.read.sources import Found, Skipped, Unread
from sayso.records import DocumentCard, Dossier, Outcome, Progress, RawItem, ReadReport, Receipt, sha256
from sayso.settings import default_jobs
from sayso.store.fetch import known
from sayso.store.keep import keep
from sayso.store.publishers import settle_publishers
from sayso.store.rows import word_count
from sayso.store.store import Store
from sayso.workers import Lost, Task, in_order

log = logging.getLogger(__name__)

FEW_ITEMS = 4
FEW_BYTES = 2 * 1024 * 1024
"""Fewer items and bytes than these are done before workers would have loaded their model."""

Reader = Callable[[RawItem], Dossier]
"""Reads an item: its document, and all that is found in it."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An item that could not be read, and why."""

    reason: str
    hint: str


Packed = bytes
"""A dossier on its way from a worker, as MessagePack: pickling its thousands of small records takes far longer."""

Result = Packed | Failed | DocumentCard
"""What becomes of an item before it is kept: read, not readable, or found to be known."""

Waiting = RawItem | Unread
_DOSSIER: Final = msgspec.msgpack.Decoder(Dossier)


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: into which store, with which reader, in how many processes, and whom to tell.

    `load` makes a reader that may use so many threads. It must be importable by name; it is called once in each
    worker, or here where the items are few or `jobs` is 1.
    """

    store: Store
    load: Callable[[int], Reader]
    jobs: int = 1
    progress: Callable[[Progress], None] | None = None

    def read(self, found: Iterable[Found]) -> ReadReport:
        """Read all items, in order. Whatever ends it early, every item that was told of is kept.

        Raises:
            CasebookError: the casebook cannot be written to; what was kept before stays.
        """
        started = time.monotonic()
        receipts: list[Receipt] = []
        notices: list[str] = []
        words = size = failed = 0
        for item, result in self._results(self._tasks(found, notices)):
            receipt = self._receipt(item, result)
            receipts.append(receipt)
            size += _size(item)
            words += receipt.words if receipt.outcome is Outcome.ADDED else 0
            failed += receipt.outcome is Outcome.FAILED
            if self.progress is not None:
                seconds = time.monotonic() - started
                self.progress(Progress(receipt, len(receipts), failed, words, size, seconds))
        if self.store.exists():
            notices += self._settled()
        return ReadReport(tuple(receipts), size, time.monotonic() - started, tuple(notices))

    def _settled(self) -> Iterator[str]:
        """Which documents won a publisher through what was read."""
        with self.store.writing() as connection:
            found = settle_publishers(connection)
        for publisher, count in found.items():
            are = "document that names no publisher is" if count == 1 else "documents that name no publisher are"
            yield f"{count} {are} taken to be of {publisher}, as others of the same title are."

    def _tasks(self, found: Iterable[Found], notices: list[str]) -> Iterator[Task[Waiting, Result]]:
        for item in found:
            if isinstance(item, RawItem):
                yield Task(item, known(self.store, sha256(item.data)), len(item.data))
            elif isinstance(item, Unread):
                yield Task(item, Failed(item.error.message, item.error.hint))
            else:
                notices.append(left_out(item))

    def _results(self, tasks: Iterator[Task[Waiting, Result]]) -> Iterator[tuple[Waiting, Result | Lost]]:
        first, there_are_more = _first_few(tasks)
        everything = chain(first, tasks)
        if self.jobs == 1 or not there_are_more:
            yield from self._here(everything)
        else:
            threads = max(1, default_jobs() // self.jobs)
            yield from in_order(everything, partial(load_attempt, self.load, threads), self.jobs)

    def _here(self, tasks: Iterable[Task[Waiting, Result]]) -> Iterator[tuple[Waiting, Result]]:
        attempt: Callable[[Waiting], Result] | None = None
        for task in tasks:
            if task.result is not None:
                yield task.item, task.result
                continue
            attempt = attempt or load_attempt(self.load, default_jobs())
            yield task.item, attempt(task.item)

    def _receipt(self, item: Waiting, result: Result | Lost) -> Receipt:
        match result:
            case Failed():
                return _failure(item, result)
            case Lost():
                return _failure(item, death(result))
            case DocumentCard():
                return _known(item, result)
        assert isinstance(item, RawItem)  # what could not be opened has failed
        try:
            dossier = _DOSSIER.decode(result)
            added = keep(self.store, item, dossier)
        except SaysoError:
            raise
        except Exception as error:  # noqa: BLE001 - one item never stops the rest
            return _failure(item, failure(item, error))
        card = None if added else known(self.store, dossier.document.raw_sha256)
        return _known(item, card) if card else _added(item, dossier)


def load_attempt(load: Callable[[int], Reader], threads: int) -> Callable[[Waiting], Result]:
    """A reader that never raises: what it cannot read comes back as `Failed`."""
    return partial(_attempt, load(threads))


def _attempt(read: Reader, item: Waiting) -> Result:
    assert isinstance(item, RawItem)
    try:
        return msgspec.msgpack.encode(read(item))
    except Exception as error:  # noqa: BLE001 - one item never stops the rest
        return failure(item, error)


def _first_few(tasks: Iterator[Task[Waiting, Result]]) -> tuple[list[Task[Waiting, Result]], bool]:
    """The first tasks, until they are work enough for several workers, and whether they are."""
    first = []
    items = size = 0
    for task in tasks:
        first.append(task)
        if task.result is None:
            items, size = items + 1, size + task.size
        if items > FEW_ITEMS or (items > 1 and size > FEW_BYTES):
            return first, True
    return first, False


def _size(item: Waiting) -> int:
    return len(item.data) if isinstance(item, RawItem) else 0


def _added(item: Waiting, dossier: Dossier) -> Receipt:
    document, extraction = dossier.document, dossier.extraction
    return Receipt(
        path=item.path,
        outcome=Outcome.ADDED,
        document=document.id,
        title=document.title,
        published=document.published,
        claims=len(extraction.claims),
        sentences=len(document.sentences),
        words=word_count(document),
        notices=document.notices + extraction.notices,
    )


def _known(item: Waiting, card: DocumentCard) -> Receipt:
    elsewhere = () if card.path == item.path else (f"The same bytes were read before, as {card.path}.",)
    return Receipt(item.path, Outcome.KNOWN, card.id, card.title, card.published, notices=elsewhere)


def _failure(item: Waiting, failed: Failed) -> Receipt:
    return Receipt(item.path, Outcome.FAILED, reason=failed.reason, hint=failed.hint)


def failure(item: Waiting, error: Exception) -> Failed:
    """What is told of an item on which this error came up."""
    if isinstance(error, SaysoError):
        return Failed(error.message, error.hint)
    if isinstance(error, MemoryError):
        return Failed(f"There is not enough memory to read {item.path}.", "Read it alone, with --jobs 1.")
    log.debug("an item was not read, which is a defect", exc_info=error)
    what = f"{type(error).__name__}: {error}".strip().rstrip(":")
    return Failed(f"sayso itself failed on it ({what}).", "This is a defect of sayso: please report it with the file.")


def death(lost: Lost) -> Failed:
    """What is told of an item over which a worker died."""
    code = lost.exit_code
    how = f"was killed (signal {-code})" if code is not None and code < 0 else f"ended with exit code {code}"
    return Failed(f"The worker that read it {how}, most often for want of memory.", "Read it alone, with --jobs 1.")


def left_out(skipped: Skipped) -> str:
    """What is told of a folder that holds more than reports."""
    parts = [(skipped.files, "file of another kind", "files of other kinds"), (skipped.links, "link", "links")]
    counts = " and ".join(f"{count} {one if count == 1 else many}" for count, one, many in parts if count)
    return f"{counts} in {skipped.folder} left out."
