"""The map: the places that claims name as GeoJSON (RFC 7946), each as what it is, and the claims at some of them."""

from __future__ import annotations

import math
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.ask.points import PlacedClaims, Spots
from sayso.serve.api.claims import answer_records
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import MOST_CLAIMS, ClaimFilters
from sayso.serve.api.replies import reply
from sayso.serve.api.shapes import ClaimsFound, Shape

router = APIRouter(tags=["claims"])

CORNERS: Final = 32
"""Corners of the ring that stands for the reach of an area."""
KM_OF_DEGREE: Final = 111.2
"""A degree of latitude, in km."""
FARTHEST_NORTH: Final = 85.0
"""Where the usual projection of web maps ends."""


class SpotClaims(ClaimFilters):
    """Which claims, at which places of the map."""

    spot: list[Annotated[str, Field(pattern=r"^spot\d{1,7}x\d{1,7}x\d{1,6}(area)?$")]] = Field(
        default=[],
        max_length=200,
        description="What `spots` of a place on the map holds: claims at any of these, up to 200.",
        examples=[["spot1493800x2081900x25"]],
    )
    limit: int = Field(default=20, ge=1, le=MOST_CLAIMS, description="How many claims to give.")


class MapShape(Shape):
    """A collection of features. `more` says that there are other places, of fewer claims."""

    type: str = Field(examples=["FeatureCollection"])
    features: list[dict[str, Any]]
    more: bool


@router.get("/map", response_model=MapShape)
def claims_map(request: Request, desk: Reads, asked: Annotated[ClaimFilters, Query()]) -> Response:
    """Where claims are, those of most claims first: points with their precision, lines, and areas with their reach.

    Where only an area is known there is a polygon around what it may be, and no point.
    """
    return reply(request, lambda: desk.book.spots(**asked.given()), collection)


@router.get("/map/claims", response_model=ClaimsFound)
def claims_at(request: Request, desk: Reads, asked: Annotated[SpotClaims, Query()]) -> Response:
    """The newest claims at any of these places."""

    def tell() -> Any:
        given = asked.given()
        return desk.book.claims_at(given.pop("spot"), **given)

    return reply(request, tell, answer_records)


def collection(found: Spots) -> dict[str, object]:
    """The places as a collection of features."""
    return {"type": "FeatureCollection", "features": [_feature(place) for place in found.places], "more": found.more}


def _feature(place: PlacedClaims) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": _geometry(place),
        "properties": {
            "name": place.name,
            "kind": place.kind,
            "claims": place.claims,
            "within": list(place.within),
            "precision_km": place.reach_km,
            "is_area": place.is_area,
            "at": [place.longitude, place.latitude],
            "spots": list(place.spots),
        },
    }


def _geometry(place: PlacedClaims) -> dict[str, object]:
    if place.line:
        return {"type": "LineString", "coordinates": [[longitude, latitude] for latitude, longitude in place.line]}
    if place.is_area:
        return {"type": "Polygon", "coordinates": [_ring(place)]}
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def _ring(place: PlacedClaims) -> list[list[float]]:
    """A ring around all that lies within the reach of an area, anticlockwise and closed."""
    tall = place.reach_km / KM_OF_DEGREE
    wide = tall / math.cos(math.radians(min(abs(place.latitude), FARTHEST_NORTH)))
    turns = [2 * math.pi * corner / CORNERS for corner in range(CORNERS)]
    ring = [
        [
            round(max(-180.0, min(180.0, place.longitude + wide * math.cos(turn))), 4),
            round(max(-FARTHEST_NORTH, min(FARTHEST_NORTH, place.latitude + tall * math.sin(turn))), 4),
        ]
        for turn in turns
    ]
    return [*ring, ring[0]]
