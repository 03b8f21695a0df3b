"""Reads "Bakhmut 20km": which place is meant, and how the places of an answer lie to it.

A name that may be several places is no answer: only one that is far larger than all others of its name is taken for
granted, and every answer says which it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from sayso.errors import UsageError
from sayso.gazetteer import Candidate, Entry, Gazetteer
from sayso.gazetteer.spelling import key_of
from sayso.records import Circle, Claim
from sayso.store.spots import km_between, may_lie_in, spot_of, surely_lies_in

KM = {"km": 1.0, "kilometer": 1.0, "kilometre": 1.0, "mi": 1.609344, "mile": 1.609344, "m": 0.001}
OUTWEIGHS = 10
"""How many times the inhabitants of the next a place must have to be meant by a bare name, as London is."""
SAME_KM = 25.0
"""Places of one name nearer to each other than this are one: a town and its district."""
MOST_KM = 20_000
"""No two points on earth are farther from each other (half of its circumference is 20,004 km)."""
_LISTED = 5
_WITH_DISTANCE = re.compile(r"(?P<place>.*\S)\s+(?P<number>\d{1,9}(?:\.\d{1,9})?)\s*(?P<unit>[a-z]+)", re.IGNORECASE)
_POINT = re.compile(r"(-?\d{1,3}(?:\.\d{1,20})?)\s*[,\s]\s*(-?\d{1,3}(?:\.\d{1,20})?)")
_EXAMPLE = "Write a place and a distance, like near='Bakhmut 20km'."


class Places(Protocol):
    """Where places are looked up by name, as the gazetteer does."""

    def find(self, name: str) -> Sequence[Candidate]:
        """The places that a name may mean."""
        ...

    def within(self, entry: Entry) -> Sequence[str]:
        """The areas that hold a place, the smallest first."""
        ...


@cache
def known_places() -> Places:
    """The gazetteer of this user, loaded when a place is first asked for.

    Raises:
        GazetteerError: it cannot be loaded.
    """
    return Gazetteer.load()


def read_circle(value: str, places: Places | None = None) -> Circle:
    """The circle of "Bakhmut 20km", "Makiivka, Luhansk Oblast 5 miles" or "48.6, 38.0 20km".

    Args:
        value: what is asked for.
        places: where names are looked up; without any, the gazetteer of this user, loaded only where a name is given.

    Raises:
        UsageError: there is no distance, or the name means no place or several; the message lists them.
        GazetteerError: the gazetteer cannot be loaded.
    """
    match = _WITH_DISTANCE.fullmatch(value.strip())
    factor = match and KM.get(match["unit"].lower().removesuffix("s") or match["unit"].lower())
    if not match or not factor:
        raise UsageError(f"near={value!r} has no distance in km, m or miles.", _EXAMPLE)
    km, name = float(match["number"]) * factor, match["place"].rstrip(" ,")
    if not 0 < km <= MOST_KM:
        raise UsageError(f"near={value!r}: {km:g} km is no distance on earth.", f"Give 1 to {MOST_KM} km.")
    if point := _POINT.fullmatch(name):
        latitude, longitude = float(point[1]), float(point[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise UsageError(f"near={value!r}: {name} is no point on earth.", "Give latitude, longitude in degrees.")
        return Circle(name, latitude, longitude, km)
    places = places or known_places()
    entry = _meant(name, places)
    return Circle(_called(entry, places), entry.latitude, entry.longitude, km)


def remarks_on(claim: Claim, circle: Circle) -> Iterator[str]:
    """How each place of a claim that may lie in the circle lies to its centre, and whether it may lie outside."""
    for place in claim.places:
        spot = spot_of(place)
        if spot is not None and may_lie_in(spot, circle):
            away = round(km_between(spot.point, (circle.latitude, circle.longitude)))
            doubt = "" if surely_lies_in(spot, circle) else f", known to {place.precision_km:g} km: it may lie outside"
            far = "" if place.distance_km is None else f"{place.distance_km:g} km "
            how = "" if place.relation == "at" else f"{place.relation} "
            yield f"near: {far}{how}“{place.text}”, {away} km from {circle.name}{doubt}"


def _meant(name: str, places: Places) -> Entry:
    """The one place that a name means.

    Raises:
        UsageError: it is none, or may be several.
    """
    bare, comma, area = name.partition(",")
    found = [each.entry for each in places.find(bare.strip())]
    held = [entry for entry in found if not comma or _is_in(entry, area, places)]
    if not held:
        known = _listed(found, places) if found else ""
        message = f"near: no place called {name!r} is known" + (f", but {known}." if known else ".")
        raise UsageError(message, "Try another spelling, or give the point: near='48.6, 38.0 20km'.")
    held.sort(key=lambda entry: (entry.is_area, -entry.population))  # of a town and its area, the town is a point
    first = held[0]
    others = [entry for entry in held[1:] if entry.is_area is first.is_area and first.km_to(entry) > SAME_KM]
    if any(first.population < OUTWEIGHS * max(entry.population, 1) for entry in others):
        raise UsageError(
            f"near: {name!r} may be any of {_listed([first, *others], places)}.",
            f"Name its area too, like near='{_called(first, places)} 20km', or give the point: near='48.6, 38.0 20km'.",
        )
    return first


def _is_in(entry: Entry, area: str, places: Places) -> bool:
    """Whether one of the areas that hold a place is called so, also without the word for its kind."""
    asked = [key_of(part) for part in area.split(",")]
    held = [key_of(each) for each in places.within(entry)]
    return all(any(f"{each} ".startswith(f"{part} ") for each in held) for part in asked)


def _called(entry: Entry, places: Places) -> str:
    return ", ".join((entry.name, *places.within(entry)))


def _listed(entries: Sequence[Entry], places: Places) -> str:
    points = [f"{_called(each, places)} ({each.latitude:.2f}, {each.longitude:.2f})" for each in entries[:_LISTED]]
    return "; ".join(points) + ("; …" if len(entries) > _LISTED else "")
