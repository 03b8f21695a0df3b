"""A place is told with how something lies to it, or with why it is not resolved."""

from __future__ import annotations

import pytest

from sayso.cli.situations import situation
from sayso.records import Place, Span

STANDING = ((Span(0, 5),), "Brama")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (
            Place(
                *STANDING, "Brama", "settlement", 1, 50.0, 20.0, ("Norland",), precision_km=4.0, reason="the only one"
            ),
            "“Brama” (settlement: Brama, Norland, to 4 km; the only one)",
        ),
        (
            Place(
                *STANDING,
                "Brama",
                "settlement",
                1,
                50.0,
                20.0,
                (),
                "north of",
                27.5,
                "why",
                distance_km=23,
                status="held",
            ),
            "23 km north of “Brama”, held (settlement: Brama, to 27.5 km; why)",
        ),
        (
            Place(*STANDING, "Brama", "facility", None, 50.0, 20.0, ("Kolo", "Norland"), "in", 2.0, "named with Kolo"),
            "“Brama” (facility: Brama in Kolo, Norland, to 2 km; named with Kolo)",
        ),
        (
            Place(*STANDING, "Brama", "facility", None, 50.0, 20.0, ("Norland",), "around", 52.0, "Kolo is beside it"),
            "“Brama” (facility: Brama, Norland, to 52 km; Kolo is beside it)",
        ),
        (
            Place(*STANDING, "Norland", "country", 1, 50.0, 20.0, (), precision_km=900.0, reason="the only one"),
            "“Brama” (country: Norland; the only one)",
        ),
        (
            Place(
                *STANDING,
                "Kolo",
                "admin",
                1,
                5.0,
                2.0,
                ("Norland",),
                precision_km=90.0,
                reason="best of 2: Kolo, Norland",
            ),
            "“Brama” (area: Kolo, Norland; best of 2)",
        ),
        (Place(*STANDING, "Brama", "place", reason="two are left"), "“Brama” (not resolved: two are left)"),
    ],
)
def test_a_place_is_told_in_words(place: Place, expected: str) -> None:
    assert situation(place) == expected
