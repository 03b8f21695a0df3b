"""A bucket lets through what it holds, and fills again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.guard import rates as module
from sayso.serve.guard.rates import Buckets, Rate


def test_so_many_at_once_and_then_as_many_as_come_in() -> None:
    now = [0.0]
    buckets = Buckets(Rate(per_second=2, burst=3), lambda: now[0])
    assert [buckets.take("ada") for _ in range(4)] == [0, 0, 0, 1]
    now[0] = 0.5
    assert [buckets.take("ada") for _ in range(2)] == [0, 1]
    assert buckets.take("bo") == 0, "each has a bucket of their own"


def test_what_costs_more_waits_longer() -> None:
    buckets = Buckets(Rate(per_second=1, burst=5), lambda: 0.0)
    assert [buckets.take("ada", 5), buckets.take("ada", 5)] == [0, 5]


def test_only_so_many_buckets_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 100)
    buckets = Buckets(Rate(), lambda: 0.0)
    for number in range(1_000):
        buckets.take(f"192.0.2.{number}")
    assert len(buckets._held) == 100


@given(st.lists(st.floats(0, 10), max_size=60))
def test_never_more_than_the_rate_gets_through(pauses: list[float]) -> None:
    now = [0.0]
    buckets = Buckets(Rate(per_second=3, burst=5), lambda: now[0])
    through = 0
    for pause in pauses:
        now[0] += pause
        through += buckets.take("ada") == 0
    assert through <= 5 + 3 * now[0] + 1e-6
