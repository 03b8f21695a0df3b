"""Reads and extracts documents as a user would, and scores the export against annotated sentences."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from sayso.extract.pipeline import Extractor
from sayso.read import make_document
from sayso.records import Dossier, RawItem
from sayso.share import FORMATS
from tests.quality.measured import load_scorer
from tests.shared import SHARED

SCORER = "gold/score_claims.py"

Row = dict[str, Any]


def measure_export(names: Iterable[str], gold: Sequence[Row]) -> tuple[Row, frozenset[str]]:
    """What the shared scorer gives for the documents of those names in the shared folder, and what came out right.

    A sentence comes out right when its attributions are all found and nothing else.
    """
    with tempfile.TemporaryDirectory() as folder:
        exported = {Path(name).stem: _export(Path(folder), dossier) for name, dossier in _read(names)}
        whole = [_joined(Path(folder), paths) for paths in zip(*exported.values(), strict=True)]
        return _score(Path(folder), gold, whole), frozenset(_right(Path(folder), gold, exported))


def _read(names: Iterable[str]) -> Iterator[tuple[str, Dossier]]:
    extractor = Extractor.load()
    for name in names:
        document = make_document(RawItem(name, "text/plain", (SHARED / name).read_bytes()))
        yield name, Dossier(document, extractor.extract(document))


def _export(folder: Path, dossier: Dossier) -> tuple[Path, Path]:
    """The claims and the mentions of one document, each as a file."""
    name = dossier.document.id
    paths = (folder / f"{name}-claims.jsonl", folder / f"{name}-mentions.jsonl")
    for path, name in zip(paths, ("jsonl", "document"), strict=True):
        with path.open("w", encoding="utf-8") as lines:
            FORMATS[name]([dossier], lines)
    return paths


def _joined(folder: Path, paths: Sequence[Path]) -> Path:
    whole = folder / f"all-{paths[0].name.rpartition('-')[2]}"
    whole.write_text("".join(path.read_text(encoding="utf-8") for path in paths), encoding="utf-8")
    return whole


def _score(folder: Path, gold: Iterable[Row], exported: Sequence[Path]) -> Row:
    """What the shared scorer prints."""
    asked, printed = folder / "gold.jsonl", io.StringIO()
    asked.write_text("".join(json.dumps(row) + "\n" for row in gold), encoding="utf-8")
    with redirect_stdout(printed):
        load_scorer(SCORER).main(*map(str, (asked, *exported)))
    result: Row = json.loads(printed.getvalue())
    return result


def _right(folder: Path, gold: Iterable[Row], exported: Mapping[str, Sequence[Path]]) -> Iterator[str]:
    """The sentences whose attributions all agree, each scored by itself, by their ids."""
    for row in gold:
        if row["attributions"]:
            found = _score(folder, [row], exported[row["doc"]])["attribution"]
            if found["P"] == found["R"] == 1.0:
                yield row["id"]
