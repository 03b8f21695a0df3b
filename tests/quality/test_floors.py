"""Floors only rise, unless somebody says otherwise, and never sink below what was promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.floors import Floors, load_floors, save_floors
from tests.quality.measured import Measured

OLD = Floors({"toys": {"F1": 0.80}}, {"toys": frozenset({"a", "b"})}, {"toys.jsonl": "11"})


@pytest.mark.parametrize(
    ("value", "lower", "floor"),
    [(0.90, False, 0.886), (0.70, False, 0.80), (0.70, True, 0.689), (0.30, True, 0.60), (1.0, False, 0.985)],
)
def test_a_floor_follows_what_was_measured(*, value: float, lower: bool, floor: float) -> None:
    new = OLD.updated("toys", Measured({"F1": value}, frozenset({"c"})), {"toys.jsonl": "22"}, {"F1": 0.6}, lower=lower)
    assert new.floor("toys", "F1") == floor
    assert new.hits["toys"] == {"c"}
    assert OLD.floor("toys", "F1") == 0.80


def test_another_corpus_is_noticed() -> None:
    assert OLD.changed_corpora({"toys.jsonl": "11"}) == []
    assert OLD.changed_corpora({"toys.jsonl": "12", "more.jsonl": "1"}) == ["toys.jsonl", "more.jsonl"]


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    assert load_floors(tmp_path) == Floors()
    save_floors(OLD, tmp_path)
    assert load_floors(tmp_path) == OLD
