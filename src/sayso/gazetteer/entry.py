"""What the gazetteer knows of a place, and how a name led to it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TypeAlias

EARTH_DIAMETER_KM = 12742.0
"""The diameter of the earth, in km."""

_KINDS = {"A": "admin", "P": "settlement", "L": "region", "T": "region", "H": "sea", "S": "facility", "R": "road"}
_KINDS_OF_FEATURES = {
    "PCLH": "admin",
    "PCL": "country",
    "TERR": "country",
    "STM": "river",
    "CNL": "river",
    "WAD": "river",
    "ISL": "island",
    "CONT": "region",
    "ZN": "region",
}
_PLACES_BY_CLASS = {"U": "sea", "V": "region"}


class Match(IntEnum):
    """How a name led to a place, best first."""

    NAME = 0
    ALTERNATE = 1
    SPELLING = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One place.

    `feature` is GeoNames' class and code ("P.PPLC"), `population` 0 where unknown. `country` is an ISO 3166 code,
    `admin1` and `admin2` the codes of GeoNames for the first and second level. `radius_km` is how far the place reaches
    from its point, 0 where unknown.
    """

    geonameid: int | None
    name: str
    feature: str
    latitude: float
    longitude: float
    population: int = 0
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    radius_km: float = 0.0

    @property
    def kind(self) -> str:
        """What it is, in the words of the contract: "settlement", "admin", "country", "river", "sea" and so on."""
        return kind_of(self.feature)

    @property
    def is_area(self) -> bool:
        """Whether other places lie inside it."""
        return self.kind in ("admin", "country", "region", "island")

    def km_to(self, other: Entry) -> float:
        """The distance to another place, point to point, in km."""
        return distance_km((self.latitude, self.longitude), (other.latitude, other.longitude))


Listed: TypeAlias = tuple[Entry, tuple[str, ...], tuple[str, ...]]
"""A place as a list has it: with names that are as usual as its own, and with others (older, of other languages)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and how the name led to it."""

    entry: Entry
    match: Match


@cache
def kind_of(feature: str) -> str:
    """What a GeoNames feature ("P.PPL") is in the words of the contract."""
    group, _, code = feature.partition(".")
    for beginning, kind in _KINDS_OF_FEATURES.items():
        if code.startswith(beginning):
            return kind
    return _KINDS.get(group) or _PLACES_BY_CLASS.get(group, "region")


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance between two points (latitude, longitude in degrees) in km, by the haversine formula."""
    south, west, north, east = map(math.radians, (*one, *other))
    share = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return EARTH_DIAMETER_KM * math.asin(min(1.0, math.sqrt(share)))
