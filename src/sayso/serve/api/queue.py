"""Reports that wait to be read: one is read at a time, the others wait, and each can be followed and stopped.

Reading is kept document by document, so what is stopped, or dies with the server, leaves whole documents only.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from threading import Condition, Thread
from uuid import uuid4

from sayso.casebook import Casebook
from sayso.errors import NotFound, SaysoError
from sayso.records import LinkingProgress, Progress, ReadReport, Receipt
from sayso.serve.api.problem import Refused
from sayso.serve.api.uploads import Upload

log = logging.getLogger(__name__)

MOST_WAITING = 32
MOST_KEPT = 200
"""Jobs that are remembered, the newest. One that has not ended is never forgotten."""
MOST_RECEIPTS = 100
"""Receipts that a job shows while it goes on, the newest: a file of JSON Lines may hold thousands of items."""


class JobState(StrEnum):
    """What a job is at. The last three are its ends."""

    WAITING = "waiting"
    READING = "reading"
    LINKING = "linking"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


ENDS = frozenset({JobState.DONE, JobState.FAILED, JobState.STOPPED})


@dataclass(frozen=True, slots=True)
class Wanted:
    """How something is to be read: what is known better than the file has it, and whether to link what was read."""

    published: str | None = None
    publisher: str | None = None
    links: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """A file that is read, was, or will be. Times are in UTC and ISO form.

    `items` counts what was read so far, `receipts` tell what became of it, the newest last. `linking` tells how far
    linking has come. `message` and `hint` say why it failed.
    """

    id: str
    name: str
    size: int
    wanted: Wanted
    asked: str
    state: JobState = JobState.WAITING
    started: str | None = None
    ended: str | None = None
    items: int = 0
    receipts: tuple[Receipt, ...] = ()
    linking: LinkingProgress | None = None
    message: str = ""
    hint: str = ""
    report: ReadReport | None = None

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ENDS


class _Stopped(Exception):
    """Somebody wants no more of it."""


class ReadingQueue:
    """Reads what is handed to it into a casebook, in a thread of its own that starts when it is first needed."""

    def __init__(self, book: Casebook, most_waiting: int = MOST_WAITING) -> None:
        self._book = book
        self._most_waiting = most_waiting
        self._jobs: dict[str, Job] = {}
        self._uploads: dict[str, Upload | None] = {}
        self._stopping: set[str] = set()
        self._changed = Condition()
        self._thread: Thread | None = None

    def add(self, upload: Upload | None, wanted: Wanted) -> Job:
        """Let a file wait to be read; without one, only link. It is removed at the end, or where it is not taken.

        Raises:
            Refused: too many wait already.
        """
        name, size = (upload.name, upload.size) if upload else ("", 0)
        job = Job(f"j-{uuid4().hex[:16]}", name, size, wanted, _now())
        with self._changed:
            if len(self._uploads) > self._most_waiting:
                _remove(upload)
                raise Refused(503, f"{self._most_waiting} reports wait already.", "Send it again in a while.")
            self._jobs[job.id], self._uploads[job.id] = job, upload
            self._forget()
            if self._thread is None:
                self._thread = Thread(target=self._work, name="reading", daemon=True)
                self._thread.start()
            self._changed.notify_all()
        return job

    def jobs(self) -> list[Job]:
        """All jobs that are remembered, oldest first."""
        with self._changed:
            return list(self._jobs.values())

    def job(self, id: str) -> Job:  # noqa: A002 - the domain's word
        """The job of this id.

        Raises:
            NotFound: there is none, or it was forgotten.
        """
        with self._changed:
            if id not in self._jobs:
                raise NotFound(f"No job goes by {id!r}.", "Only the newest are remembered: see /jobs.")
            return self._jobs[id]

    def stop(self, id: str) -> Job:  # noqa: A002 - likewise
        """Stop a job: at once where it waits, else after the item that is being read. What has ended stays as it is.

        Raises:
            NotFound: there is none.
        """
        job = self.job(id)
        with self._changed:
            if self._jobs[id].state is JobState.WAITING:
                _remove(self._uploads.pop(id))
                self._change(id, state=JobState.STOPPED, ended=_now())
            elif not job.has_ended:
                self._stopping.add(id)
            return self._jobs[id]

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: bool(self._uploads))
                id_, upload = next(iter(self._uploads.items()))
                self._change(id_, state=JobState.READING, started=_now())
            ended = self._read(self.job(id_), upload)
            _remove(upload)
            with self._changed:
                del self._uploads[id_]
                self._stopping.discard(id_)
                self._change(id_, ended=_now(), **ended)

    def _read(self, job: Job, upload: Upload | None) -> dict[str, object]:
        """Read a report, and what its job is to be told to have come to."""
        try:
            report = self._book.read(
                *([upload.path] if upload else []),
                published=job.wanted.published,
                publisher=job.wanted.publisher,
                jobs=1,
                progress=self._following(job.id),
                links=self._following_links(job.id) if job.wanted.links else False,
            )
        except _Stopped:
            return {"state": JobState.STOPPED}
        except SaysoError as error:
            return {"state": JobState.FAILED, "message": error.message, "hint": error.hint}
        except Exception:
            log.exception("a report was not read, which is a defect")
            return {"state": JobState.FAILED, "message": "sayso itself failed on it.", "hint": "Please report it."}
        if report.receipts and report.failed == len(report):
            first = report.receipts[0]
            return {"state": JobState.FAILED, "report": report, "message": first.reason, "hint": first.hint}
        return {"state": JobState.DONE, "report": report}

    def _following(self, id: str) -> Callable[[Progress], None]:  # noqa: A002 - likewise
        def follow(progress: Progress) -> None:
            receipts = (*self.job(id).receipts, progress.receipt)[-MOST_RECEIPTS:]
            self._change(id, items=progress.items, receipts=receipts)
            self._end_if_stopped(id)

        return follow

    def _following_links(self, id: str) -> Callable[[LinkingProgress], None]:  # noqa: A002 - likewise
        def follow(progress: LinkingProgress) -> None:
            self._change(id, state=JobState.LINKING, linking=progress)
            self._end_if_stopped(id)

        return follow

    def _end_if_stopped(self, id: str) -> None:  # noqa: A002 - likewise
        if id in self._stopping:
            raise _Stopped

    def _change(self, id: str, **changed: object) -> None:  # noqa: A002 - likewise
        with self._changed:
            self._jobs[id] = replace(self._jobs[id], **changed)  # type: ignore[arg-type]

    def _forget(self) -> None:
        ended = [job.id for job in self._jobs.values() if job.has_ended]
        for id_ in ended[: max(0, len(self._jobs) - MOST_KEPT)]:
            del self._jobs[id_]


def _remove(upload: Upload | None) -> None:
    if upload is not None:
        upload.remove()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
