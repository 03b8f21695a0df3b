"""Scores attributions on sentences of the gold's documents that were annotated apart and never trained on.

The annotation is in `unseen.jsonl`, one sentence a line, as offsets into the shared texts: some 300 sentences with
twice as many nested attributions as the seeds have. It was made together with `training/annotations.jsonl`, by the same
guide, and left out of it.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from itertools import groupby
from pathlib import Path
from typing import Any

from sayso.extract.attribution import AttributedContent, chain_attributions
from sayso.extract.reader import Reader
from sayso.records import Passage, Span
from tests.quality.measured import Measured, load_scorer
from tests.shared import SHARED

SCORER = "gold/score_claims.py"
LABELS = Path(__file__).with_name("unseen.jsonl")
DOCUMENTS = sorted({json.loads(line)["doc"] for line in LABELS.read_text(encoding="utf-8").splitlines()})
CORPORA = (SCORER, *(f"gold/docs/{name}.txt" for name in DOCUMENTS))
LAYERS = ("hedges", "times", "places", "quantities")

Row = dict[str, Any]


def measure() -> Measured:
    """The scores over all sentences; one comes out right when its attributions are all found and nothing else."""
    gold = list(_gold())
    claims = list(_claims(gold))
    result = _score(gold, claims)
    scores = {f"{name} F1": result[name]["F1"] for name in ("attribution", "attribution exact", "nested")}
    scores |= {"voice agreement": result["agreement"]["voice"]}
    return Measured(scores, frozenset(_right(gold, claims)))


def _gold() -> Iterator[Row]:
    """The annotated sentences as the scorer reads them."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = _text(row["doc"])[row["start"] : row["end"]]
        attributions = [attribution | {"said_on": None} for attribution in row["attributions"]]
        yield row | {"text": text, "attributions": attributions} | {layer: [] for layer in LAYERS}


def _text(document: str) -> str:
    return (SHARED / "gold" / "docs" / f"{document}.txt").read_bytes().decode("utf-8")


def _claims(gold: list[Row]) -> Iterator[Row]:
    """The claims of the sentences, read in their paragraphs, with as much of the contract as the scorer needs."""
    reader = Reader.load(threads=1)
    for document, rows in groupby(gold, key=lambda row: str(row["doc"])):
        text = _text(document)
        sentences = [Span(row["start"], row["end"]) for row in rows]
        for reading in reader.read(text, sentences, _lines(text)):
            chains = [_links(found) for found in chain_attributions(text, reading)]
            for chain in chains or [[]]:
                yield {
                    "document": {"id": document},
                    "sentence": {"start": reading.sentence.start, "end": reading.sentence.end},
                    "voice": reading.voice,
                    "chain": chain,
                }


def _lines(text: str) -> list[Span]:
    """The paragraphs of a shared text: its lines."""
    out, start = [], 0
    for line in text.splitlines(keepends=True):
        out.append(Span(start, start + len(line)))
        start += len(line)
    return out


def _links(found: AttributedContent) -> list[Row]:
    parts = ("source", "cue", "content")
    return [
        {part: _spans(getattr(link, part)) for part in parts} | {"stance": link.stance.value} for link in found.chain
    ]


def _spans(passage: Passage) -> Row:
    return {"spans": [[span.start, span.end] for span in passage.spans], "text": passage.text}


def _score(gold: list[Row], claims: list[Row]) -> Row:
    """What the shared scorer prints."""
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        paths = (Path(folder) / "gold.jsonl", Path(folder) / "claims.jsonl")
        for path, rows in zip(paths, (gold, claims), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        with redirect_stdout(printed):
            load_scorer(SCORER).main(*map(str, paths))
    result: Row = json.loads(printed.getvalue())
    return result


def _right(gold: list[Row], claims: list[Row]) -> Iterator[str]:
    """The places of the sentences whose attributions all agree, each scored by itself."""
    for row in gold:
        if row["attributions"]:
            at = {"start": row["start"], "end": row["end"]}
            own = [claim for claim in claims if claim["document"]["id"] == row["doc"] and claim["sentence"] == at]
            found = _score([row], own)["attribution"]
            if found["P"] == found["R"] == 1.0:
                yield f"{row['doc']}@{row['start']}"
