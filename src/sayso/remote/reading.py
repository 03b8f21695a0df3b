"""Reading into a casebook that somebody serves: each file is sent, and its job followed to its end."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from sayso.errors import ReadError, SaysoError
from sayso.records import LinkingProgress, LinkingReport, Outcome, Progress, ReadReport, Receipt
from sayso.remote.connection import Connection, decode
from sayso.remote.files import Sending

WAIT_SECONDS = 5.0
"""So long the server waits with its answer for the end of a job."""


class Job(msgspec.Struct):
    """A job as the server tells it: what is needed of it here."""

    id: str
    state: str
    message: str
    hint: str
    receipts: tuple[Receipt, ...] = ()
    linking: LinkingProgress | None = None
    report: ReadReport | None = None

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in {"done", "failed", "stopped"}


@dataclass(slots=True)
class RemoteReading:
    """One call of `read`. `known` is what is known better than the files have it."""

    connection: Connection
    known: dict[str, str]
    progress: Callable[[Progress], None] | None = None
    receipts: list[Receipt] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    size: int = 0
    _words: int = 0
    _started: float = field(default_factory=time.monotonic)

    def send(self, file: Sending) -> None:
        """Send a file and wait until it is read. What cannot be read is receipted, and never stops the rest.

        Raises:
            SaysoError: nothing can be read there at all.
        """
        self.size += len(file.data)
        try:
            if file.error is not None:
                raise file.error
            asked = {"name": file.name, **self.known}
            job = self._ended(self.connection.answer("POST", "documents", params=asked, content=file.data).content)
        except ReadError as error:
            self._tell(Receipt(file.path, Outcome.FAILED, reason=error.message, hint=error.hint))
            return
        if job.report is None:
            raise SaysoError(job.message or f"Reading {file.path} was stopped.", job.hint)
        self.notices += job.report.notices
        for receipt in job.report.receipts:
            self._tell(receipt)

    def link(self, follow: Callable[[LinkingProgress], None] | None) -> LinkingReport:
        """Link all claims that are not linked yet.

        Raises:
            SaysoError: they cannot be linked.
        """
        job = self._ended(self.connection.answer("POST", "links").content, follow)
        if job.report is None or job.report.linking is None:
            raise SaysoError(job.message or "Linking was stopped.", job.hint)
        return job.report.linking

    def report(self, linking: LinkingReport | None) -> ReadReport:
        """What became of everything."""
        seconds = time.monotonic() - self._started
        return ReadReport(tuple(self.receipts), self.size, seconds, tuple(self.notices), linking)

    def _ended(self, content: bytes, follow: Callable[[LinkingProgress], None] | None = None) -> Job:
        job, told = decode(content, Job), None
        while not job.has_ended:
            wait: dict[str, Any] = {"wait": 0.2 if follow else WAIT_SECONDS}
            job = self.connection.get(f"jobs/{job.id}", Job, wait)
            if follow and job.linking is not None and job.linking != told:
                told = job.linking
                follow(told)
        return job

    def _tell(self, receipt: Receipt) -> None:
        self.receipts.append(receipt)
        self._words += receipt.words
        if self.progress is not None:
            failed = sum(each.outcome is Outcome.FAILED for each in self.receipts)
            seconds = time.monotonic() - self._started
            self.progress(Progress(receipt, len(self.receipts), failed, self._words, self.size, seconds))
