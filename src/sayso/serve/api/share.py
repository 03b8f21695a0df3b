"""Share: the whole casebook, or one document, as a stream in an open format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import LONGEST
from sayso.serve.api.head import HEAD
from sayso.serve.api.streaming import stream
from sayso.share import NAMES

router = APIRouter(tags=["share"])

LINES = "application/x-ndjson"

Format = Annotated[str, Path(max_length=40, json_schema_extra={"enum": list(NAMES)})]
STREAMED = {200: {"description": "One record a line.", "content": {LINES: {"schema": {"type": "string"}}}}}


@router.get("/share/{format}", response_class=StreamingResponse, responses=STREAMED)  # type: ignore[arg-type]
def share(
    request: Request,
    format: Format,  # noqa: A002 - the domain's word
    desk: Reads,
    document: Annotated[str | None, Query(max_length=LONGEST, description="Only this: its id, or its path.")] = None,
) -> Response:
    """Hand on claims (`jsonl`), documents, links or threads, one a line, as `sayso share` writes them."""
    pieces: Iterator[bytes] = stream(lambda writer: desk.book.share(format, writer, document))
    first = next(pieces, b"")  # what cannot be shared at all says so in the place of the first line
    if HEAD in request.scope:
        pieces.close()  # type: ignore[attr-defined]
    return StreamingResponse(_whole(first, pieces), media_type=LINES, headers={"Cache-Control": "no-store"})


def _whole(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
