"""Places: which ones a name may mean."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sayso.gazetteer import Candidate
from sayso.serve.api import shapes
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import LONGEST
from sayso.serve.api.replies import done

router = APIRouter(tags=["lookups"])

Name = Annotated[str, Query(min_length=1, max_length=LONGEST, description="A name.", examples=["Reykjavik"])]


@router.get("/places", response_model=shapes.Places)
def places(request: Request, name: Name, desk: Reads) -> Response:
    """The places that a name may mean, the best known first."""
    found = desk.book.places(name)
    return done(request, found, lambda held: {"places": [_place(candidate) for candidate in held]})


def _place(candidate: Candidate) -> dict[str, object]:
    entry = candidate.entry
    return {
        "geonameid": entry.geonameid,
        "name": entry.name,
        "kind": entry.kind,
        "lat": entry.latitude,
        "lon": entry.longitude,
        "population": entry.population,
        "country": entry.country or None,
        "admin1": entry.admin1 or None,
        "match": candidate.match.name.lower(),
    }
