"""Review: what is open for a person to decide, deciding, undoing, and the log of decisions."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from starlette.requests import Request
from starlette.responses import Response

from sayso.records import Judgement, Matter, Proposal
from sayso.serve.api import told
from sayso.serve.api.cursors import turn
from sayso.serve.api.desk import Own, Reads
from sayso.serve.api.filters import LONGEST, CursorParameter
from sayso.serve.api.replies import Page, done, reply, reply_page
from sayso.serve.api.requests import json_only
from sayso.share.proposals import decision_record, proposal_record

router = APIRouter(tags=["review"])


class DecisionWanted(BaseModel):
    """A decision on a proposal or on anything else, or that one is taken back."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"judgement": "accept", "ids": ["p-1f0a9c42d1e2b3a4"], "why": "Both name the same minister."},
                {"judgement": "undo", "ids": ["12"], "why": "The note was misread."},
            ]
        },
    )

    judgement: Judgement
    ids: list[Annotated[str, Field(max_length=LONGEST)]] = Field(
        min_length=1, max_length=200, description="A proposal; or what is decided on; or the number of a decision."
    )
    value: dict[str, JsonValue] | None = Field(
        default=None, description="What it shall be.", examples=[{"relation": "denies"}]
    )
    matter: Matter | None = Field(default=None, description="What it is about, where the ids do not tell.")
    why: str = Field(default="", max_length=5000, description="Your reason, which stays in the log.")


@router.get("/proposals", response_model=told.Proposals)
def proposals(
    request: Request,
    desk: Reads,
    actor: Annotated[str, Query(max_length=LONGEST, description="Words of a name, or an actor's id.")] = "",
    limit: Annotated[int, Query(ge=1, le=500, description="How many proposals to give.")] = 20,
    matter: Annotated[Matter | None, Query(description="Only what is about this.")] = None,
) -> Response:
    """What is open for a person to decide, the surest first. Nothing of it holds before it is accepted."""
    return reply(request, lambda: desk.book.review(actor, limit, matter=matter), _proposals)


@router.get("/proposals/doubtful", response_model=told.Proposals)
def doubtful(
    request: Request,
    desk: Reads,
    matter: Annotated[Matter, Query(description="What it is about.")],
    limit: Annotated[int, Query(ge=1, le=500, description="How many proposals to give.")] = 20,
) -> Response:
    """What is open to decide in one matter, the least certain first."""
    return reply(request, lambda: desk.book.doubtful(matter, limit), _proposals)


@router.get("/decisions", response_model=told.Decisions)
def decisions(
    request: Request,
    desk: Reads,
    matter: Annotated[Matter | None, Query(description="Only what is about this.")] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="How many decisions to give.")] = 100,
    cursor: CursorParameter = None,
) -> Response:
    """Every decision ever made, oldest first, also those that were undone."""
    asked = f"decisions {matter}"
    return reply_page(
        request, lambda: Page(*turn(desk.book.decisions(matter), asked, cursor, limit)), "decisions", decision_record
    )


@router.post("/decisions", status_code=201, response_model=told.Decision, dependencies=[Depends(json_only)])
def decide(request: Request, wanted: DecisionWanted, book: Own) -> Response:
    """Decide, or undo a decision. It adds a row to the log and changes no claim."""
    decision = book.decide(wanted.judgement, *wanted.ids, value=wanted.value, matter=wanted.matter, why=wanted.why)
    return done(request, decision, decision_record, 201)


def _proposals(held: list[Proposal]) -> dict[str, object]:
    return {"proposals": [proposal_record(each) for each in held]}
