"""Threads: the matters that are spoken of over time, and one of them in full."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.serve.api import told
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import DAY, LONGEST
from sayso.serve.api.replies import reply
from sayso.share.threads import thread_record, view_record

router = APIRouter(tags=["threads"])

ThreadId = Annotated[
    str, Path(max_length=200, description="Its id, or that of a claim of it.", examples=["t-1f0a9c42"])
]


class ThreadsWanted(BaseModel):
    """Which threads, and which of them first."""

    model_config = ConfigDict(extra="forbid")

    words: str = Field(default="", max_length=LONGEST, description="Words that it holds.", examples=["bridge"])
    since: str | None = Field(default=None, pattern=DAY, description="It goes on since this day.")
    limit: int = Field(default=20, ge=1, le=200, description="How many threads to give.")
    latest: bool = Field(default=False, description="Those that were spoken of last come first.")


@router.get("/threads", response_model=told.Threads)
def threads(request: Request, desk: Reads, asked: Annotated[ThreadsWanted, Query()]) -> Response:
    """The matters that several statements are about: those that hold `words`, or those of most documents."""
    return reply(
        request,
        lambda: desk.book.threads(asked.words, asked.since, asked.limit, latest=asked.latest),
        lambda held: {"threads": [thread_record(each) for each in held]},
    )


@router.get("/threads/{id}", response_model=told.Thread)
def thread(request: Request, id: ThreadId, desk: Reads) -> Response:  # noqa: A002 - the domain's word
    """Where each holder stands in a matter, and what each statement does to the ones before it."""
    return reply(request, lambda: desk.book.thread(id), view_record)
