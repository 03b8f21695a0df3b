"""Measures the reader on PolNeAR's development part, beside the published figures, with its speed.

usage: python bench/attribution.py SHARED [PREDICTIONS.jsonl]

SHARED is the folder that holds bench/score_attribution.py and bench/attribution/. The predictions come from the
installed package alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.extract.reader import Reader
from sayso.extract.sayings import SentenceReading
from sayso.read.sentences import split_sentences
from sayso.records import Span

PUBLISHED = {
    "BERT + CofeNet (110 M parameters)": (83.2, 75.3, 72.9),
    "best without a pretrained encoder": (73.3, 66.2, 63.6),
    "floor of this project": (77.0, 70.0, 64.0),
}
"""Exact F1 of source, cue and content by the CofeNet protocol (published figures: on the test part)."""


def lines_of(text: str) -> list[Span]:
    """The paragraphs of a plain text: its lines."""
    out, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            out.append(Span(start, start + len(line)))
        start += len(line)
    return out


def predict(reader: Reader, text: str) -> Iterator[dict[str, list[list[int]]]]:
    """The attributions of one document, as the scorer takes them."""
    paragraphs = lines_of(text)
    sentences = [sentence for paragraph in paragraphs for sentence in split_sentences(text, paragraph)]
    for reading in reader.read(text, sentences, paragraphs, guide="polnear"):
        yield from as_rows(reading)


def as_rows(reading: SentenceReading) -> Iterator[dict[str, list[list[int]]]]:
    """What was found in one sentence, as the scorer takes it."""
    for saying in reading.sayings:
        roles = {"source": saying.source, "cue": saying.cue, "content": saying.content}
        yield {name: [[span.start, span.end] for span in spans] for name, spans in roles.items()}


def show(scores: dict[str, Any], words: int, seconds: float) -> None:
    """Prints the table."""
    exact = scores["cofenet exact"]
    print(f"{'CofeNet exact F1':36} source   cue content")
    rows = {"sayso": tuple(exact[role]["F1"] for role in ("source", "cue", "content")), **PUBLISHED}
    for name, values in rows.items():
        print(f"{name:36} {values[0]:6.1f}{values[1]:6.1f}{values[2]:8.1f}")
    for name, value in scores["relations"].items():
        print(f"relations, {name}: {value}")
    print(f"{words} words in {seconds:.1f} s: {words / seconds:.0f} words/s")


def score(shared: Path, predictions: Path) -> dict[str, Any]:
    """What the scorer says of a file of predictions for the development part."""
    folder = shared / "bench" / "attribution"
    files = [str(path) for path in (folder / "polnear_dev.jsonl", folder / "polnear_dev_cofenet.jsonl", predictions)]
    scorer = [sys.executable, str(shared / "bench" / "score_attribution.py"), *files]
    scores: dict[str, Any] = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    return scores


def main(shared: Path, target: Path) -> None:
    """Writes the predictions to `target` and prints the table."""
    folder = shared / "bench" / "attribution"
    rows = [json.loads(line) for line in (folder / "polnear_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    reader = Reader.load()
    began = time.perf_counter()
    found = [{"id": row["id"], "attributions": list(predict(reader, row["text"]))} for row in rows]
    seconds = time.perf_counter() - began
    target.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
    show(score(shared, target), sum(len(row["text"].split()) for row in rows), seconds)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) == 3 else f"{scratch}/predictions.jsonl"))
