"""Measures how well the package extracts, and refuses what is worse than the floors of `floors.json`.

    python -m tests.quality.gate             measure, compare, and say which examples were gained and lost
    python -m tests.quality.gate --keep      the same, and raise the floors to what was measured, less a margin
    python -m tests.quality.gate --lower     set the floors to that also where it is less, but never below `LEAST`
    python -m tests.quality.gate checks      only what this module measures; several may be named

The corpora lie outside the repository; without them nothing is measured and nothing fails. Their hashes are pinned: a
score on other data is another score.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import click

from tests.quality.floors import Floors, load_floors, save_floors
from tests.quality.measured import Measured, fingerprint
from tests.shared import SHARED

FOLDER = Path(__file__).parent
LEAST: Mapping[str, Mapping[str, float]] = {
    "actors": {"precision": 0.95, "recall": 0.80},
    "checks": {
        "alignments exact": 1.0,
        "findings found": 0.85,
        "findings kept silent": 1.0,
        "edits caught": 0.92,
        "harmless edits kept silent": 0.95,
    },
    "mutations": {"errors caught": 0.89, "harmless kept silent": 0.95},
    "origins": {"exact": 1.0},
    "pairs": {"linked F1": 0.62, "linked average precision": 0.59},
    "polnear": {"source F1": 73.0, "cue F1": 66.0, "content F1": 56.0, "relaxed relations F1": 56.0},
    "seeds": {
        "attribution F1": 0.60,
        "hedges F1": 0.85,
        "quantities F1": 0.92,
        "sentences of noise without claims": 1.0,
    },
    "unseen": {"attribution F1": 0.75},
    "whole": {"reports of at most 12 problems": 1.0},
}
"""What the project promised at its start, by the module that measures it: no floor goes below. For pairs it is what a
logistic regression on overlap, dates, numbers and names reaches. Of the errors put into excerpts 0.90 are wanted, and
two of the 204 are left for the arithmetic of another processor."""


@click.command(help=__doc__)
@click.argument("names", nargs=-1, type=click.Choice(list(LEAST)))
@click.option("--keep", is_flag=True, help="Raise the floors to what was measured, less a margin.")
@click.option(
    "--lower", is_flag=True, help="Set the floors to what was measured, less a margin, also where it is less."
)
def main(*, names: tuple[str, ...], keep: bool, lower: bool) -> None:
    """Run the gate."""
    if not SHARED.is_dir():
        click.echo(f"The quality gate needs the shared corpora, and there are none at {SHARED}: nothing was measured.")
        return
    floors = load_floors(FOLDER)
    failures = []
    for name in names or LEAST:
        run = import_module(f"tests.quality.{name}")
        corpora = {corpus: fingerprint(corpus) for corpus in run.CORPORA}
        changed = floors.changed_corpora(corpora)
        if changed and not (keep or lower):
            failures += [f"{corpus} is not the file that the floors were measured on" for corpus in changed]
            continue
        measured = run.measure()
        failures += compare(name, measured, floors, click.echo)
        if keep or lower:
            floors = floors.updated(name, measured, corpora, LEAST[name], lower=lower)
    for failure in failures:
        click.echo(f"FAILED: {failure}")
    if lower or (keep and not failures):
        save_floors(floors, FOLDER)
        click.echo("The new floors are kept.")
    sys.exit(1 if failures and not lower else 0)


def compare(name: str, measured: Measured, floors: Floors, tell: Callable[[str], object]) -> list[str]:
    """Tells every score beside its floor, and the examples gained and lost; gives back what lies below."""
    failures = []
    tell(f"{name}: {len(measured.hits)} examples right")
    for score, value in measured.scores.items():
        floor = floors.floor(name, score)
        low = floor is not None and value < floor
        tell(f"  {score:<36} {value:8.3f}   floor {'none' if floor is None else format(floor, '.3f')}{'  BELOW' * low}")
        if low:
            failures.append(f"{name}: {score} is {value:.3f}, and its floor {floor:.3f}")
    missing = sorted(set(floors.scores.get(name, {})) - set(measured.scores))
    failures += [f"{name}: {score} has a floor and was not measured" for score in missing]
    known = floors.hits.get(name, frozenset())
    for word, examples in (("gained", measured.hits - known), ("lost", known - measured.hits)):
        if examples:
            tell(f"  {word} {len(examples)}: {', '.join(sorted(examples))}")
    return failures


if __name__ == "__main__":
    main()
