"""Sending a file follows its job to its end, and tells of it as reading here does."""

from __future__ import annotations

import httpx2
import msgspec
import pytest

from sayso.errors import CasebookError, SaysoError, UnreadableFile
from sayso.records import LinkingProgress, LinkingReport, Outcome, Progress, ReadReport, Receipt
from sayso.remote.connection import Connection
from sayso.remote.files import Sending
from sayso.remote.reading import RemoteReading

RECEIPT = Receipt("a.txt", Outcome.ADDED, words=7)


def answering(*bodies: object) -> RemoteReading:
    """A reading whose server gives these answers, one after the other."""
    waiting = iter(bodies)

    def answer(_: httpx2.Request) -> httpx2.Response:
        body = next(waiting)
        status = body["status"] if isinstance(body, dict) and isinstance(body.get("status"), int) else 200
        return httpx2.Response(status, content=msgspec.json.encode(body))

    return RemoteReading(Connection("http://desk.example", None, httpx2.MockTransport(answer)), {})


def job(state: str, **more: object) -> dict[str, object]:
    return {"id": "j-1", "state": state, "message": "", "hint": "", **more}


def test_a_job_is_followed_and_its_receipts_are_told() -> None:
    told: list[Progress] = []
    done = job("done", report=ReadReport((RECEIPT,), notices=("a note",)))
    reading = answering(job("waiting"), job("reading"), done)
    reading.progress = told.append
    reading.send(Sending("a.txt", b"boats"))
    report = reading.report(None)
    assert (report.receipts, report.notices, report.size) == ((RECEIPT,), ("a note",), 5)
    assert [(each.items, each.words) for each in told] == [(1, 7)]


def test_a_file_that_is_refused_is_receipted_and_a_server_that_is_full_is_an_error() -> None:
    refused = {"type": "urn:sayso:problem:TooLarge", "status": 413, "detail": "Too large.", "hint": "Split it."}
    reading = answering(refused)
    reading.send(Sending("a.txt", b"boats"))
    reading.send(Sending("b.txt", b"", UnreadableFile("No.", "Check.")))
    assert [(each.outcome, each.reason, each.hint) for each in reading.receipts] == [
        (Outcome.FAILED, "Too large.", "Split it."),
        (Outcome.FAILED, "No.", "Check."),
    ]
    full = {"type": "urn:sayso:problem:CasebookFull", "status": 507, "detail": "Full."}
    with pytest.raises(CasebookError, match="Full"):
        answering(full).send(Sending("a.txt", b"boats"))
    with pytest.raises(SaysoError, match="was stopped"):
        answering(job("stopped")).send(Sending("a.txt", b"boats"))


def test_linking_is_followed() -> None:
    halves = [LinkingProgress(done, 2, done, 0.1) for done in (1, 1, 2)]
    told: list[LinkingProgress] = []
    done = job("done", report=ReadReport((), linking=LinkingReport(1, 2, 2)))
    reading = answering(job("waiting"), *(job("linking", linking=each) for each in halves), done)
    assert reading.link(told.append) == LinkingReport(1, 2, 2)
    assert told == [halves[0], halves[2]]
    with pytest.raises(SaysoError, match="disk"):
        answering(job("failed", message="The disk is full.")).link(None)
