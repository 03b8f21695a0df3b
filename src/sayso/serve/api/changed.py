"""What has changed since a day."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.serve.api import told
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import DAY, LONGEST
from sayso.serve.api.replies import reply
from sayso.share.threads import report_record

router = APIRouter(tags=["threads"])


class Days(BaseModel):
    """Which days, and what of them."""

    model_config = ConfigDict(extra="forbid")

    since: str = Field(pattern=DAY, description="The first day of publication.", examples=["2022-11-09"])
    until: str | None = Field(default=None, pattern=DAY, description="The last one.")
    thread: str | None = Field(default=None, max_length=LONGEST, description="Only in this thread: its id.")
    limit: int = Field(default=20, ge=1, le=200, description="How many threads to give.")


@router.get("/changed", response_model=told.Changed)
def changed(request: Request, desk: Reads, asked: Annotated[Days, Query()]) -> Response:
    """What is new, reversed, denied, weakened or silent since, by thread, with the words of then and now."""
    return reply(request, lambda: desk.book.changed(**asked.model_dump()), report_record)
