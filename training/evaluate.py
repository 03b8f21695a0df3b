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
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from sayso.extract.attribution import chain_attributions
from sayso.extract.reader import Reader, SentenceReading
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


def documents(shared: Path, held: Path | None) -> tuple[list[dict[str, Any]], Path]:
    """The gold sentences to score against, and the folder that holds their documents."""
    if held is None:
        return read_lines(shared / "gold" / "seeds.jsonl"), shared / "seeds"
    names = set(torch.load(held, weights_only=True)["held"])
    return [row for row in read_lines(shared / "gold" / "train.jsonl") if row["doc"] in names], shared / "gold" / "docs"


def main() -> None:
    """Reads the command line, writes the claims and prints the scorer's table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("--held", type=Path)
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()))
    given = parser.parse_args()
    gold, folder = documents(given.shared, given.held)
    reader = Reader.load(folder=given.models)
    by_document = defaultdict(list)
    for row in gold:
        by_document[row["doc"]].append(row)
    found: list[dict[str, Any]] = []
    for name, rows in sorted(by_document.items()):
        text = next(folder.glob(f"{name}.*")).read_bytes().decode("utf-8")
        rows.sort(key=lambda row: int(row["start"]))
        found += [claim for reading in read_gold(reader, text, rows) for claim in claims(name, text, reading)]
    given.out.mkdir(parents=True, exist_ok=True)
    for file, lines_out in (("gold.jsonl", gold), ("claims.jsonl", found)):
        (given.out / file).write_text("".join(json.dumps(line) + "\n" for line in lines_out), encoding="utf-8")
    scorer = given.shared / "gold" / "score_claims.py"
    subprocess.run([sys.executable, scorer, given.out / "gold.jsonl", given.out / "claims.jsonl"], check=True)


if __name__ == "__main__":
    main()
