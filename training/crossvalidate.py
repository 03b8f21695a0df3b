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

from training.calibrate import Judged, Listening, best_threshold, calibration_error, confidences, fit, judged
from training.data import fold, read_lines
from training.evaluate import score

FOLDS = 5
CONFIDENCE = Path(__file__).with_name("confidence.json")


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
    models: dict[str, Path] = {}
    for number in range(FOLDS):
        names = fold(given.shared / "gold", number, FOLDS)
        models |= dict.fromkeys(names, train_fold(given.shared, given.out, number, given.device))
        rows = [row for row in gold if row["doc"] in names and row["voice"] not in ("noise", "meta")]
        reader = Listening.load(folder=given.out / f"fold-{number}" / "models")
        assert isinstance(reader, Listening)
        folds.append(list(judged(reader, rows, folder)))
    every = [row for rows in folds for row in rows]
    weights = fit(every)
    asked = sum(len(row["attributions"]) for row in gold if row["voice"] not in ("noise", "meta"))
    threshold, f1 = best_threshold(confidences(every, weights), asked)
    error = round(crossfitted(folds), 4)
    written: dict[str, Any] = {"confidence": weights, "threshold": threshold, "calibration_error": error}
    CONFIDENCE.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    print(f"attributions F1 {f1} at threshold {threshold}; calibration error {error}, each fold fitted on the others")
    score(given.shared, gold, folder, models, given.out)


if __name__ == "__main__":
    main()
