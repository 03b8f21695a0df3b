"""How the network's two scores become a confidence: a logistic regression of "this attribution agrees with a gold one".

The two are the score of being a cue and the log-probability of the roles (Platt 1999, "Probabilistic outputs for
support vector machines"). Voices get a temperature (Guo et al. 2017, "On calibration of modern neural networks"). All
must come from documents that the reader was not trained on: see crossvalidate.py.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np

from sayso.extract.attribution import chain_attributions
from sayso.extract.reader import UNSURE, Reader
from sayso.graph import Graph
from sayso.records import Span
from training.evaluate import read_gold

ROLES = ("source", "cue", "content")
UNCOUNTED = ("noise", "meta")
"""Voices of sentences whose attributions the scorer leaves aside."""
Judged: TypeAlias = tuple[float, float, bool]
"""Of an attribution that was found: its two scores, and whether a gold one agrees."""
Voiced: TypeAlias = tuple[str, dict[str, float]]
"""The annotated voice of a sentence, and the probabilities of all voices as heard."""


class Listening(Reader):
    """A reader not calibrated yet. It remembers the two scores behind each confidence, with a code in its place."""

    scores: list[tuple[float, float]]

    def __init__(self, encoder: Graph, roles: Graph, tokenizer: Any, settings: dict[str, Any]) -> None:
        super().__init__(encoder, roles, tokenizer, settings | {"temperature": 1.0})

    def _confidence(self, valid: float, sure: float) -> float:
        self.scores.append((valid, float(np.log(max(sure, 1e-6)))))
        return float(len(self.scores))


def words_in(starts: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> frozenset[tuple[int, int]]:
    """The words of a sentence that spans cover."""
    return frozenset(word for word in starts for span in spans if word[0] >= span[0] and word[1] <= span[1])


def alike(a: frozenset[tuple[int, int]], b: frozenset[tuple[int, int]]) -> bool:
    """Whether two spans share at least half of their joined words, as the scorer of the gold has it."""
    return len(a & b) >= 0.5 * len(a | b) if a and b else a == b


def judged(reader: Listening, text: str, rows: list[dict[str, Any]]) -> Iterator[Judged]:
    """For each attribution that is found in a document: its two scores, and whether a gold one agrees."""
    reader.scores = []
    for reading, row in zip(read_gold(reader, text, rows), rows, strict=True):
        if row["voice"] in UNCOUNTED:
            continue
        starts = [(m.start() + row["start"], m.end() + row["start"]) for m in re.finditer(r"\w+", row["text"])]
        free = [[words_in(starts, a[role]) for role in ROLES] for a in row["attributions"]]
        for item in chain_attributions(text, reading):
            last = item.chain[-1]
            mine = [words_in(starts, _pairs(p.spans)) for p in (last.source, last.cue, last.content)]
            match = next((g for g in free if all(map(alike, g, mine))), None)
            if match:
                free.remove(match)
            yield (*reader.scores[int(item.confidence) - 1], match is not None)


def voiced(reader: Reader, text: str, rows: list[dict[str, Any]]) -> list[Voiced]:
    """For each annotated sentence of a document its voice, and the voices as heard."""
    return [(row["voice"], reading.voices) for reading, row in zip(read_gold(reader, text, rows), rows, strict=True)]


def _pairs(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def features(valid: float, sure: float) -> list[float]:
    """What the regression weighs. `sure` is a log-probability; its own logarithm tells 0.99 from 0.9999."""
    return [valid, math.log(UNSURE - sure), 1.0]


def fit(rows: Sequence[Judged], steps: int = 30) -> tuple[float, float, float]:
    """The weights of the logistic regression, by Newton's method, lightly held towards zero."""
    given = np.array([features(valid, sure) for valid, sure, _ in rows])
    right = np.array([float(match) for *_, match in rows])
    weights = np.zeros(3)
    hold = 0.001 * np.eye(3)
    for _ in range(steps):
        belief = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (belief - right) / len(rows) + hold @ weights
        curve = (given.T * (belief * (1 - belief))) @ given / len(rows) + hold
        weights -= np.linalg.solve(curve, slope)
    valid, sure, constant = (round(float(weight), 4) for weight in weights)
    return valid, sure, constant


def confidences(rows: Sequence[Judged], weights: Sequence[float]) -> list[tuple[float, bool]]:
    """The confidence that the package would give to each attribution, and whether it is right."""
    scored = [(float(np.dot(features(valid, sure), weights)), match) for valid, sure, match in rows]
    return [(1 / (1 + math.exp(-score)), match) for score, match in scored]


def fit_temperature(heard: Sequence[Voiced]) -> float:
    """By what the scores of the voices are to be divided so that their probabilities come true (Guo et al. 2017)."""

    def surprise(temperature: float) -> float:
        logs = np.array([np.log(np.maximum(1e-6, list(voices.values()))) for _, voices in heard]) / temperature
        logs -= np.logaddexp.reduce(logs, axis=1, keepdims=True)
        right = [list(voices).index(gold) for gold, voices in heard]
        return float(-logs[np.arange(len(heard)), right].mean())

    return min((round(1 + step / 20, 2) for step in range(60)), key=surprise)


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


def f1_above(threshold: float, scored: Sequence[tuple[float, bool]], gold: int) -> float:
    """F1 when what is less sure than the threshold is left out, with so many attributions in the gold."""
    kept = [right for confidence, right in scored if confidence >= threshold]
    return round(2 * sum(kept) / max(1, len(kept) + gold), 3)
