"""The lists of places hold points on earth and known words, so that the gazetteer can be built of them."""

from __future__ import annotations

import pytest

from sayso.gazetteer.entry import kind_of
from sayso.words import load

KINDS = {"settlement", "admin", "country", "river", "sea", "island", "region", "facility", "road", "line"}


@pytest.mark.parametrize("name", ["countries", "waters", "regions", "places"])
def test_every_place_has_a_point_and_a_reach(name: str) -> None:
    lists = load(name)
    sections = [lists] if name == "countries" else list(lists.values())
    for place in (place for section in sections for place in section.values()):
        latitude, longitude = place["at"]
        assert -90 <= latitude <= 90
        assert -180 <= longitude <= 180
        assert place["radius"] > 0


def test_the_terms_are_those_of_known_kinds() -> None:
    terms = load("place_terms")
    sections = {"areas", "settlements", "kinds", "streets", "status", "directions", "parts", "relations", "domains"}
    assert set(terms) == sections
    assert set(terms["streets"]) <= set(terms["kinds"]["road"])
    assert set(terms["kinds"]) <= KINDS
    assert set(terms["parts"].values()) - {"central", "upper", "lower"} <= set(terms["directions"])
    assert all(0 <= bearing < 360 for bearing in terms["directions"].values())


def test_every_area_is_coded_by_its_country() -> None:
    assert all(len(code.split(".")) == 2 and code[:2] in load("countries") for code in load("areas"))


def test_every_feature_of_the_lists_has_a_kind() -> None:
    assert {kind_of(feature) for feature in ("H.SEA", "H.STM", "L.RGN", "T.ISL", "S.FCL", "P.PPL")} <= KINDS
