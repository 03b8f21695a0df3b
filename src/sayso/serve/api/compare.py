"""Compare: how two passages relate."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.records import Excerpt, Link
from sayso.serve.api import told
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import LONGEST
from sayso.serve.api.replies import done
from sayso.serve.api.requests import json_only
from sayso.serve.api.slow import alone

router = APIRouter(tags=["check"])


class PassageWanted(BaseModel):
    """Words to compare, with when and by whom they were published, which decides much."""

    model_config = ConfigDict(extra="forbid")

    words: str = Field(min_length=1, max_length=20_000)
    published: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None
    publisher: str | None = Field(default=None, max_length=LONGEST)


class Pair(BaseModel):
    """Two passages."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"a": {"words": "The ferry sank, the port said."}, "b": {"words": "The ferry did not sink."}}]
        },
    )

    a: PassageWanted
    b: PassageWanted


@router.post("/compare", response_model=told.Compared, dependencies=[Depends(json_only)])
def compare(request: Request, pair: Pair, desk: Reads) -> Response:
    """How two passages relate: repeats, corroborates, denies, … or no link, with a score and the reasons."""
    with alone(desk):
        link = desk.book.compare(*(Excerpt(each.words, each.published, each.publisher) for each in (pair.a, pair.b)))
    return done(request, link, _link)


def _link(link: Link) -> dict[str, object]:
    return {
        "relation": link.relation,
        "direction": link.direction,
        "score": link.score,
        "reasons": list(link.reasons),
        "aspects": [{"name": each.name, "value": each.value, "words": each.words} for each in link.aspects],
    }
