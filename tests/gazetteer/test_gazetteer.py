"""A name leads to every place that it may mean, once; the index of the world is built where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import GazetteerError
from sayso.gazetteer import Entry, Gazetteer, Match, import_places
from sayso.gazetteer import gazetteer as module
from sayso.gazetteer.folders import index_of, world_index
from sayso.gazetteer.index import Index, write_index
from tests.gazetteer.made import LISTED, gazetteer
from tests.gazetteer.test_geonames import LINE, dump


def test_a_name_leads_to_each_place_once_with_its_best_match(tmp_path: Path) -> None:
    made = gazetteer(tmp_path)
    twice = Gazetteer([*made._indexes, Index(tmp_path / "made.places")])
    assert [(each.entry.geonameid, each.match) for each in twice.find("brama")] == [
        (10, Match.ALTERNATE),
        (20, Match.NAME),
        (21, Match.NAME),
    ]


def test_other_transliterations_are_found_where_the_name_itself_is_not(tmp_path: Path) -> None:
    (found,) = gazetteer(tmp_path).find("Guliaiske")
    assert (found.entry.name, found.match) == ("Hulyaiske", Match.SPELLING)


def test_other_transliterations_are_found_beside_the_name_itself_when_asked_for(tmp_path: Path) -> None:
    listed = (*LISTED, (Entry(80, "Guliaiske", "A.ADM2", 50.3, 22.2, 0, "NL", "01"), (), ()))
    made = gazetteer(tmp_path, listed)
    assert [each.entry.geonameid for each in made.find("Guliaiske")] == [80]
    assert {each.entry.name for each in made.find_alike("Guliaiske")} == {"Guliaiske", "Hulyaiske"}


def test_a_place_is_told_with_what_holds_it(tmp_path: Path) -> None:
    made = gazetteer(tmp_path)
    (village,) = (each.entry for each in made.find("Stare"))
    assert made.within(village) == ("East Oblast", "Norland")
    oblast = made.area("NL", "01")
    assert oblast is not None
    assert made.within(oblast) == ("Norland",)
    assert made.area("XX") is None


def test_an_imported_dump_is_found_and_imported_again_replaces_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path / "places"))
    write_index(world_index(), LISTED)
    assert import_places(dump(tmp_path, LINE)) == 1
    assert import_places(dump(tmp_path, LINE)) == 1
    loaded = Gazetteer.load()
    assert [each.entry.geonameid for each in loaded.find("Neufeld")] == [77]
    assert len(loaded) == len(LISTED) + 1


def test_a_damaged_dump_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path / "places"))
    import_places(dump(tmp_path, LINE))
    (before,) = (tmp_path / "places" / "imported").iterdir()
    bytes_before = before.read_bytes()
    with pytest.raises(GazetteerError):
        import_places(dump(tmp_path, LINE, "cut"))
    assert [path.read_bytes() for path in (tmp_path / "places" / "imported").iterdir()] == [bytes_before]


@pytest.mark.parametrize(
    ("version", "countries", "has_towns"), [("3.0", 1, True), ("", 1, False), ("", 200, True)], ids=str
)
def test_it_knows_whether_it_has_the_towns_of_the_world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, countries: int, *, has_towns: bool
) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path))
    monkeypatch.setattr(module, "version_of_towns", lambda: version)
    write_index(world_index(), LISTED)
    codes = [f"{first}{second}" for first in "ABCDEFGHIJKL" for second in "ABCDEFGHIJKLMNOPQ"][:countries]
    towns = [(Entry(number, "Town", "P.PPL", 1.0, 1.0, 500, code), (), ()) for number, code in enumerate(codes, 100)]
    write_index(index_of(Path("cities500.txt")), towns)
    assert Gazetteer.load().has_towns is has_towns
