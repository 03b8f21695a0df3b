"""Reads and extracts the two seed reports as a user would, and scores the export against their gold sentences."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from sayso.extract.pipeline import Extractor
from sayso.read import make_document
from sayso.records import Dossier, RawItem
from sayso.share import FORMATS
from tests.quality.measured import Measured, load_scorer
from tests.shared import SHARED

SCORER = "gold/score_claims.py"
GOLD = "gold/seeds.jsonl"
CORPORA = (SCORER, GOLD, "seeds/seed-2022-09-13.txt", "seeds/seed-2022-11-25.txt")


def measure() -> Measured:
    """The scores over both seeds; a sentence comes out right when its attributions are all found and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        claims, documents = _export(Path(folder), _read())
        gold = SHARED / GOLD
        result = _score(gold, claims, documents)
        return Measured(dict(_scores(result)), frozenset(_right(gold, claims, documents, Path(folder))))


def _read() -> Iterator[Dossier]:
    extractor = Extractor.load()
    for name in CORPORA[2:]:
        document = make_document(RawItem(name, "text/plain", (SHARED / name).read_bytes()))
        yield Dossier(document, extractor.extract(document))


def _export(folder: Path, dossiers: Iterable[Dossier]) -> tuple[Path, Path]:
    read = list(dossiers)
    paths = (folder / "claims.jsonl", folder / "documents.jsonl")
    for path, name in zip(paths, ("jsonl", "document"), strict=True):
        with path.open("w", encoding="utf-8") as lines:
            FORMATS[name](read, lines)
    return paths


def _score(gold: Path, claims: Path, documents: Path) -> dict[str, Any]:
    """What the shared scorer prints."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        load_scorer(SCORER).main(str(gold), str(claims), str(documents))
    result: dict[str, Any] = json.loads(printed.getvalue())
    return result


def _scores(result: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for name in ("attribution", "attribution exact", "nested", "hedges", "times", "places", "quantities"):
        yield f"{name} F1", result[name]["F1"]
    for name, agreement in result["agreement"].items():
        yield f"{name} agreement", agreement
    yield "sentences of noise without claims", 1.0 if result["claims in noise"] == 0 else 0.0


def _right(gold: Path, claims: Path, documents: Path, folder: Path) -> Iterator[str]:
    """The ids of the sentences whose attributions all agree, each scored by itself."""
    one = folder / "one.jsonl"
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["attributions"]:
                one.write_text(line, encoding="utf-8")
                found = _score(one, claims, documents)["attribution"]
                if found["P"] == found["R"] == 1.0:
                    yield row["id"]
