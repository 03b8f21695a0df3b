"""A graph takes what it needs of what it is given, and gives the same whatever ran before."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.extract.reader import MODELS
from sayso.graph import Graph


@pytest.fixture(scope="module")
def encoder() -> Graph:
    return Graph.load(MODELS / "encoder.onnx", threads=1)


def given(*pieces: int) -> dict[str, np.ndarray]:
    numbers = np.array([pieces], dtype=np.int64)
    return {
        "pieces": numbers,
        "guide": np.zeros(1, dtype=np.int64),
        "shapes": np.zeros_like(numbers),
    }


def test_a_graph_gives_the_same_whatever_ran_before(encoder: Graph) -> None:
    pieces = given(101, 2040, 2056, 102)
    first = encoder.run(pieces)
    encoder.run(given(101, *range(2000, 2100), 102))
    for before, after in zip(first, encoder.run(pieces), strict=True):
        assert np.array_equal(before, after)


def test_what_runs_at_once_comes_in_order_and_as_if_alone() -> None:
    several = [given(101, *range(2000, 2000 + length), 102) for length in (40, 1, 25, 3, 60, 2)]
    graph = Graph.load(MODELS / "encoder.onnx", threads=3)
    for alone, together in zip(map(graph.run, several), graph.run_each(several), strict=True):
        for one, other in zip(alone, together, strict=True):
            assert np.array_equal(one, other)
