"""A circle is read from a place and a distance; a name that may be several places is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ask.nearness import read_circle, remarks_on
from sayso.errors import UsageError
from sayso.records import Circle
from tests.ask.atlas import Atlas
from tests.store.enriched import Told, enriched, place

NARVA = (59.38, 28.19)


READ: list[tuple[str, Circle]] = [
    ("Orel 20km", Circle("Orel, Upper Province, Utopia", 50.0, 30.0, 20)),
    (" orel,  20 km ", Circle("Orel, Upper Province, Utopia", 50.0, 30.0, 20)),
    ("Orel, Erewhon 5 miles", Circle("Orel, Lower Province, Erewhon", 10.0, 20.0, 8.04672)),
    ("Mill, Upper 500m", Circle("Mill, Upper Province, Utopia", 51.0, 30.0, 0.5)),
    ("Mill, lower province, erewhon 2.5kms", Circle("Mill, Lower Province, Erewhon", 52.0, 31.0, 2.5)),
    ("48.6, -38.05 20km", Circle("48.6, -38.05", 48.6, -38.05, 20)),
    ("48.6 38 20 kilometers", Circle("48.6 38", 48.6, 38.0, 20)),
]


@pytest.mark.parametrize(("value", "expected"), READ)
def test_a_place_and_a_distance_are_a_circle(value: str, expected: Circle) -> None:
    assert read_circle(value, Atlas()) == expected


REFUSED: list[tuple[str, list[str]]] = [
    ("Orel", ["'Orel'", "no distance", "Bakhmut 20km"]),
    ("Orel 20", ["no distance"]),
    ("Orel 20 leagues", ["no distance"]),
    ("20km", ["no distance"]),
    ("Orel 0km", ["no distance on earth"]),
    ("Orel 99999km", ["no distance on earth", "20000"]),
    ("Atlantis 20km", ["no place called 'Atlantis'", "spelling", "point"]),
    ("Orel, Atlantis 20km", ["'Orel, Atlantis'", "but Orel, Upper Province, Utopia"]),
    ("Mill 20km", ["'Mill'", "Lower Province, Erewhon (52.00, 31.00)", "Upper Province, Utopia (51.00", "area"]),
    ("95, 38 20km", ["no point on earth", "degrees"]),
]


@pytest.mark.parametrize(("value", "parts"), REFUSED)
def test_what_is_no_circle_is_refused_with_the_places_it_may_be(value: str, parts: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        read_circle(value, Atlas())
    assert all(part in str(caught.value) for part in parts)
    assert caught.value.hint


@given(st.text() | st.from_regex(r"[-\d., ]{1,30} ?(km|m|mi)"))
def test_anything_else_that_is_typed_is_a_circle_or_refused(value: str) -> None:
    try:
        circle = read_circle(value, Atlas())
    except UsageError:
        return
    assert circle.km > 0
    assert abs(circle.latitude) <= 90


def test_an_answer_says_how_far_away_it_is_and_whether_it_may_lie_outside() -> None:
    told = Told(
        places=(
            place("Joala", (59.36, 28.19)),
            replace(place("Sood", NARVA, 25), relation="north of", distance_km=24),
            place("Tapa", (58.0, 25.0)),
            place("Viru"),
        )
    )
    claim = enriched([told]).dossier.extraction.claims[0]
    assert list(remarks_on(claim, Circle("Narva", *NARVA, 20))) == [
        "near: “Joala”, 2 km from Narva",
        "near: 24 km north of “Sood”, 0 km from Narva, known to 25 km: it may lie outside",
    ]
