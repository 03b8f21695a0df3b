"""A place knows what kind it is and how far it is from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.gazetteer.entry import EARTH_DIAMETER_KM, Entry, distance_km, kind_of

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("feature", "kind"),
    [
        ("P.PPLC", "settlement"),
        ("A.ADM1", "admin"),
        ("A.PCLI", "country"),
        ("A.PCLH", "admin"),
        ("H.STM", "river"),
        ("H.LK", "sea"),
        ("T.ISL", "island"),
        ("T.MT", "region"),
        ("S.RSTN", "facility"),
        ("R.RD", "road"),
        ("V.FRST", "region"),
        ("U.SHLU", "sea"),
        ("", "region"),
    ],
)
def test_a_feature_has_a_kind_of_the_contract(feature: str, kind: str) -> None:
    assert kind_of(feature) == kind


def test_a_degree_of_latitude_is_111_km() -> None:
    north, south = (Entry(None, "x", "P.PPL", latitude, 10.0) for latitude in (51.0, 50.0))
    assert north.km_to(south) == pytest.approx(111.2, abs=0.1)


@given(POINTS, POINTS)
def test_a_distance_is_the_same_both_ways_and_no_more_than_half_around(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))
    assert 0 <= distance_km(one, other) <= EARTH_DIAMETER_KM * 1.5708
