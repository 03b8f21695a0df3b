"""Actors: who is known by name and address."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sayso.serve.api import shapes
from sayso.serve.api.cursors import turn
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import CursorParameter
from sayso.serve.api.replies import Page, reply_page
from sayso.words.registry import KnownActor

router = APIRouter(tags=["lookups"])


@router.get("/actors", response_model=shapes.Actors)
def actors(
    request: Request,
    desk: Reads,
    limit: Annotated[int, Query(ge=1, le=1000, description="How many actors to give.")] = 200,
    cursor: CursorParameter = None,
) -> Response:
    """Who is known, with class, side, other names and addresses: what ships, and the user's own list."""
    return reply_page(request, lambda: Page(*turn(desk.book.actors(), "actors", cursor, limit)), "actors", _actor)


def _actor(actor: KnownActor) -> dict[str, object]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "class": actor.group or None,
        "side": actor.side or None,
        "aliases": list(actor.aliases),
        "at": list(actor.at),
    }
