"""Jobs: reports that were sent to be read. Each is asked for, waited for, followed as it goes on, or stopped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import asdict, replace
from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from sayso.serve.api import shapes
from sayso.serve.api.desk import Reads, Writes
from sayso.serve.api.head import HEAD
from sayso.serve.api.queue import Job, ReadingQueue
from sayso.serve.api.replies import done
from sayso.serve.api.writing import write_json

router = APIRouter(tags=["jobs"])

LOOK_SECONDS = 0.1
"""How often a job is looked at for whoever follows it."""
LONGEST_WAIT = 30.0
STILL_SECONDS = 15.0
"""After so long without news a follower is told that the connection still stands."""

JobId = Annotated[str, Path(pattern="^j-[0-9a-f]{16}$", examples=["j-0123456789abcdef"])]


def job_record(job: Job) -> dict[str, object]:
    """A job as JSON."""
    held = asdict(replace(job, report=None))
    del held["report"]
    return {**held, **held.pop("wanted"), "notices": list(job.report.notices) if job.report else []}


@router.get("/jobs", response_model=shapes.Jobs)
def jobs(request: Request, desk: Reads) -> Response:
    """The jobs that are remembered, oldest first."""
    return done(request, desk.queue.jobs(), lambda held: {"jobs": [job_record(each) for each in held]})


@router.get("/jobs/{id}", response_model=shapes.Job)
async def job(
    request: Request,
    id: JobId,  # noqa: A002 - the domain's word
    desk: Reads,
    wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT, description="Seconds to wait for its end.")] = 0.0,
) -> Response:
    """A job: what it is at and what came of it."""
    left = wait
    while not desk.queue.job(id).has_ended and left > 0:
        await asyncio.sleep(min(LOOK_SECONDS, left))
        left -= LOOK_SECONDS
    return done(request, desk.queue.job(id), job_record)


@router.get(
    "/jobs/{id}/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def follow(request: Request, id: JobId, desk: Reads) -> Response:  # noqa: A002 - likewise
    """A job as it goes on, as server-sent events: `job` each time that something is new, and `end` last."""
    desk.queue.job(id)
    events = _none() if HEAD in request.scope else _events(desk.queue, id)
    return StreamingResponse(events, media_type="text/event-stream", headers={"Cache-Control": "no-store"})


@router.delete("/jobs/{id}", response_model=shapes.Job)
def stop(request: Request, id: JobId, desk: Writes) -> Response:  # noqa: A002 - likewise
    """Stop a job: at once where it waits, else after the document that is being read. What was kept stays."""
    return done(request, desk.queue.stop(id), job_record)


async def _events(queue: ReadingQueue, id: str) -> AsyncIterator[bytes]:  # noqa: A002 - likewise
    told: Job | None = None
    still = 0.0
    while told is None or not told.has_ended:
        now = queue.job(id)
        if now is not told:
            told, still = now, 0.0
            yield b"event: %s\ndata: %s\n\n" % (b"end" if now.has_ended else b"job", write_json(job_record(now)))
        elif still >= STILL_SECONDS:
            still = 0.0
            yield b": still here\n\n"
        if not now.has_ended:
            await asyncio.sleep(LOOK_SECONDS)
            still += LOOK_SECONDS


async def _none() -> AsyncIterator[bytes]:
    return
    yield b""
