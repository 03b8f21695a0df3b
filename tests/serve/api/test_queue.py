"""One report is read at a time; what waits is bounded; what fails or is stopped leaves whole documents only."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from sayso.casebook import Casebook
from sayso.errors import NotFound
from sayso.serve.api.problem import Refused
from sayso.serve.api.queue import MOST_KEPT, Job, JobState, ReadingQueue, Wanted
from sayso.serve.api.uploads import Upload


def upload(folder: Path, number: int, text: str = "The mayor said rain may come.") -> Upload:
    inside = folder / f"upload-{number}"
    inside.mkdir()
    (inside / "r.txt").write_text(f"Harbour {number}\n\n{text}\n")
    return Upload(inside / "r.txt", "r.txt", 10)


def ended(queue: ReadingQueue, job: Job) -> Job:
    until = time.monotonic() + 20
    while not queue.job(job.id).has_ended and time.monotonic() < until:
        time.sleep(0.01)
    return queue.job(job.id)


def test_reports_are_read_in_their_order(book: Casebook, tmp_path: Path) -> None:
    queue = ReadingQueue(book)
    jobs = [queue.add(upload(tmp_path, number), Wanted()) for number in range(3)]
    done = [ended(queue, job) for job in jobs]
    assert [job.state for job in done] == [JobState.DONE] * 3
    assert [job.started for job in done] == sorted(str(job.started) for job in done)
    assert len(book.documents()) == 6
    assert not list(tmp_path.glob("upload-*"))
    assert queue.jobs() == done


def test_too_many_are_refused_and_removed(book: Casebook, tmp_path: Path) -> None:
    queue = ReadingQueue(book, most_waiting=0)
    queue._thread = Thread()  # so that none is started, and nothing is read
    queue.add(upload(tmp_path, 1), Wanted())
    refused = upload(tmp_path, 2)
    with pytest.raises(Refused, match="wait already") as told:
        queue.add(refused, Wanted())
    assert told.value.status == 503
    assert not refused.path.exists()


@pytest.mark.parametrize(
    ("wanted", "text", "state"),
    [
        (Wanted(), "DEFECT", JobState.FAILED),
        (Wanted(published="no day"), "The mayor said rain may come.", JobState.FAILED),
        (Wanted(links=True), "The mayor said rain may come.", JobState.DONE),
    ],
)
def test_whatever_happens_the_next_one_is_read(
    book: Casebook, tmp_path: Path, wanted: Wanted, text: str, state: JobState
) -> None:
    queue = ReadingQueue(book)
    first = ended(queue, queue.add(upload(tmp_path, 1, text), wanted))
    assert first.state is state
    assert (first.message != "") is (state is JobState.FAILED)
    assert (first.report is not None and first.report.linking is not None) is wanted.links
    assert ended(queue, queue.add(upload(tmp_path, 2), Wanted())).state is JobState.DONE


def test_one_that_is_stopped_keeps_what_was_read(
    book: Casebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = ReadingQueue(book)
    inside = tmp_path / "upload-many"
    inside.mkdir()
    items = "".join(f'{{"text": "The mayor said rain {number} may come."}}\n' for number in range(30))
    (inside / "posts.jsonl").write_text(items)
    original: Callable[..., None] = queue._change

    def stopping(id_: str, **changed: object) -> None:
        original(id_, **changed)
        if changed.get("items") == 2:
            queue.stop(id_)

    monkeypatch.setattr(queue, "_change", stopping)
    job = ended(queue, queue.add(Upload(inside / "posts.jsonl", "posts.jsonl", 10), Wanted()))
    assert (job.state, job.items) == (JobState.STOPPED, 2)
    assert len(book.documents()) == 5
    assert not book.verify()


def test_the_oldest_jobs_are_forgotten(book: Casebook) -> None:
    queue = ReadingQueue(book)
    ids = [f"j-{number}" for number in range(MOST_KEPT + 3)]
    queue._jobs = {id_: Job(id_, "", 0, Wanted(), "", JobState.DONE) for id_ in ids}
    queue._forget()
    assert [job.id for job in queue.jobs()] == ids[3:]
    with pytest.raises(NotFound):
        queue.job("j-0")
