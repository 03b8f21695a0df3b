"""Trains five readers, each without a fifth of the gold documents, scores them there, and sets the confidence.

usage: python -m training.crossvalidate SHARED OUT [--device cuda]

What each reader finds in the documents it never saw is scored together, so that every gold document counts once. The
same scores fit the confidence (calibrate.py), which is written to training/confidence.json, whence export.py takes it.
A fold whose OUT/fold-N/reader.pt is there is not trained again. The unlabelled text that the encoder was adapted to
holds the daily reports of many of these documents, without their annotation.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from training.calibrate import (
    UNCOUNTED,
    Judged,
    Listening,
    Voiced,
    calibration_error,
    confidences,
    f1_above,
    fit,
    fit_temperature,
    judged,
    voiced,
)
from training.data import FOLDS, fold, read_lines
from training.evaluate import by_document, score
from training.export import CONFIDENCE
from training.names import judge

HIGH = 0.9
THRESHOLD = 0.35
"""What is less sure is left out. Of the thresholds at which F1 is highest, the highest one that costs no nested
attribution of those that are right (F1 of all 0.843, of the nested 0.595; at 0.5 it is 0.842 and 0.587)."""


def train_fold(shared: Path, out: Path, number: int, device: str) -> Path:
    """Trains and exports the reader of one fold; the folder with what the package reads."""
    home = out / f"fold-{number}"
    run = [sys.executable, "-m"]
    if not (home / "reader.pt").exists():
        adapted = ["--adapted", str(out / "adapted.pt"), "--device", device, "--fold", str(number)]
        subprocess.run([*run, "training.train", str(shared), str(home), *adapted], check=True)
    if not (home / "models" / "reader.json").exists():
        subprocess.run([*run, "training.export", str(home / "reader.pt"), str(home / "models")], check=True)
    return home / "models"


def crossfitted(folds: list[list[Judged]]) -> float:
    """The calibration error where each fold's confidence is fitted on the others."""
    scored = []
    for number, rows in enumerate(folds):
        others = [row for other, some in enumerate(folds) if other != number for row in some]
        scored += confidences(rows, fit(others))
    return calibration_error(scored)


def summary(folds: list[list[Judged]], heard: list[Voiced], asked: int) -> dict[str, Any]:
    """What the package needs to be sure by measure, with the figures behind it.

    Args:
        folds: the attributions that the reader of each fold found in documents it never saw.
        heard: the voice of each sentence there, annotated and as heard.
        asked: how many attributions are annotated there.
    """
    every = [row for rows in folds for row in rows]
    weights = fit(every)
    scored = confidences(every, weights)
    high = [right for confidence, right in scored if confidence >= HIGH]
    measured = {
        "attributions": len(every),
        f"F1 of those at {THRESHOLD} and more": f1_above(THRESHOLD, scored, asked),
        "F1 of all": f1_above(0.0, scored, asked),
        "calibration error, each fold fitted on the others": round(crossfitted(folds), 4),
        f"right of those at {HIGH} and more": [sum(high), len(high)],
    }
    return {"weights": weights, "threshold": THRESHOLD, "temperature": fit_temperature(heard), "measured": measured}


def main() -> None:
    """Reads the command line, trains, scores, and writes the confidence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--device", default="cpu")
    given = parser.parse_args()
    gold = read_lines(given.shared / "gold" / "train.jsonl")
    folder = given.shared / "gold" / "docs"
    folds: list[list[Judged]] = []
    heard: list[Voiced] = []
    models: dict[str, Path] = {}
    named: list[tuple[int, int, int]] = []
    for number in range(FOLDS):
        names = fold(given.shared / "gold", number)
        home = train_fold(given.shared, given.out, number, given.device)
        models |= dict.fromkeys(names, home)
        reader = Listening.load(folder=home)
        assert isinstance(reader, Listening)
        reader.scores = []
        named.append(judge(reader, given.shared / "bench" / "names" / "uner_ewt_dev.jsonl", number))
        folds.append([])
        for text, rows in by_document([row for row in gold if row["doc"] in names], folder):
            folds[-1] += judged(reader, text, rows)
            heard += voiced(reader, text, rows)
    asked = sum(len(row["attributions"]) for row in gold if row["voice"] not in UNCOUNTED)
    found = summary(folds, heard, asked)
    CONFIDENCE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found["measured"], indent=1))
    right, marked, asked_names = (sum(counts) for counts in zip(*named, strict=True))
    print(f"F1 of names: {2 * right / max(1, marked + asked_names):.3f}, of {asked_names}")
    score(given.shared, gold, folder, models, given.out)


if __name__ == "__main__":
    main()
