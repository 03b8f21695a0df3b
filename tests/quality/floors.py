"""The floors of the gate: scores that may only rise, the corpora they were measured on, and the examples then right."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.quality.measured import Measured

FLOORS = "floors.json"
HITS = "hits-{}.txt"
"""Files of the folder: the second holds the ids of a run's examples, one a line."""
MARGIN = 0.015
"""The share of a score that a floor lies below it: what another processor's arithmetic may change, and no more."""


@dataclass(frozen=True, slots=True)
class Floors:
    """For each run its floors and the ids of the examples that came out right; for each corpus its SHA-256."""

    scores: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    hits: Mapping[str, frozenset[str]] = field(default_factory=dict)
    corpora: Mapping[str, str] = field(default_factory=dict)

    def floor(self, run: str, score: str) -> float | None:
        """The floor of a score, or `None` where there is none yet."""
        return self.scores.get(run, {}).get(score)

    def changed_corpora(self, corpora: Mapping[str, str]) -> list[str]:
        """The corpora whose hash is not the pinned one."""
        return [name for name, digest in corpora.items() if self.corpora.get(name) != digest]

    def updated(
        self, run: str, measured: Measured, corpora: Mapping[str, str], least: Mapping[str, float], *, lower: bool
    ) -> Floors:
        """The floors with those of one run at what was measured, less the margin.

        A floor sinks only with `lower`, and no floor lies below its `least`.
        """
        old = self.scores.get(run, {})
        new = {}
        for score, value in measured.scores.items():
            floor = max(_below(value), least.get(score, 0.0))
            new[score] = floor if lower else max(floor, old.get(score, 0.0))
        return replace(
            self,
            scores={**self.scores, run: new},
            hits={**self.hits, run: measured.hits},
            corpora={**self.corpora, **corpora},
        )


def _below(value: float) -> float:
    """The value less the margin, cut to three digits."""
    return math.floor(value * (1 - MARGIN) * 1000) / 1000


def load_floors(folder: Path) -> Floors:
    """The floors that are kept in `folder`; none where there are none."""
    path = folder / FLOORS
    if not path.exists():
        return Floors()
    kept = json.loads(path.read_text(encoding="utf-8"))
    hits = {run: (folder / HITS.format(run)).read_text(encoding="utf-8").split() for run in kept["scores"]}
    return Floors(kept["scores"], {run: frozenset(examples) for run, examples in hits.items()}, kept["corpora"])


def save_floors(floors: Floors, folder: Path) -> None:
    """Writes the floors into `folder`, in an order that a comparison of versions can follow."""
    kept = {"scores": floors.scores, "corpora": dict(sorted(floors.corpora.items()))}
    (folder / FLOORS).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    for run, examples in floors.hits.items():
        lines = "".join(f"{example}\n" for example in sorted(examples))
        (folder / HITS.format(run)).write_text(lines, encoding="utf-8")
