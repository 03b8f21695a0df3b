"""Trains the weights that judge what an index brings together, and scores them by cross-validation.

usage: python -m training.met SHARED [--cache FILE] [--keep]

Only pairs that met are learnt from (`met_pairs.jsonl`): of what meets and looks likely a sixth is linked where one
publisher reports each day, and a quarter among many publishers, against a third to a half of the pairs that somebody
puts beside each other. What ships reads them, for neither the network nor the vectors learnt from them. The cache keeps
what was read in the passages. With --keep the layer is written to the package.

Scores are told for each set that pairs were drawn among, each pair counting as often as it stands for others. The kind
of a link is the likeliest: favours as those of relations.py find more of the rare kinds, and are wrong more often.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import torch

from sayso.link.crossing import CrossReader
from sayso.link.judge import choose
from sayso.link.layer import Layer
from sayso.records import PROBABLE, Relation
from training.pairs import LabelledPair, load_own_pairs
from training.passages import read_passages
from training.relation_scores import Judged, weighted_average_precision
from training.relations import FOLDS, Material, cross_validate, keep

PROPOSED = 0.25
"""How probable a link must be to be proposed: one in four is worth a person's look."""


def folds_of_documents(pairs: list[LabelledPair]) -> list[int]:
    """The fold of each pair by the document of its earlier passage: pairs that met share passages without an end."""
    return [crc32(pair.documents[0].encode()) % FOLDS for pair in pairs]


def tell(pairs: Sequence[LabelledPair], judged: Sequence[Judged], layer: Layer) -> Iterator[str]:
    """How well each set of pairs was judged, and how often links of each kind that count are of that kind."""
    for among in dict.fromkeys(pair.among for pair in pairs):
        some = [
            (each, pair.stands)
            for pair, each in zip(pairs, judged, strict=True)
            if pair.among == among and pair.stands is not None
        ]
        linked = weight((each, stands) for each, stands in some if each.wanted.links)
        yield f"{among}: {len(some)} pairs, average precision {weighted_average_precision(some):.3f}"
        for least in (PROPOSED, PROBABLE):
            told = [(each, stands) for each, stands in some if each.score >= least]
            right = weight((each, stands) for each, stands in told if each.wanted.links)
            yield f"  from {least} on: precision {right / (weight(told) or 1.0):.3f}, recall {right / linked:.3f}"
        counted = [(each, stands) for each, stands in some if each.score >= PROBABLE]
        for relation in Relation:
            of = [(each, stands) for each, stands in counted if choose(each.chances, layer) is relation]
            if of:
                right = weight((each, stands) for each, stands in of if each.wanted is relation) / weight(of)
                is_link = weight((each, stands) for each, stands in of if each.wanted.links) / weight(of)
                yield f"  {len(of)} {relation}: {right:.2f} are, {is_link:.2f} are linked at all"


def weight(some: Iterable[tuple[Judged, float]]) -> float:
    """For how many pairs some stand."""
    return sum(stands for _, stands in some)


def main() -> None:
    """Cross-validate, and keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    torch.set_num_threads(1)
    pairs = list(load_own_pairs(given.shared, "met"))
    passages = read_passages((row for pair in pairs for row in pair.rows), given.cache)
    read = CrossReader.load().read(pair.pair for pair in pairs)
    guesses = {pair.id: found for pair, found in zip(pairs, read, strict=True)}
    material = Material.read(pairs, passages, guesses=guesses, folds=folds_of_documents)
    made = material.train(range(len(pairs))) | {"threshold": PROPOSED}
    for line in tell(pairs, cross_validate(material), Layer.of(made)):
        print(line)
    if given.keep:
        keep({"met": made})


if __name__ == "__main__":
    main()
