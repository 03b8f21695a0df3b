"""Points are counted with the claims that name them, and lead back to those claims."""

from __future__ import annotations

import pytest

from sayso.records import Question
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.spotted import claims_at, count_points
from sayso.store.store import Store
from tests.store.enriched import Told, actor, enriched, place

NARVA, TARTU = place("Narva", (59.38, 28.19)), place("Tartu", (58.38, 26.72))
MAYOR = actor("Mayor Kask", "a-kask", "official", "Estonia")


@pytest.fixture
def held(store: Store) -> Store:
    for published, path, told in (
        ("2022-11-08", "monday.txt", [Told(MAYOR, places=(NARVA,)), Told(), Told()]),
        ("2022-11-09", "tuesday.txt", [Told(places=(NARVA, TARTU)), Told(places=(TARTU,))]),
    ):
        made = enriched(told, published, path)
        keep(store, made.item, made.dossier)
    return store


def test_each_point_has_the_claims_that_name_it(held: Store) -> None:
    points = count_points(held, Question(), 10)
    assert {point.place.name: point.claims for point in points} == {"Narva": 2, "Tartu": 2}
    for point in points:
        found = claims_at(held, Question(), point.spots, 10)
        assert len(found) == point.claims
        assert all(point.place.name in {each.name for each in answer.claim.places} for answer in found)


def test_points_are_those_of_what_fits(held: Store) -> None:
    (point,) = count_points(held, Question(until="2022-11-08"), 10)
    assert (point.place.name, point.claims) == ("Narva", 1)
    assert len(claims_at(held, Question(until="2022-11-08"), point.spots, 10)) == 1
    assert count_points(held, Question("nothing"), 10) == []


def test_the_newest_claims_come_first_up_to_a_limit(held: Store) -> None:
    words = [word for point in count_points(held, Question(), 10) for word in point.spots]
    newest = claims_at(held, Question(), words, 1)
    assert newest[0].claim.id in {answer.claim.id for answer in find(held, Question(since="2022-11-09"))}
    assert claims_at(held, Question(), [], 10) == []


def test_ways_to_name_a_point_are_one_and_areas_are_apart(store: Store) -> None:
    near, area = place("Narva", (59.38, 28.19), 9.0), place("Narva County", (59.38, 28.19), 60.0, kind="admin")
    made = enriched([Told(places=(NARVA,)), Told(places=(near,)), Told(places=(NARVA,)), Told(places=(area,))])
    keep(store, made.item, made.dossier)
    narva, county = count_points(store, Question(), 10)
    assert (narva.claims, narva.spot.reach, len(narva.spots)) == (3, 10, 2)
    assert (county.claims, county.spot.is_area, county.place.name) == (1, True, "Narva County")


def test_only_so_many_points_are_told(held: Store) -> None:
    assert len(count_points(held, Question(), 1)) == 1
