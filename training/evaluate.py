"""Scores exported weights through the package's own code: gold documents held out in training, or the seeds.

usage: python -m training.evaluate SHARED MODELS [--held READER.pt] [--out FOLDER]

With --held, the documents that were held out when READER.pt was trained; without, the seeds, which are a test: look,
do not choose by them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import torch

from sayso.extract.attribution import chain_attributions
from sayso.extract.reader import Reader
from sayso.extract.sayings import SentenceReading
from sayso.records import Attribution, Passage, Span
from training.data import lines, read_lines, sentences_between


def passage(words: Passage) -> dict[str, Any]:
    """A passage as the contract writes it."""
    return {"spans": [[span.start, span.end] for span in words.spans], "text": words.text}


def link(attribution: Attribution) -> dict[str, Any]:
    """A link of a chain as the contract writes it."""
    roles = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {**{name: passage(words) for name, words in roles.items()}, "stance": attribution.stance.value}


def claims(document: str, text: str, reading: SentenceReading) -> Iterator[dict[str, Any]]:
    """The claims of a sentence, with as much of the contract as the scorer needs."""
    if reading.voice == "noise":
        return
    found = chain_attributions(text, reading)
    chains = [[link(a) for a in item.chain] for item in found]
    for number, chain in enumerate(chains or [[]]):
        yield {
            "document": {"id": document},
            "sentence": {"start": reading.sentence.start, "end": reading.sentence.end},
            "voice": reading.voice,
            "chain": chain,
            "confidence": found[number].confidence if found else 1.0,
        }


def read_gold(reader: Reader, text: str, rows: list[dict[str, Any]]) -> list[SentenceReading]:
    """Readings of the annotated sentences of a document, in the paragraphs that they stand in."""
    annotated = [Span(row["start"], row["end"]) for row in rows]
    paragraphs = [p for p in lines(text) if any(p.overlaps(span) for span in annotated)]
    sentences = list(sentences_between(text, paragraphs, annotated))
    wanted = set(annotated)
    return [r for r in reader.read(text, sentences, paragraphs) if r.sentence in wanted]


def by_document(gold: list[dict[str, Any]], folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The text of each annotated document, with its annotated sentences in order."""
    rows = defaultdict(list)
    for row in gold:
        rows[row["doc"]].append(row)
    for name in sorted(rows):
        text = next(folder.glob(f"{name}.*")).read_bytes().decode("utf-8")
        yield text, sorted(rows[name], key=lambda row: int(row["start"]))


def score(shared: Path, gold: list[dict[str, Any]], folder: Path, models: Mapping[str, Path], out: Path) -> None:
    """Reads the gold documents, each with the model named for it, and prints the scorer's table.

    Args:
        shared: the folder of the material, with the scorer.
        gold: the annotated sentences.
        folder: where their documents lie.
        models: for each document's name the folder of the model that reads it.
        out: where the claims and the gold that they are scored against are written.
    """
    readers = {model: Reader.load(folder=model) for model in set(models.values())}
    found: list[dict[str, Any]] = []
    for text, rows in by_document(gold, folder):
        name = rows[0]["doc"]
        found += [c for reading in read_gold(readers[models[name]], text, rows) for c in claims(name, text, reading)]
    out.mkdir(parents=True, exist_ok=True)
    for file, lines_out in (("gold.jsonl", gold), ("claims.jsonl", found)):
        (out / file).write_text("".join(json.dumps(line) + "\n" for line in lines_out), encoding="utf-8")
    scorer = shared / "gold" / "score_claims.py"
    subprocess.run([sys.executable, scorer, out / "gold.jsonl", out / "claims.jsonl"], check=True)


def main() -> None:
    """Reads the command line, writes the claims and prints the scorer's table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("--held", type=Path)
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()))
    given = parser.parse_args()
    gold, folder = read_lines(given.shared / "gold" / "seeds.jsonl"), given.shared / "seeds"
    if given.held:
        names = set(torch.load(given.held, weights_only=True)["held"])
        gold = [row for row in read_lines(given.shared / "gold" / "train.jsonl") if row["doc"] in names]
        folder = given.shared / "gold" / "docs"
    score(given.shared, gold, folder, dict.fromkeys((row["doc"] for row in gold), given.models), given.out)


if __name__ == "__main__":
    main()
