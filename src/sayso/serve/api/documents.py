"""Documents: which there are, one in full, its text, and sending one to be read."""

from __future__ import annotations

import io
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from sayso.ask.question import iso_day
from sayso.ask.written import view_record
from sayso.serve.api import shapes
from sayso.serve.api.cursors import turn
from sayso.serve.api.desk import Desk, Reads, Writes
from sayso.serve.api.filters import CursorParameter
from sayso.serve.api.jobs import job_record
from sayso.serve.api.known import FILE, Known, received
from sayso.serve.api.queue import Job, Wanted
from sayso.serve.api.replies import Page, done, reply, reply_page
from sayso.serve.api.uploads import Upload
from sayso.share.jsonl import document_heading

router = APIRouter(tags=["documents"])

DocumentId = Annotated[
    str, Path(pattern="^d-[0-9a-f]{1,16}$", description="Its id, or the beginning of it.", examples=["d-77b1"])
]
TEXT = "text/plain; charset=utf-8"


class Reading(Known):
    """How a report is to be read."""

    links: bool = Field(default=False, description="Link its claims with those of other documents afterwards.")


@router.get("/documents", response_model=shapes.Documents)
def documents(
    request: Request,
    desk: Reads,
    limit: Annotated[int, Query(ge=1, le=1000, description="How many documents to give.")] = 100,
    cursor: CursorParameter = None,
) -> Response:
    """Every document in short, in the order of reading."""
    return reply_page(
        request, lambda: Page(*turn(desk.book.documents(), "documents", cursor, limit)), "documents", document_heading
    )


@router.post("/documents", status_code=202, response_model=shapes.Job, openapi_extra=FILE)
def read(
    request: Request, desk: Writes, upload: Annotated[Upload, Depends(received)], asked: Annotated[Reading, Query()]
) -> Response:
    """Send a report to be read. It waits its turn: follow the job that comes back.

    The body is the file itself, and `name` what it is called. The same bytes are never read twice.
    """
    published = iso_day("published", asked.published, parts=False)
    return _accepted(request, desk.queue.add(upload.kept(), Wanted(published, asked.publisher, asked.links)))


@router.post("/links", status_code=202, response_model=shapes.Job)
def link(request: Request, desk: Writes) -> Response:
    """Link all claims that are not linked yet with those of other documents. It waits its turn like a report."""
    return _accepted(request, desk.queue.add(None, Wanted(links=True)))


@router.get("/unlinked", response_model=shapes.Unlinked)
def unlinked(request: Request, desk: Reads) -> Response:
    """How many documents are not linked yet, so that no trace, thread or change tells of them."""
    return reply(request, desk.book.unlinked, lambda number: {"unlinked": number})


@router.get("/documents/{id}", response_model=shapes.Document)
def document(request: Request, id: DocumentId, desk: Reads) -> Response:  # noqa: A002 - the domain's word
    """A document in full: its text, blocks, sentences and endnotes, and every mention in it, with where it stands."""
    return reply(request, lambda: _shared(desk, id), lambda line: msgspec.Raw(line.encode()))


@router.get("/documents/{id}/text", response_class=PlainTextResponse)
def text(request: Request, id: DocumentId, desk: Reads) -> Response:  # noqa: A002 - likewise
    """The stored text of a document. All offsets count its Unicode code points."""
    return reply(request, lambda: _shared(desk, id), _text, TEXT)


@router.get("/show", response_model=shapes.Shown)
def show(
    request: Request,
    desk: Reads,
    name: Annotated[str, Query(min_length=1, max_length=2000, examples=["report.html", "c-1f0a9c42"])],
) -> Response:
    """A claim in its context, by its id, or a document with its blocks and counts, by its id or path."""
    return reply(request, lambda: desk.book.show(name), view_record)


def _accepted(request: Request, job: Job) -> Response:
    response = done(request, job, job_record, 202)
    response.headers["Location"] = f"{request.scope.get('root_path', '')}/jobs/{job.id}"
    return response


def _shared(desk: Desk, id: str) -> str:  # noqa: A002 - likewise
    lines = io.StringIO()
    desk.book.share("document", lines, id)
    return lines.getvalue()


def _text(line: str) -> bytes:
    return str(msgspec.json.decode(line)["text"]).encode()
