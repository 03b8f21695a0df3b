"""The coast is rings of sea and land alone: no border of a country is in it, and no country is told from another."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.serve.view import land
from sayso.serve.view.land import LEVELS, PACKAGE, coast

WEST, MIDDLE, EAST = ([[x, 0], [x + 10, 0], [x + 10, 10], [x, 10], [x, 0]] for x in (0, 10, 40))
ON_BORDERS = ((33.0, 52.3), (36.3, 50.3), (23.0, 52.0), (6.1, 49.5))
"""Longitudes and latitudes on borders of countries, far from any sea."""


def corners(ring: NDArray[np.int64], step: float) -> list[tuple[float, float]]:
    moves = ring.reshape(-1, 2)
    return [tuple(corner) for corner in (np.cumsum(moves, axis=0) * step).tolist()]


@pytest.fixture
def countries(monkeypatch: pytest.MonkeyPatch) -> None:
    shapes = [np.array(shape, dtype=np.int64) * land.STEPS for shape in (WEST, MIDDLE, EAST)]
    monkeypatch.setattr(land, "_shapefile", lambda: iter([b"shapes"]))
    monkeypatch.setattr(land, "_shapes", lambda data: iter(shapes if data else []))
    land._rings.cache_clear()


@pytest.fixture(autouse=True)
def forget() -> object:
    yield
    land._rings.cache_clear()


@pytest.mark.usefixtures("countries")
def test_an_edge_that_two_countries_share_is_no_coast() -> None:
    rings = [corners(ring, LEVELS[0]) for ring in coast(0)]
    edges = [{one, other} for ring in rings for one, other in pairwise(ring)]
    assert len(rings) == 2
    assert sorted(map(len, rings)) == [5, 7]
    assert {(10.0, 0.0), (10.0, 10.0)} not in edges
    assert all(ring[0] == ring[-1] for ring in rings)


def test_there_is_no_coast_without_the_package(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(land, "find_spec", lambda _: None)
    land._rings.cache_clear()
    assert coast(0) == []
    assert PACKAGE in caplog.text


def test_the_world_has_a_coast_and_no_border() -> None:
    if find_spec(PACKAGE) is None:
        pytest.skip(f"{PACKAGE} is not installed")
    rings = [np.array(corners(ring, LEVELS[0])) for ring in coast(0)]
    assert len(rings) > 1000
    every = np.concatenate(rings)
    assert np.abs(every[:, 0]).max() <= 180 + LEVELS[0]
    assert np.abs(every[:, 1]).max() <= 90
    for longitude, latitude in ON_BORDERS:
        near = np.abs(every - (longitude, latitude)).max(axis=1) < 0.6
        assert not near.any()
