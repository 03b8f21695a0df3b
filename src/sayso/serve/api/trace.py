"""What became of a claim."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from sayso.serve.api import shapes
from sayso.serve.api.claims import AnyId
from sayso.serve.api.desk import Reads
from sayso.serve.api.replies import reply
from sayso.share.trace import trace_record

router = APIRouter(tags=["claims"])


@router.get("/claims/{id}/trace", response_model=shapes.Trace)
def trace(request: Request, id: AnyId, desk: Reads) -> Response:  # noqa: A002 - the domain's word
    """Who first said it, its mentions, the independent origins and parties under them, and what speaks against it."""
    return reply(request, lambda: desk.book.trace(id), trace_record)
