"""Places stand where their words stand, with how something lies to them and how far off it may be."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from sayso.errors import GazetteerError
from sayso.extract.places import find, find_places
from sayso.extract.places.find import home_of
from sayso.gazetteer import Gazetteer
from sayso.gazetteer.geonames import read_geonames
from sayso.gazetteer.index import Index, write_index
from sayso.records import Block, BlockKind, Document, Place, Span
from tests.extract.made import document
from tests.extract.places.named import marked
from tests.gazetteer.made import gazetteer
from tests.shared import SHARED, needs_shared


def made(text: str) -> tuple[Document, list[Span]]:
    plain, spans = marked(text)
    return document(plain, (Block(Span(0, len(plain)), BlockKind.PARAGRAPH),)), spans


def found(text: str, folder: Path) -> list[Place]:
    report, spans = made(text)
    return list(find_places(report, spans, gazetteer(folder)))


def test_a_place_has_its_words_its_point_and_what_holds_it(tmp_path: Path) -> None:
    place, oblast = found("Guns stood 12 km north of Sudland-held [Brama], [West Oblast].", tmp_path)
    assert (place.text, place.name, place.geonameid, place.kind) == ("Brama", "Brama", 21, "settlement")
    assert (place.latitude, place.longitude) == pytest.approx((50.0, 16.2), abs=1e-5)
    assert place.within == ("West Oblast", "Norland")
    assert (place.relation, place.bearing, place.distance_km, place.precision_km) == ("north of", 0, 12.0, 13.0)
    assert place.status == "Sudland-held"
    assert (oblast.kind, oblast.relation, oblast.precision_km) == ("admin", "at", 80.0)


def test_an_unresolved_place_has_a_reason_and_no_point(tmp_path: Path) -> None:
    (place,) = found("They left [Nowhere].", tmp_path)
    assert (place.name, place.latitude, place.longitude, place.precision_km) == ("Nowhere", None, None, None)
    assert place.reason == "no place of that name is known"


def test_a_part_of_a_country_is_no_point_in_its_middle(tmp_path: Path) -> None:
    (place,) = found("Rain fell in [northern Norland].", tmp_path)
    assert (place.name, place.relation, place.precision_km) == ("Norland", "in the north of", 300.0)


def test_what_no_list_has_has_the_point_of_what_is_around_it_and_says_so(tmp_path: Path) -> None:
    school, _ = found("Glass broke at the [Hope School] in [Kolo].", tmp_path)
    assert (school.name, school.kind, school.geonameid, school.relation) == ("Hope School", "facility", None, "in")
    assert (school.latitude, school.longitude) == pytest.approx((50.1, 22.9), abs=1e-5)
    assert school.within == ("Kolo", "East Oblast", "Norland")
    assert school.reason == "no list has it; it is named with Kolo"


def test_what_lies_somewhere_around_a_town_is_not_said_to_lie_in_it(tmp_path: Path) -> None:
    street, _ = found("Glass broke in [Lime Street] as guns fired on [Kolo].", tmp_path)
    assert (street.relation, street.precision_km, street.within) == ("around", 51.0, ("East Oblast", "Norland"))


def test_a_line_has_the_points_of_its_places_in_order(tmp_path: Path) -> None:
    places = found("They dug in on the [Stare]-[Kolo]-[Runa City] line.", tmp_path)
    stare, kolo, runa = ((place.latitude, place.longitude) for place in places)
    assert [place.line for place in places] == [(stare, kolo, runa)] * 3
    assert {place.relation for place in places} == {"on the line Stare-Kolo-Runa City"}
    assert [place.line for place in found("They dug in on the [Stare]-[Nowhere] line.", tmp_path)] == [(), ()]


def test_of_a_river_bank_only_the_part_in_the_stated_area_is_meant(tmp_path: Path) -> None:
    river, oblast = found("They hold the west (right) bank of the [Runa River] in [East Oblast].", tmp_path)
    assert (river.geonameid, river.relation, river.within) == (30, "west bank of", ("East Oblast", "Norland"))
    assert (river.latitude, river.longitude) == (oblast.latitude, oblast.longitude)
    assert river.precision_km == 90.0
    assert river.reason.endswith("the part of it in East Oblast is meant")


def test_a_name_that_is_mostly_of_somebody_is_no_place(tmp_path: Path) -> None:
    report, spans = made("[Amol] fell. Amol spoke, and Amol left.")
    people = [(Span(11, 15), "person"), (Span(27, 31), "person")]
    assert [span.of(report.text) for span, _ in people] == ["Amol", "Amol"]
    assert list(find_places(report, spans, gazetteer(tmp_path), people)) == []
    assert len(list(find_places(report, spans, gazetteer(tmp_path)))) == 1


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("https://news.example.co.uk/a", "GB"),
        ("http://example.no", "NO"),
        ("https://example.org/x.ua/", ""),
        ("https://example.io/", ""),
        ("no address", ""),
        (None, ""),
    ],
)
def test_an_address_tells_the_country_by_its_ending(url: str | None, home: str) -> None:
    assert home_of(url) == home


def test_no_names_need_no_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "load_gazetteer", pytest.fail)
    assert list(find_places(made("Nothing.")[0], [])) == []


def test_without_a_gazetteer_places_stay_open_and_reading_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Gazetteer:
        raise GazetteerError("It cannot be built.")

    find.load_gazetteer.cache_clear()
    monkeypatch.setattr(Gazetteer, "load", fail)
    try:
        (place,) = find_places(*made("They left [Brama]."))
    finally:
        find.load_gazetteer.cache_clear()
    assert place.latitude is None


@needs_shared
def test_every_place_named_with_its_oblast_is_found_there(tmp_path: Path) -> None:
    """Of every name that two or more oblasts of the dump of Ukraine have, each "X, Y Oblast" leads into that oblast."""
    path = tmp_path / "UA.places"
    write_index(path, read_geonames(SHARED / "bench" / "geo" / "UA.txt"))
    index = Index(path)
    ukraine = Gazetteer([index])
    oblasts = {area.admin1: area.name for area in index.areas() if area.name.endswith("Oblast")}
    places = defaultdict(set)
    for entry in map(index.entry, range(len(index))):
        if entry.kind == "settlement" and entry.admin1 in oblasts:
            places[entry.name].add(oblasts[entry.admin1])
    named = [(name, oblast) for name, held in places.items() if len(held) > 1 for oblast in held]
    assert len(named) > 9_000
    wrong = []
    for name, oblast in named:
        report, spans = made(f"Guns fired near [{name}], [{oblast}].")
        place = next(find_places(report, spans, ukraine))
        if oblast not in place.within or place.latitude is None:
            wrong.append((name, oblast, place.name, place.reason))
    assert not wrong
