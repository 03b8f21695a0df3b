"""The state of the casebook, for whoever keeps what it told."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.records import sha256
from sayso.serve.api.desk import Reads
from sayso.serve.api.replies import done
from sayso.serve.api.shapes import Shape

router = APIRouter(tags=["documents"])


class StateShape(Shape):
    """What differs whenever anything may have changed, and means nothing else."""

    state: str = Field(examples=["5d1ae2c2f8a06d6f3e9cbd1f0c4a7b90"])


@router.get("/state", response_model=StateShape)
def state(request: Request, desk: Reads) -> Response:
    """What differs whenever anything in the casebook may have changed: what was told of the same state still holds."""
    # As a hash: the state itself tells of the server's disk, which concerns nobody.
    return done(request, sha256(desk.book.state().encode())[:32], lambda held: {"state": held})
