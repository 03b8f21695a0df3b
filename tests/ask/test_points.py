"""A place is told as what it is: a point with its reach, or an area, of which no more is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayso.ask.points import spots
from sayso.records import Question
from sayso.store.keep import keep
from tests.linked import store_at
from tests.store.enriched import Told, enriched, place

NARVA = place("Narva", (59.38, 28.19), 2.5)
HAMLET = replace(place("Kuru", (59.2, 27.4), 61.0), relation="in", within=("Viru County", "Utopia"))


def test_a_point_has_its_reach_and_an_area_no_point(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    made = enriched([Told(places=(NARVA,)), Told(places=(NARVA, HAMLET))])
    keep(store, made.item, made.dossier)
    narva, county = spots(store, Question()).places
    assert (narva.name, narva.claims, narva.reach_km, narva.is_area) == ("Narva", 2, 2.5, False)
    assert (round(narva.latitude, 2), round(narva.longitude, 2)) == (59.38, 28.19)
    assert (county.name, county.kind, county.is_area, county.within) == ("Viru County", "area", True, ("Utopia",))


def test_there_are_no_places_where_nothing_fits(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    made = enriched([Told(places=(NARVA,))])
    keep(store, made.item, made.dossier)
    assert spots(store, Question("nothing")).places == ()
