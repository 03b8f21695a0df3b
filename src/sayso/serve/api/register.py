"""The register: firsts, findings of nothing, forecasts and open questions, and which of them run out soon."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.ask.due import MOST_DUE
from sayso.ask.register import KINDS, RegisterAnswer
from sayso.records import State
from sayso.serve.api import told
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import DAY, LONGEST
from sayso.serve.api.known import WHOLE_DAY
from sayso.serve.api.replies import reply
from sayso.share.register import registered_record

router = APIRouter(tags=["register"])


class Wanted(BaseModel):
    """Which entries."""

    model_config = ConfigDict(extra="forbid")

    kind: str | None = Field(default=None, max_length=20, json_schema_extra={"enum": [*KINDS, None]})
    text: str = Field(default="", max_length=LONGEST, description="Words of its sentence.")
    since: str | None = Field(default=None, pattern=DAY, description="Published on this day or later.")
    until: str | None = Field(default=None, pattern=DAY, description="Published on this day or earlier.")
    source: str | None = Field(default=None, max_length=LONGEST, description="Words in the name of who says it.")
    state: str | None = Field(default=None, max_length=20, json_schema_extra={"enum": [*map(str, State), None]})
    limit: int = Field(default=20, ge=1, le=200, description="How many entries to give.")


class DueWanted(BaseModel):
    """What runs out from which day on."""

    model_config = ConfigDict(extra="forbid")

    since: str = Field(pattern=WHOLE_DAY, description="The first day.", examples=["2022-11-09"])
    days: int = Field(default=7, ge=0, le=366, description="How many days on.")
    limit: int = Field(default=20, ge=1, le=MOST_DUE, description="How many entries to give.")


@router.get("/register", response_model=told.Register)
def register(request: Request, desk: Reads, asked: Annotated[Wanted, Query()]) -> Response:
    """What later reports may settle, the newest first, each with its state and with the claims that bear on it."""
    return reply(request, lambda: desk.book.register(**asked.model_dump()), _written)


@router.get("/register/due", response_model=told.Due)
def due(request: Request, desk: Reads, asked: Annotated[DueWanted, Query()]) -> Response:
    """What is open and speaks of nothing later than so many days from `since` on, the soonest first."""
    return reply(
        request,
        lambda: desk.book.due(**asked.model_dump()),
        lambda held: {"entries": [registered_record(each) for each in held]},
    )


def _written(found: RegisterAnswer) -> dict[str, object]:
    return {"entries": [registered_record(each) for each in found.entries], "more": found.more}
