"""The gate tells scores, gains and losses, and fails for what is below its floor."""

from __future__ import annotations

from tests.quality.floors import Floors
from tests.quality.gate import LEAST, compare
from tests.quality.measured import Measured

FLOORS = Floors({"toys": {"F1": 0.80}}, {"toys": frozenset({"a", "b"})}, {})


def test_a_score_below_its_floor_fails() -> None:
    told: list[str] = []
    assert compare("toys", Measured({"F1": 0.79}, frozenset({"a"})), FLOORS, told.append) == [
        "toys: F1 is 0.790, and its floor 0.800"
    ]
    assert any("BELOW" in line for line in told)


def test_a_score_that_is_no_longer_measured_fails() -> None:
    assert compare("toys", Measured({"P": 1.0}, frozenset({"a", "b"})), FLOORS, str)


def test_gains_and_losses_are_told_by_id() -> None:
    told: list[str] = []
    assert compare("toys", Measured({"F1": 0.81}, frozenset({"b", "c"})), FLOORS, told.append) == []
    assert [line.strip() for line in told[-2:]] == ["gained 1: c", "lost 1: a"]


def test_what_was_promised_has_a_floor() -> None:
    assert LEAST["seeds"]["attribution F1"] == 0.60
    assert LEAST["polnear"]["content F1"] == 56.0
