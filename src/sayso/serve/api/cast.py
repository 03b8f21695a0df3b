"""The cast of the casebook: who acts or speaks in it, and how one of them does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from starlette.requests import Request
from starlette.responses import Response

from sayso.ask.profile import Profile, Voice
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import LONGEST
from sayso.serve.api.replies import reply
from sayso.serve.api.shapes import Shape
from sayso.share.links import link_record
from sayso.share.proposals import namesake_record
from sayso.share.threads import holder_record

router = APIRouter(tags=["actors"])

MOST_CAST = 1000
"""Actors that one answer holds at most."""

ActorId = Annotated[
    str, Query(min_length=1, max_length=LONGEST, description="Its id.", examples=["a-1f0a9c42d1e2b3a4"])
]


class CastWanted(BaseModel):
    """Who is looked for."""

    model_config = ConfigDict(extra="forbid")

    words: str = Field(default="", max_length=LONGEST, description="Words of a name of theirs.", examples=["Surovikin"])
    limit: int = Field(default=50, ge=1, le=MOST_CAST, description="How many actors to give.")


class NamesakeShape(Shape):
    """An actor across the documents of the casebook, with all names that it goes by."""

    id: str
    name: str = Field(examples=["Sergei Surovikin"])
    names: list[str]
    kind: str = Field(examples=["person"])
    documents: int
    mentions: int


class CastShape(Shape):
    """Who acts or speaks, the most often named first."""

    actors: list[NamesakeShape]


class VoiceShape(Shape):
    """Somebody, with how many claims; `actor` is its id, null where it is not resolved."""

    name: str
    actor: str | None
    claims: int


class DoubtedShape(Shape):
    """How many claims have a doubt that is at the lowest of this band, in percent; null where it has none."""

    band: dict[str, JsonValue] | None = Field(examples=[{"scale": "icd203", "low": 55, "high": 80, "below": False}])
    claims: int


class ProfileShape(Shape):
    """How an actor speaks, and what others say to it. `said` are the ids of its claims, the newest first."""

    actor: NamesakeShape
    merged: list[NamesakeShape]
    said: list[str]
    spoken_of: int
    plain: int
    doubts: list[DoubtedShape]
    through: list[VoiceShape]
    passes_on: list[VoiceShape]
    publishers: list[VoiceShape]
    counts: dict[str, int] = Field(examples=[{"corroborates": 3, "denies": 1}])
    answering: list[dict[str, JsonValue]]
    notices: list[str]


@router.get("/actors/cast", response_model=CastShape)
def cast(request: Request, desk: Reads, asked: Annotated[CastWanted, Query()]) -> Response:
    """Who acts or speaks in the casebook, the most often named first. `/actors` lists who is known beforehand."""
    return reply(
        request,
        lambda: desk.book.cast(asked.words, asked.limit),
        lambda held: {"actors": [namesake_record(each) for each in held]},
    )


@router.get("/actors/profile", response_model=ProfileShape)
def profile(request: Request, desk: Reads, actor: ActorId) -> Response:
    """What an actor says, how hedged, through whom, and who bears it out or denies it."""
    return reply(request, lambda: desk.book.profile(actor), _profile)


def _profile(found: Profile) -> dict[str, object]:
    return {
        "actor": namesake_record(found.actor),
        "merged": [namesake_record(each) for each in found.merged],
        "said": list(found.said),
        "spoken_of": found.spoken_of,
        "plain": found.plain,
        "doubts": [asdict(each) for each in found.doubts],
        "through": _voices(found.through),
        "passes_on": _voices(found.passes_on),
        "publishers": _voices(found.publishers),
        "counts": dict(found.counts or {}),
        "answering": [
            {
                "relation": each.relation,
                "holder": holder_record(each.holder),
                "links": [link_record(link) for link in each.links],
            }
            for each in found.answering
        ],
        "notices": list(found.notices),
    }


def _voices(held: Iterable[Voice]) -> list[dict[str, object]]:
    return [{"name": each.name, "actor": each.actor or None, "claims": each.claims} for each in held]
