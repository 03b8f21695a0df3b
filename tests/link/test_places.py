"""Places of two passages are one, near each other, or apart."""

from __future__ import annotations

import pytest

from sayso.link.places import compare_places, places_differ
from sayso.records import Place
from tests.link.passed import passage, place, values

NARVA = place("Narva", 59.38, 28.19, geonameid=1)
NARVA_AGAIN = place("Narwa", 59.38, 28.19, geonameid=1)
SUBURB = place("Kudruküla", 59.40, 28.10, geonameid=2)
TARTU = place("Tartu", 58.38, 26.72, geonameid=3, within=("Tartu County", "Estonia"))
ESTONIA = place("Estonia", 59.0, 26.0, kind="country", geonameid=4)
UNKNOWN = place("Qwzxvk")


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ([NARVA], [TARTU], True),
        ([NARVA], [NARVA_AGAIN], False),
        ([NARVA], [SUBURB], False),
        ([NARVA], [ESTONIA], False),
        ([NARVA], [UNKNOWN], True),
        ([], [NARVA], False),
    ],
)
def test_places_differ_where_none_is_the_other_or_near_it(a: list[Place], b: list[Place], *, differ: bool) -> None:
    assert places_differ(passage("a", places=tuple(a)), passage("b", places=tuple(b))) is differ


def test_one_spelling_or_another_is_the_same_place() -> None:
    found = values(compare_places(passage("a", places=(NARVA,)), passage("b", places=(NARVA_AGAIN,))))
    assert found["the same place"] == found["places shared"] == 1.0


def test_a_town_lies_in_its_country() -> None:
    found = values(compare_places(passage("a", places=(TARTU,)), passage("b", places=(ESTONIA,))))
    assert found["one area inside the other's"] == 1.0
