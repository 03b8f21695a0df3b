"""Watches: saved questions with a threshold. Listing, saving, removing and running them, and what they counted."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.records import EVER, TIMES, Counting, Threshold
from sayso.serve.api import told
from sayso.serve.api.desk import Own, Reads
from sayso.serve.api.filters import DAY, LONGEST, ClaimFilters
from sayso.serve.api.replies import done, reply
from sayso.serve.api.requests import json_only
from sayso.share.watches import change_record, history_record, signal_record, watch_record

router = APIRouter(tags=["watches"])

WatchName = Annotated[str, Path(min_length=1, max_length=100, examples=["reopening"])]
Names = Annotated[list[Annotated[str, Field(max_length=100)]], Field(max_length=200)]
Day = Annotated[str | None, Field(pattern=DAY, max_length=20)]
Why = Annotated[str, Query(max_length=5000, description="Your reason, which stays in the log.")]
MOST_CITED = 200


class WatchFilters(ClaimFilters):
    """The question of a watch: it counts all claims that fit."""

    refused: None = Field(default=None, exclude=True, description="Not for a watch.")


class ThresholdWanted(BaseModel):
    """When a watch fires: `count` or more of something in `per` days."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"count": 3, "per": 7}]})

    count: float = Field(default=1.0, gt=0, le=1e9, allow_inf_nan=False, strict=True)
    per: int = Field(default=1, strict=True, ge=1, le=EVER)
    counting: Counting = Counting.CLAIMS
    what: str = Field(default="", max_length=LONGEST, description="What is summed, for a sum.")
    against: int | None = Field(
        default=None, strict=True, ge=1, le=EVER, description="Days before, whose rate it is compared with."
    )
    times: float = Field(default=TIMES, gt=0, le=1e9, allow_inf_nan=False, strict=True)


class WatchWanted(BaseModel):
    """A watch to save: a question, or a claim whose independent origins are counted."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"name": "reopening", "question": {"text": "bridge"}, "threshold": {"count": 2, "per": 7}}]
        },
    )

    name: str = Field(min_length=1, max_length=100)
    question: WatchFilters = WatchFilters()
    threshold: ThresholdWanted | None = None
    claim: str = Field(default="", max_length=30, description="The id of a claim, in place of a question.")
    replace: bool = Field(default=False, strict=True, description="Whether it takes the place of one of that name.")


class RunWanted(BaseModel):
    """A run of watches that remembers what it told."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"names": ["reopening"]}]})

    names: Names = []
    as_of: Day = None
    new: bool = Field(default=True, strict=True, description="Whether a watch tells only what no such run has told.")
    cited: int = Field(default=20, strict=True, ge=0, le=MOST_CITED)


@router.get("/watches", response_model=told.Watches)
def watches(request: Request, desk: Reads) -> Response:
    """The watches that are saved, in the order of saving."""
    return reply(request, desk.book.watches, lambda held: {"watches": [watch_record(each) for each in held]})


@router.post("/watches", status_code=201, response_model=told.Watch, dependencies=[Depends(json_only)])
def add_watch(request: Request, wanted: WatchWanted, book: Own) -> Response:
    """Save a question with a threshold under a name."""
    asked: dict[str, Any] = {name: value for name, value in wanted.question.given().items() if value != ""}
    threshold = Threshold(**wanted.threshold.model_dump()) if wanted.threshold else None
    watch = book.add_watch(
        wanted.name, asked.pop("text", ""), threshold, claim=wanted.claim, replace=wanted.replace, **asked
    )
    return done(request, watch, watch_record, 201)


@router.delete("/watches/{name:path}", response_model=told.WatchChange)
def remove_watch(request: Request, name: WatchName, book: Own, why: Why = "") -> Response:
    """Remove a watch. To undo that brings it back, with what it has told."""
    return done(request, book.remove_watch(name, why), change_record)


@router.post("/watches/{name:path}/undo", response_model=told.WatchChange)
def undo_watch(request: Request, name: WatchName, book: Own, why: Why = "") -> Response:
    """Take back the newest change of a watch: that it was saved, saved anew, or removed."""
    return done(request, book.undo_watch(name, why), change_record)


@router.get("/watches/{name:path}/history", response_model=told.History)
def watch_history(
    request: Request,
    name: WatchName,
    desk: Reads,
    as_of: Annotated[Day, Query(description="The last day.")] = None,
    days: Annotated[int, Query(ge=1, le=EVER, description="How many days.")] = 60,
) -> Response:
    """What a watch counted on each of so many days, and when it would have fired."""
    return reply(request, lambda: desk.book.watch_history(name, as_of, days), history_record)


@router.get("/watch-log", response_model=told.WatchLog)
def watch_log(request: Request, desk: Reads) -> Response:
    """Every change that was made to a watch, oldest first."""
    return reply(request, desk.book.watch_log, lambda held: {"changes": [change_record(each) for each in held]})


@router.get("/signals", response_model=told.Signals)
def watch(
    request: Request,
    desk: Reads,
    name: Annotated[Names, Query(description="The watches to run; without any, all.")] = [],  # noqa: B006 - FastAPI copies
    as_of: Annotated[Day, Query(description="The last day that counts.")] = None,
    cited: Annotated[int, Query(ge=0, le=MOST_CITED, description="How many claims each gives.")] = 20,
) -> Response:
    """Run watches: which fire as of a day, and why, with the claims that count."""
    return reply(
        request,
        lambda: desk.book.watch(*name, as_of=as_of, cited=cited),
        lambda held: {"signals": [signal_record(each) for each in held]},
    )


@router.post("/signals", response_model=told.Signals, dependencies=[Depends(json_only)])
def watch_new(request: Request, wanted: RunWanted, book: Own) -> Response:
    """The same, which keeps in mind what it told, so that the next such run tells only what is new."""
    signals = book.watch(*wanted.names, as_of=wanted.as_of, new=wanted.new, cited=wanted.cited)
    return done(request, signals, lambda held: {"signals": [signal_record(each) for each in held]})
