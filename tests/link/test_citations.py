"""A self-citation is resolved where one earlier report is clearly meant, and open otherwise."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sayso.link.citations import meant

CASES: list[tuple[Mapping[int, float], int | None]] = [
    ({}, None),
    ({4: 0.8}, 4),
    ({4: 0.3}, None),
    ({4: 0.8, 7: 0.5}, 4),
    ({4: 0.8, 7: 0.7}, None),
    ({4: 0.8, 7: 0.8}, None),
]


@pytest.mark.parametrize(("scores", "expected"), CASES)
def test_one_is_meant_where_it_is_clear(scores: Mapping[int, float], expected: int | None) -> None:
    assert meant(scores) == expected
