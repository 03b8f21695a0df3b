"""What may lie in a circle is found, all of it and nothing else, also across the date line and at the poles."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.records import Circle, Question
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.spots import (
    Spot,
    box_around,
    km_between,
    may_lie_in,
    spot_of,
    spots_of,
    surely_lies_in,
    words_near,
    words_of,
)
from sayso.store.store import Store
from tests.store.enriched import Told, enriched, place

NARVA = (59.38, 28.19)
latitudes, longitudes = st.floats(-90, 90), st.floats(-180, 180)
points = st.tuples(latitudes, longitudes)
circles = st.builds(Circle, st.just("x"), latitudes, longitudes, st.floats(0.1, 3_000))


def spot(point: tuple[float, float], reach: float = 1.0, kind: str = "settlement") -> Spot:
    made = spot_of(place("x", point, reach, kind))
    assert made is not None
    return made


def test_a_place_that_is_not_resolved_is_no_spot() -> None:
    assert spot_of(place("Narva")) is None


@pytest.mark.parametrize(
    ("relation", "reach", "expected"),
    [("in", 80.0, True), ("around", 51.0, True), ("in", 3.0, False), ("near", 80.0, False)],
)
def test_what_is_only_known_to_lie_in_something_large_has_no_point_of_its_own(
    relation: str, reach: float, *, expected: bool
) -> None:
    made = spot_of(replace(place("Hope School", NARVA, reach, "facility"), relation=relation))
    assert made is not None
    assert made.is_area is expected


def test_places_at_one_point_are_one_spot_unless_one_reaches_farther() -> None:
    assert len(spots_of([place("Narva", NARVA), place("Narwa", NARVA), place("Narva", NARVA, 9)])) == 2


@given(points)
@settings(deadline=None)
def test_a_spot_lies_where_its_place_does(point: tuple[float, float]) -> None:
    assert km_between(spot(point).point, point) < 0.012
    assert all(word.isalnum() and word.isascii() for word in words_of([spot(point)]))


MAY: list[tuple[float, float, str, bool, bool]] = [
    (0, 5, "settlement", True, True),
    (18, 1, "settlement", True, True),
    (18, 5, "settlement", True, False),
    (24, 5, "settlement", True, False),
    (26, 5, "settlement", False, False),
    (5, 60, "settlement", True, False),
    (30, 60, "settlement", False, False),
    (5, 60, "admin", False, False),
    (4, 15, "admin", True, True),
]


@pytest.mark.parametrize(("km", "reach", "kind", "may", "surely"), MAY)
def test_a_place_counts_where_it_may_lie_inside(km: float, reach: float, kind: str, *, may: bool, surely: bool) -> None:
    north = spot((NARVA[0] + km / 111.2, NARVA[1]), reach, kind)
    circle = Circle("Narva", *NARVA, 20)
    assert may_lie_in(north, circle) is may
    assert surely_lies_in(north, circle) is surely


@given(points, st.floats(0, 100), circles)
@example((0.0, 179.99), 1.0, Circle("x", 0.0, -179.99, 5))
@example((89.99, 10.0), 1.0, Circle("x", 89.99, -170.0, 5))
def test_the_box_holds_every_spot_that_may_lie_in_the_circle(
    point: tuple[float, float], reach: float, circle: Circle
) -> None:
    found, box = spot(point, reach), box_around(circle)
    if may_lie_in(found, circle):
        assert box.south <= found.south <= box.north
        assert box.west <= found.west <= box.east


@given(st.integers(0, 1_000), st.floats(20, 400))
@settings(max_examples=20, deadline=None)
def test_the_words_of_many_spots_are_those_of_no_other(seed: int, km: float) -> None:
    chance, circle = random.Random(seed), Circle("Narva", *NARVA, km)
    made = [spot((NARVA[0] + chance.gauss(0, 1.5), NARVA[1] + chance.gauss(0, 3))) for _ in range(600)]
    words = set(words_near(made, circle))
    found = {each for each in made if words & {each.word, *each.cells()}}
    assert found == {each for each in made if may_lie_in(each, circle)}


def test_cells_stand_for_the_spots_in_them() -> None:
    made = [spot((50 + n / 500, 30.0)) for n in range(300)]
    assert len(words_near(made, Circle("x", 50.3, 30.0, 500))) < 5


PLACES = {
    "near": (59.45, 28.19),
    "far": (58.0, 28.19),
    "pole": (89.99, 100.0),
    "east": (1.0, 179.95),
    "west": (1.0, -179.95),
}
ASKED: list[tuple[Circle, list[str]]] = [
    (Circle("Narva", *NARVA, 20), ["0"]),
    (Circle("Narva", *NARVA, 200), ["0", "1"]),
    (Circle("the pole", 90, 0, 20), ["2"]),
    (Circle("the line", 1.0, 180.0, 20), ["3", "4"]),
    (Circle("the line", 1.0, 179.99, 20), ["3", "4"]),
    (Circle("nowhere", -50, 0, 20), []),
]


@pytest.mark.parametrize(("circle", "expected"), ASKED)
def test_what_is_near_is_found(store: Store, circle: Circle, expected: list[str]) -> None:
    made = enriched([Told(places=(place(name, point),)) for name, point in PLACES.items()])
    keep(store, made.item, made.dossier)
    assert [each.claim.content.text for each in find(store, Question(near=circle))] == expected


def test_two_reports_may_speak_of_one_spot(store: Store) -> None:
    for path in ("a.txt", "b.txt"):
        made = enriched([Told(places=(place("Narva", NARVA),))] * (1 if path == "a.txt" else 2), path=path)
        assert keep(store, made.item, made.dossier)
    assert len(find(store, Question(near=Circle("Narva", *NARVA, 5)))) == 3
