"""The best path is the one that a search of all paths would find, and its probability is its share of them all."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, isclose

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.extract.paths import Chain, best_paths, runs

BARRED = -1e4
FOLLOW = [[0.3, -0.2, BARRED], [-0.5, 0.1, 0.9], [0.2, -0.4, 0.6]]
FIRST = [0.1, 0.4, BARRED]
LAST = [0.2, -0.1, 0.3]
SETTINGS = {"follow": FOLLOW, "first": FIRST, "last": LAST}


def weigh(path: tuple[int, ...], scores: NDArray[np.float32]) -> float:
    total = FIRST[path[0]] + LAST[path[-1]] + sum(float(scores[at, tag]) for at, tag in enumerate(path))
    return total + sum(FOLLOW[before][after] for before, after in pairwise(path))


@pytest.mark.parametrize("seed", range(20))
def test_the_best_path_is_that_of_a_full_search(seed: int) -> None:
    chance = np.random.default_rng(seed)
    batch = [chance.normal(size=(length, 3)).astype(np.float32) for length in (1, 4, 2, 6)]
    for scores, (path, share) in zip(batch, best_paths(batch, Chain.of(SETTINGS)), strict=True):
        every = {tags: weigh(tags, scores) for tags in product(range(3), repeat=len(scores))}
        best = max(every, key=lambda tags: every[tags])
        assert tuple(path) == best
        assert isclose(share, exp(every[best]) / sum(map(exp, every.values())), rel_tol=1e-3)


def test_what_is_not_weighed_has_the_same_path() -> None:
    batch = [np.random.default_rng(3).normal(size=(length, 3)).astype(np.float32) for length in (5, 2)]
    chain = Chain.of(SETTINGS)
    plain = best_paths(batch, chain, weigh=False)
    assert [path for path, _ in plain] == [path for path, _ in best_paths(batch, chain)]
    assert {share for _, share in plain} == {1.0}


def test_inside_never_begins_a_path() -> None:
    scores = np.array([[0.0, 0.0, 50.0], [0.0, 0.0, 50.0]], dtype=np.float32)
    assert best_paths([scores], Chain.of(SETTINGS))[0][0] == [1, 2]


def test_no_sequence_gives_no_path() -> None:
    assert best_paths([], Chain.of(SETTINGS)) == []


def test_runs_begin_and_go_on() -> None:
    assert runs([0, 1, 2, 2, 1, 0, 3, 4], first=1) == [range(1, 4), range(4, 5)]
    assert runs([0, 1, 2, 2, 1, 0, 3, 4], first=3) == [range(6, 8)]
    assert runs([], first=1) == []
