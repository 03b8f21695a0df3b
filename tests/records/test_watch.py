"""A rate is told where somebody looked, and nowhere else."""

from __future__ import annotations

import pytest

from sayso.records import Stretch


@pytest.mark.parametrize(
    ("reported", "count", "rate"),
    [(3, 3.0, 1.0), (2, 3.0, 1.5), (3, 0.0, 0.0), (0, 0.0, None)],
)
def test_a_rate_leaves_days_without_a_document_out(reported: int, count: float, rate: float | None) -> None:
    assert Stretch("2022-11-07", "2022-11-09", 3, reported, count).rate == rate
