"""Scores what is read in sentences of the gold's documents that were annotated apart and never trained on.

The annotation is in `unseen.jsonl`, one sentence a line, as offsets into the shared texts: some 300 sentences with
twice as many nested attributions as the seeds have, and four times as many times and places. Attributions and voices
were annotated together with `training/annotations.jsonl`, by the same guide, and left out of it; times, places and
quantities later, by another reader. The names of places and the hedges were not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tests.quality.exported import SCORER, Row, measure_export
from tests.quality.measured import Measured
from tests.shared import SHARED

LABELS = Path(__file__).with_name("unseen.jsonl")
DOCUMENTS = sorted({json.loads(line)["doc"] for line in LABELS.read_text(encoding="utf-8").splitlines()})
TEXTS = [f"gold/docs/{name}.txt" for name in DOCUMENTS]
CORPORA = (SCORER, *TEXTS)


def measure() -> Measured:
    """The scores over all sentences."""
    result, right = measure_export(TEXTS, list(_gold()))
    names = ("attribution", "attribution exact", "nested", "times", "places", "quantities")
    agreements = ("voice", "times value", "quantities value")
    scores = {f"{name} F1": result[name]["F1"] for name in names}
    return Measured(scores | {f"{name} agreement": result["agreement"][name] for name in agreements}, right)


def _gold() -> Iterator[Row]:
    """The annotated sentences as the scorer reads them."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = (SHARED / "gold" / "docs" / f"{row['doc']}.txt").read_bytes().decode("utf-8")
        yield row | {"id": f"{row['doc']}@{row['start']}", "text": text[row["start"] : row["end"]], "hedges": []}
