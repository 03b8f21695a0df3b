"""A job is followed to its end, as events and by waiting; it can be stopped."""

from __future__ import annotations

import json
from threading import Event
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from sayso.serve.api import jobs
from sayso.serve.api.queue import Job, JobState, Wanted


def sent(client: TestClient, words: str = "rain may come") -> str:
    job = client.post("documents", params={"name": "new.txt"}, content=f"Harbour\n\nThe mayor said {words}.\n".encode())
    return str(job.json()["id"])


def events(text: str) -> list[tuple[str, dict[str, Any]]]:
    told = [event.split("\n") for event in text.strip().split("\n\n")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in told]


def test_events_tell_of_a_job_until_its_end(client: TestClient) -> None:
    told = events(client.get(f"jobs/{sent(client)}/events").text)
    assert {name for name, _ in told[:-1]} <= {"job"}
    name, last = told[-1]
    assert (name, last["state"], last["items"]) == ("end", "done", 1)
    assert [job["id"] for job in client.get("jobs").json()["jobs"]] == [last["id"]]


def test_one_that_waits_is_stopped_at_once_and_waiting_has_an_end(client: TestClient, api: FastAPI) -> None:
    free = Event()
    desk = api.state.desk
    original = desk.queue._read
    desk.queue._read = lambda job, upload: original(job, upload) if free.wait(10) else {}
    first, second = sent(client), sent(client, "snow may come")
    assert client.get(f"jobs/{second}", params={"wait": 0.3}).json()["state"] == "waiting"
    assert client.delete(f"jobs/{second}").json()["state"] == "stopped"
    assert client.delete(f"jobs/{first}").json()["state"] == "reading"
    free.set()
    assert client.get(f"jobs/{first}", params={"wait": 10}).json()["state"] == "stopped"
    assert not any(desk.uploads.folder.iterdir())


def test_no_job_is_not_found(client: TestClient) -> None:
    for path in ("jobs/j-0123456789abcdef", "jobs/j-0123456789abcdef/events"):
        assert client.get(path).status_code == 404


def test_a_job_is_told_without_its_report() -> None:
    told = jobs.job_record(Job("j-1", "a.txt", 3, Wanted(publisher="Desk"), "now", JobState.DONE))
    assert told["publisher"] == "Desk"
    assert told["notices"] == []
    assert "report" not in told
