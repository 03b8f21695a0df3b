"""Scores what is read in the two seed reports against their gold sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.quality.exported import SCORER, Row, measure_export
from tests.quality.measured import Measured
from tests.shared import SHARED

GOLD = "gold/seeds.jsonl"
SEEDS = ("seeds/seed-2022-09-13.txt", "seeds/seed-2022-11-25.txt")
CORPORA = (SCORER, GOLD, *SEEDS)


def measure() -> Measured:
    """The scores over both seeds."""
    with (SHARED / GOLD).open(encoding="utf-8") as lines:
        result, right = measure_export(SEEDS, [json.loads(line) for line in lines])
    return Measured(dict(_scores(result)), right)


def _scores(result: Row) -> Iterator[tuple[str, float]]:
    for name in ("attribution", "attribution exact", "nested", "hedges", "times", "places", "quantities"):
        yield f"{name} F1", result[name]["F1"]
    for name, agreement in result["agreement"].items():
        yield f"{name} agreement", agreement
    yield "sentences of noise without claims", 1.0 if result["claims in noise"] == 0 else 0.0
