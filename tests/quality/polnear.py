"""Reads the development part of PolNeAR as its guide has it, and scores sources, cues, contents and their relations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.attribution import predict

from sayso.extract.reader import Reader
from tests.quality.measured import Measured, load_scorer
from tests.shared import SHARED

SCORER = "bench/score_attribution.py"
DOCUMENTS = "bench/attribution/polnear_dev.jsonl"
PASSAGES = "bench/attribution/polnear_dev_cofenet.jsonl"
CORPORA = (SCORER, DOCUMENTS, PASSAGES)
ROLES = ("source", "cue", "content")

Row = dict[str, Any]


def measure() -> Measured:
    """The scores over all documents; an attribution comes out right when the relaxed relation finds it."""
    documents, passages = (_rows(SHARED / name) for name in (DOCUMENTS, PASSAGES))
    reader = Reader.load()
    predictions = {row["id"]: list(predict(reader, row["text"])) for row in documents}
    scorer = load_scorer(SCORER)
    spans, relations = scorer.cofenet(passages, predictions), scorer.relations(documents, predictions)
    scores = {f"{role} F1": spans[role]["F1"] for role in ROLES}
    scores |= {f"{name} relations F1": relations[name]["F1"] for name in ("exact", "relaxed")}
    return Measured(scores, frozenset(_right(documents, predictions)))


def _right(documents: list[Row], predictions: Mapping[str, list[Row]]) -> Iterator[str]:
    """The attributions that are found, each looked for by itself, as "line#number" of the pinned corpus."""
    scorer = load_scorer(SCORER)
    for line, document in enumerate(documents, start=1):
        for number, attribution in enumerate(document["attributions"]):
            alone = {**document, "attributions": [attribution]}
            if scorer.relations([alone], predictions)["relaxed"]["R"] == 100.0:
                yield f"{line}#{number}"


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
