"""How the network's two scores become a confidence: a logistic regression of "this attribution agrees with a gold one".

The two are the score of being a cue and the log-probability of the roles (Platt 1999, "Probabilistic outputs for
support vector machines"). They must come from documents that the reader was not trained on: see crossvalidate.py.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from sayso.extract.attribution import chain_attributions
from sayso.extract.reader import Reader
from sayso.records import Span
from training.evaluate import read_gold

ROLES = ("source", "cue", "content")
Judged: TypeAlias = tuple[float, float, bool]
"""Of an attribution that was found: its two scores, and whether a gold one agrees."""


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


def judged(reader: Listening, gold: list[dict[str, Any]], folder: Path) -> Iterator[Judged]:
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


def fit(rows: Sequence[Judged], steps: int = 4000) -> tuple[float, float, float]:
    """The weights of the logistic regression, lightly held towards zero."""
    given = np.array([[valid, sure, 1.0] for valid, sure, _ in rows])
    right = np.array([float(match) for *_, match in rows])
    weights = np.zeros(3)
    for _ in range(steps):
        off = 1 / (1 + np.exp(-given @ weights)) - right
        weights -= 0.05 * (given.T @ off / len(rows) + 0.001 * weights)
    valid, sure, constant = (round(float(weight), 4) for weight in weights)
    return valid, sure, constant


def confidences(rows: Sequence[Judged], weights: Sequence[float]) -> list[tuple[float, bool]]:
    """The confidence that the package would give to each attribution, and whether it is right."""
    return [(1 / (1 + math.exp(-(weights[0] * v + weights[1] * s + weights[2]))), match) for v, s, match in rows]


def calibration_error(scored: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """The expected calibration error: how far confidence and share of right ones lie apart, over bins of equal width.

    Source: Naeini, Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning".
    """
    sums = [[0.0, 0.0] for _ in range(bins)]
    for confidence, right in scored:
        bin_ = sums[min(bins - 1, int(confidence * bins))]
        bin_[0] += confidence
        bin_[1] += right
    return sum(abs(believed - true) for believed, true in sums) / max(1, len(scored))


def best_threshold(scored: Sequence[tuple[float, bool]], gold: int) -> tuple[float, float]:
    """The confidence below which an attribution is better left out, and the F1 that this gives."""
    found = {}
    for step in range(14):
        kept = [right for confidence, right in scored if confidence >= step * 0.05]
        found[round(step * 0.05, 2)] = round(2 * sum(kept) / max(1, len(kept) + gold), 3)
    best = max(found, key=lambda threshold: (found[threshold], -threshold))
    return best, found[best]
