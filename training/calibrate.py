"""Sets how the package turns the network's two scores into a confidence, on the gold documents held out in training.

usage: python -m training.calibrate SHARED MODELS READER.pt

A logistic regression of "this attribution agrees with a gold one" on the score of being a cue and the log-probability
of the roles. It also prints F1 for each threshold, and writes the confidence and the best threshold into reader.json.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sayso.extract.attribution import chain_attributions
from sayso.extract.reader import Reader
from sayso.records import Span
from training.evaluate import documents, read_gold

ROLES = ("source", "cue", "content")


class Listening(Reader):
    """A reader that remembers the two scores behind each confidence, as a code in its place."""

    scores: list[tuple[float, float]]

    def _confidence(self, valid: float, sure: float) -> float:
        self.scores.append((valid, float(np.log(max(sure, 1e-6)))))
        return float(len(self.scores))


def words_in(starts: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> frozenset[tuple[int, int]]:
    """The words of a sentence that spans cover."""
    return frozenset(word for word in starts for span in spans if word[0] >= span[0] and word[1] <= span[1])


def alike(a: frozenset[tuple[int, int]], b: frozenset[tuple[int, int]]) -> bool:
    """Whether two spans share at least half of their joined words, as the scorer of the gold has it."""
    return len(a & b) >= 0.5 * len(a | b) if a and b else a == b


def judged(reader: Listening, gold: list[dict[str, Any]], folder: Path) -> Iterator[tuple[float, float, bool]]:
    """For each attribution that is found: its two scores, and whether a gold one agrees."""
    by_document = defaultdict(list)
    for row in gold:
        by_document[row["doc"]].append(row)
    for name, rows in sorted(by_document.items()):
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        rows.sort(key=lambda row: int(row["start"]))
        reader.scores = []
        for reading, row in zip(read_gold(reader, text, rows), rows, strict=True):
            starts = [(m.start() + row["start"], m.end() + row["start"]) for m in re.finditer(r"\w+", row["text"])]
            free = [[words_in(starts, a[role]) for role in ROLES] for a in row["attributions"]]
            for item in chain_attributions(text, reading):
                last = item.chain[-1]
                mine = [words_in(starts, _pairs(p.spans)) for p in (last.source, last.cue, last.content)]
                match = next((g for g in free if all(map(alike, g, mine))), None)
                if match:
                    free.remove(match)
                yield (*reader.scores[int(item.confidence) - 1], match is not None)


def _pairs(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def fit(rows: Sequence[tuple[float, float, bool]], steps: int = 4000) -> tuple[float, float, float]:
    """The weights of the logistic regression, lightly held towards zero."""
    given = np.array([[valid, sure, 1.0] for valid, sure, _ in rows])
    right = np.array([float(match) for *_, match in rows])
    weights = np.zeros(3)
    for _ in range(steps):
        off = 1 / (1 + np.exp(-given @ weights)) - right
        weights -= 0.05 * (given.T @ off / len(rows) + 0.001 * weights)
    valid, sure, constant = (round(float(weight), 4) for weight in weights)
    return valid, sure, constant


def best_threshold(rows: Sequence[tuple[float, float, bool]], weights: Sequence[float], gold: int) -> float:
    """The threshold with the best F1, after printing some."""
    scored = [(1 / (1 + np.exp(-(weights[0] * v + weights[1] * s + weights[2]))), match) for v, s, match in rows]
    found = {}
    for threshold in np.arange(0.0, 0.65, 0.05):
        kept = [match for confidence, match in scored if confidence >= threshold]
        found[round(float(threshold), 2)] = 2 * sum(kept) / max(1, len(kept) + gold)
    print({threshold: round(f1, 4) for threshold, f1 in found.items()})
    error = 0.0
    for low in np.arange(0.0, 1.0, 0.1):
        bin_ = [(c, m) for c, m in scored if low <= c < low + 0.1 or (low > 0.85 and c == 1.0)]
        error += abs(sum(c for c, _ in bin_) - sum(m for _, m in bin_)) / max(1, len(scored))
    print(f"expected calibration error {error:.3f} on {len(scored)} attributions (fitted on the same)")
    return max(found, key=lambda threshold: (round(found[threshold], 3), -threshold))


def main() -> None:
    """Reads the command line, fits, and writes the configuration."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "models", "weights"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--eager", type=float, default=0.0)
    given = parser.parse_args()
    file = given.models / "reader.json"
    settings = json.loads(file.read_text(encoding="utf-8"))
    settings["threshold"]["sayso"], settings["eager"]["sayso"] = 0.0, given.eager
    file.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    gold, folder = documents(given.shared, given.weights)
    gold = [row for row in gold if row["voice"] not in ("noise", "meta")]
    reader = Listening.load(folder=given.models)
    assert isinstance(reader, Listening)
    rows = list(judged(reader, gold, folder))
    weights = fit(rows)
    threshold = best_threshold(rows, weights, sum(len(row["attributions"]) for row in gold))
    print(f"weights {weights}, threshold {threshold}")
    settings["confidence"], settings["threshold"]["sayso"] = weights, threshold
    file.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
