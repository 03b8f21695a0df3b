"""The sentences that are only scored are well formed, and none of them is among those that the reader learnt from."""

from __future__ import annotations

import json
from pathlib import Path

from tests.quality.unseen import LABELS

ROWS = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
LEARNT = Path(__file__).parents[2] / "training" / "annotations.jsonl"


def test_no_sentence_that_is_scored_was_learnt_from() -> None:
    learnt = {(row["doc"], row["start"]) for row in map(json.loads, LEARNT.read_text(encoding="utf-8").splitlines())}
    assert len(learnt) > 3000
    assert not learnt & {(row["doc"], row["start"]) for row in ROWS}


def test_every_part_stands_in_its_sentence() -> None:
    for row in ROWS:
        for attribution in row["attributions"]:
            pieces = [piece for part in ("source", "cue", "content") for piece in attribution[part]]
            assert all(row["start"] <= start < end <= row["end"] for start, end in pieces)
            assert attribution["cue"]


def test_a_parent_is_another_attribution_of_the_sentence() -> None:
    parents = [(number, a["parent"], row) for row in ROWS for number, a in enumerate(row["attributions"])]
    assert sum(parent is not None for _, parent, _ in parents) > 30
    for number, parent, row in parents:
        assert parent is None or (parent != number and parent < len(row["attributions"]))
