"""Where the claims are: each place as what it is, a point with its precision, a line, or an area with its reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.records import Point as Corner
from sayso.records import Question
from sayso.store.spotted import Point, count_points
from sayso.store.store import Store

MOST_SPOTS: Final = 1_000
"""Places that are told, those of most claims. What comes after them is named once or twice."""


@dataclass(frozen=True, slots=True)
class PlacedClaims:
    """A place that so many `claims` name. `spots` are the words by which `Casebook.claims_at` finds them.

    `reach_km` is how far from the point the place may reach, as most of the claims name it. Of an area nothing nearer
    is known than that it lies within that reach: it has no dot. `line` are the points that the newest claim draws a
    line through, if any.
    """

    name: str
    kind: str
    claims: int
    latitude: float
    longitude: float
    reach_km: float
    is_area: bool
    within: tuple[str, ...]
    line: tuple[Corner, ...]
    spots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spots:
    """Places, those of most claims first. `more` says that there are others."""

    places: tuple[PlacedClaims, ...]
    more: bool = False


def spots(store: Store, question: Question) -> Spots:
    """The places of the claims that a question fits.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    found = count_points(store, question, MOST_SPOTS + 1)
    return Spots(tuple(map(_placed, found[:MOST_SPOTS])), len(found) > MOST_SPOTS)


def _placed(point: Point) -> PlacedClaims:
    place, (latitude, longitude) = point.place, point.spot.point
    only_within = place.relation in ("in", "around") and bool(place.within)
    return PlacedClaims(
        name=place.within[0] if only_within else place.name,  # the point is that of what it lies in
        kind="area" if only_within else place.kind,
        claims=point.claims,
        latitude=round(latitude, 4),
        longitude=round(longitude, 4),
        reach_km=point.spot.reach / 10,
        is_area=point.spot.is_area,
        within=place.within[1:] if only_within else place.within,
        line=place.line,
        spots=point.spots,
    )
