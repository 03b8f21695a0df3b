"""The timeline: claims a day, told apart by a filter, and of which days they speak."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.ask.daily import STACKS, SpokenDays
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import ClaimFilters
from sayso.serve.api.replies import reply
from sayso.serve.api.shapes import Shape

router = APIRouter(tags=["claims"])


class TimelineWanted(ClaimFilters):
    """Which claims, and what they are told apart by."""

    by: str = Field(
        default="stance",
        max_length=20,
        description="What the claims of a day are told apart by.",
        json_schema_extra={"enum": list(STACKS)},
    )


class DayShape(Shape):
    """A day of publication: its claims, how many have each value, and how many have none."""

    day: str = Field(examples=["2022-11-09"])
    claims: int
    values: dict[str, int] = Field(examples=[{"state": 2, "deny": 1}])
    none: int


class TimelineShape(Shape):
    """The days in order. A claim may have several values, and counts in each."""

    by: str
    values: list[str]
    days: list[DayShape]
    undated: int
    more: bool


class CellShape(Shape):
    """How many claims that were said on one day speak of another."""

    said: str = Field(examples=["2022-11-09"])
    event: str = Field(examples=["2022-11-08"])
    claims: int


class SpokenShape(Shape):
    """Cells of two days, and how many claims speak of no one day or of one far away."""

    cells: list[CellShape]
    long: int
    far: int


@router.get("/timeline", response_model=TimelineShape)
def timeline(request: Request, desk: Reads, asked: Annotated[TimelineWanted, Query()]) -> Response:
    """How many claims were published each day, of each stance, side, hedge, source class or voice."""

    def tell() -> Any:
        given = asked.given()
        return desk.book.timeline(given.pop("by"), **given)

    return reply(request, tell, asdict)


@router.get("/timeline/spoken", response_model=SpokenShape)
def spoken(request: Request, desk: Reads, asked: Annotated[ClaimFilters, Query()]) -> Response:
    """Of which days claims speak, by the day on which they were said, or else published."""
    return reply(request, lambda: desk.book.spoken(**asked.given()), _spoken)


def _spoken(found: SpokenDays) -> dict[str, object]:
    cells = [{"said": cell.said, "event": cell.event, "claims": cell.claims} for cell in found.cells]
    return {"cells": cells, "long": found.long, "far": found.far}
