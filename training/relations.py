"""Trains the weights that judge how two passages relate, and scores them by cross-validation.

usage: python -m training.relations SHARED [--cache FILE] [--near NEAR.jsonl ...] [--guesses HELD.jsonl ...] [--keep]

Multinomial logistic regression (L-BFGS) on the aspects of each pair, which counts as much as its reader was sure. Five
folds, no passage in two of them. The cache keeps what was read in the passages, which takes minutes. NEAR is how near
pairs are, by the folds of embedding.py, the guesses are the held.jsonl of those of crossing.py: what each makes of what
it did not learn from. With guesses the layer for aspects and guesses is trained too. With --keep the weights are
written to the package; the layer of what met in an index is made by met.py.

What is likely differs: of the pairs that somebody puts beside each other a third is linked, of the far pairs half.
"alone", whose scores stand for themselves, learns from the gold's pairs and our first ones, and not from how near pairs
are. "likely", which only chooses what the network reads, and "guessed" learn from the far pairs too. Those that were
found are no pairs that anybody would put beside each other: with them "guessed" finds fewer.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.link.comparison import NEARNESS, compare
from sayso.link.judge import vetoed
from sayso.link.layer import FARTHEST, WEIGHTS, Layer, guess_values
from sayso.link.passage import Passage
from sayso.link.vetoes import find_vetoes
from sayso.records import Relation
from training.pairs import LabelledPair, load_all_pairs
from training.passages import passage_name, read_passages
from training.relation_scores import Judged, average_precision, best_favour, best_threshold, linked_f1, macro_f1

Matrix = NDArray[np.float64]
FOLDS = 5
PENALTY = 0.005
"""Of the squared weights, where the loss is a mean over pairs: of 0.0001 to 0.03 the best in cross-validation."""
RELATIONS = tuple(Relation)


def folds_of(pairs: list[LabelledPair]) -> list[int]:
    """The fold of each pair: pairs that share a passage are in one."""
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    names = [[passage_name(row) for row in pair.rows] for pair in pairs]
    for first, second in names:
        above[top(first)] = top(second)
    return [crc32(top(first).encode()) % FOLDS for first, _ in names]


def train(rows: list[dict[str, float]], labels: list[Relation], weights: Matrix) -> dict[str, Any]:
    """A layer as it is kept, with no favour and the threshold at a half."""
    names = list(rows[0])
    values = np.array([list(row.values()) for row in rows])
    middle, spread = values.mean(0), values.std(0) + 1e-6
    standard = np.clip((values - middle) / spread, -FARTHEST, FARTHEST)
    found = fit(np.hstack([standard, np.ones((len(rows), 1))]), [RELATIONS.index(label) for label in labels], weights)
    return {
        "names": names,
        "middle": [round(float(each), 6) for each in middle],
        "spread": [round(float(each), 6) for each in spread],
        "weights": {name.value: [round(float(each), 4) for each in found[:, i]] for i, name in enumerate(RELATIONS)},
        "favour": {},
        "threshold": 0.5,
    }


def fit(inputs: Matrix, classes: list[int], weights: Matrix) -> Matrix:
    """The weights of each class, the constant last and not penalised."""
    x, y, w = torch.tensor(inputs), torch.tensor(classes), torch.tensor(weights)
    found = torch.zeros(inputs.shape[1], len(RELATIONS), dtype=torch.float64, requires_grad=True)
    optimiser: Any = torch.optim.LBFGS([found], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        chances = torch.log_softmax(x @ found, 1)[torch.arange(len(y)), y]
        total = -(w * chances).sum() / w.sum() + PENALTY * (found[:-1] ** 2).sum()
        torch.autograd.backward(total)
        return total

    optimiser.step(loss)
    result: Matrix = found.detach().numpy()
    return result


@dataclass(frozen=True, slots=True)
class Material:
    """All pairs, with the values and the vetoes of each."""

    labels: list[Relation]
    sure: list[float]
    kinds: list[str]
    folds: list[int]
    rows: list[dict[str, float]]
    vetoes: list[dict[Relation, str]]

    @classmethod
    def read(
        cls,
        pairs: list[LabelledPair],
        passages: dict[str, Passage],
        near: dict[str, float] | None = None,
        guesses: dict[str, Any] | None = None,
        folds: Callable[[list[LabelledPair]], list[int]] = folds_of,
    ) -> Material:
        """The material of these pairs. How near they are is told by `near`, of each pair, or else by what ships."""
        sides = [[passages[passage_name(row)] for row in pair.rows] for pair in pairs]
        rows = [dict(compare(a, b).values) for a, b in sides]
        for pair, row in zip(pairs, rows, strict=True):
            ships = row.pop(NEARNESS)
            row[NEARNESS] = ships if near is None else near[pair.id]
        if guesses:
            guessed = ({Relation(name): chance for name, chance in guesses[pair.id].items()} for pair in pairs)
            days = (pair.pair.days for pair in pairs)
            rows = [row | guess_values(*each) for row, each in zip(rows, zip(guessed, days, strict=True), strict=True)]
        vetoes = [dict(find_vetoes(a, b)) for a, b in sides]
        kinds = [pair.kind for pair in pairs]
        labels = [Relation(pair.relation) for pair in pairs]
        return cls(labels, [pair.sure for pair in pairs], kinds, folds(pairs), rows, vetoes)

    def without(self, name: str) -> Material:
        """The same without one aspect."""
        rows = [{other: value for other, value in row.items() if other != name} for row in self.rows]
        return replace(self, rows=rows)

    def train(self, numbers: Iterable[int]) -> dict[str, Any]:
        """A layer trained on some of the pairs."""
        some = list(numbers)
        rows, labels = [self.rows[i] for i in some], [self.labels[i] for i in some]
        return train(rows, labels, np.array([self.sure[i] for i in some]))

    def judge(self, layer: Layer, number: int) -> Judged:
        """What a layer says of one pair."""
        return Judged(self.labels[number], vetoed(layer.weigh(layer.standard(self.rows[number])), self.vetoes[number]))


def cross_validate(material: Material) -> list[Judged]:
    """Each pair, judged by a layer that was trained without its passages."""
    folds = material.folds
    layers = [Layer.of(material.train(i for i, fold in enumerate(folds) if fold != held)) for held in range(FOLDS)]
    return [material.judge(layers[fold], number) for number, fold in enumerate(folds)]


def made(material: Material) -> dict[str, Any]:
    """The layer of all pairs, with the threshold and the favours that did best in cross-validation."""
    judged = cross_validate(material)
    kinds = {
        kind: [each for each, other in zip(judged, material.kinds, strict=True) if other == kind]
        for kind in dict.fromkeys(material.kinds)
    }
    kept = material.train(range(len(judged)))
    kept["threshold"] = best_threshold(list(kinds.values()))
    favour = best_favour(judged, Layer.of(kept))
    kept["favour"] = {relation.value: value for relation, value in favour.items()}
    layer = Layer.of(kept)
    for name, some in kinds.items():
        each = {relation: round(value, 3) for relation, value in macro_f1(some, layer).items()}
        f1, precision = linked_f1(some, layer.threshold), average_precision(some)
        print(f"{name}: linked F1 {f1:.3f}, average precision {precision:.3f}, relations {each}")
    print(f"threshold {layer.threshold}, favour {kept['favour']}")
    return kept


def _rows(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The rows of files of lines."""
    for file in files:
        yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


def keep(layers: Mapping[str, Any]) -> None:
    """Write some layers to the package, beside those that are there."""
    kept = json.loads(WEIGHTS.read_text(encoding="utf-8")) | layers
    WEIGHTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Cross-validate, and keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--near", type=Path, nargs="+", required=True)
    parser.add_argument("--guesses", type=Path, nargs="*")
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    torch.set_num_threads(1)
    pairs = [pair for pair in load_all_pairs(given.shared) if pair.kind in {"gold", "own", "far"}]
    passages = read_passages((row for pair in pairs for row in pair.rows), given.cache)
    close = [pair for pair in pairs if pair.kind != "far"]
    near = {row["id"]: row["near"] for row in _rows(given.near)}
    layers = {
        "alone": made(Material.read(close, passages).without(NEARNESS)),
        "likely": made(Material.read(pairs, passages, near)),
    }
    if given.guesses:
        guesses = {row["id"]: row["found"] for row in _rows(given.guesses)}
        layers["guessed"] = made(Material.read(pairs, passages, near, guesses))
    if given.keep:
        keep(layers)


if __name__ == "__main__":
    main()
