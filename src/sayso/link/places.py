"""Compares the places that two passages name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from sayso.gazetteer.entry import distance_km
from sayso.link.passage import Passage, once
from sayso.records import Aspect, Place

WIDE = frozenset({"country", "region", "admin", "sea", "continent", "river"})
"""Kinds of places so wide that two events in one need not be near each other."""
NEAR_KM = 15.0
"""Places nearer than this may be one in two mouths: a town and the village where its front runs."""
UNKNOWN_KM = 1000.0
"""How far apart places are taken to be of which one is not resolved: as far as a country is wide."""


def compare_places(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether both name one place, one inside the other's, or only different ones, and how far apart those are."""
    fine_a, fine_b, wide_a, wide_b = _fine(a), _fine(b), _wide(a), _wide(b)
    same = fine_a.keys() & fine_b.keys()
    yield Aspect("the same place", float(bool(same)), _shown(fine_a[key] for key in sorted(same)))
    yield Aspect("places shared", len(same) / max(1, len(fine_a.keys() | fine_b.keys())))
    yield Aspect("only one names a place", float(bool(fine_a) != bool(fine_b)))
    yield Aspect("the same area", float(bool(wide_a.keys() & wide_b.keys())))
    yield Aspect("one area inside the other's", float(_inside(fine_a, wide_b) or _inside(fine_b, wide_a)))
    differ = places_differ(a, b)
    apart = _apart(fine_a, fine_b) if differ else 0.0
    words = f"{_shown(fine_a.values())} and {_shown(fine_b.values())}" if differ else ""
    yield Aspect("different places", float(differ), words)
    yield Aspect("places apart", math.log1p(apart) / 8)
    yield Aspect("different areas", float(bool(wide_a and wide_b) and not wide_a.keys() & wide_b.keys()))


def places_differ(a: Passage, b: Passage) -> bool:
    """Whether both name places of their own, none of them in both or near one of the other's."""
    fine_a, fine_b = _fine(a), _fine(b)
    if not fine_a or not fine_b or fine_a.keys() & fine_b.keys():
        return False
    return _apart(fine_a, fine_b) > NEAR_KM


@once
def _fine(passage: Passage) -> Mapping[str, Place]:
    return {_key(place): place for place in passage.places if place.kind not in WIDE}


@once
def _wide(passage: Passage) -> Mapping[str, Place]:
    return {_key(place): place for place in passage.places if place.kind in WIDE}


def _key(place: Place) -> str:
    resolved = place.geonameid is not None and place.relation not in {"in", "around"}
    return str(place.geonameid) if resolved else place.name.split(",")[0].casefold()


def _inside(fine: Mapping[str, Place], wide: Mapping[str, Place]) -> bool:
    names = {name for place in fine.values() for name in place.within}
    return any(place.name.split(",")[0] in names for place in wide.values())


def _apart(a: Mapping[str, Place], b: Mapping[str, Place]) -> float:
    """Kilometres between the two nearest."""
    return min((_distance(x, y) for x in a.values() for y in b.values()), default=UNKNOWN_KM)


def _distance(a: Place, b: Place) -> float:
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return UNKNOWN_KM
    return distance_km((a.latitude, a.longitude), (b.latitude, b.longitude))


def _shown(places: Iterable[Place]) -> str:
    return ", ".join(sorted({place.name.split(",")[0] for place in places}))
