"""Pairs that nobody labelled, with what trained networks make of them: a last network learns from these too.

usage: python -m training.taught CASEBOOK OUT.jsonl NETWORK ... [--pairs N]

CASEBOOK has the reports of the corpus, linked. Its statements that are near each other are drawn, of all that links may
be looked for among, and judged by the mean of some networks (folders that crossing.py wrote). What hardly any of them
is a link is thinned out. The method is that of Xie, Luong, Hovy and Le 2020, "Self-training with Noisy Student". Two
days are left out, whose reports are the seeds: they are tests.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np
from sqlalchemy import select

from sayso.link.crossing import CrossReader, Pair
from sayso.records import Relation
from sayso.store.embeddings import embeddings_of, load_nearby
from sayso.store.statements import statements_numbered
from sayso.store.store import Store
from sayso.store.tables import embeddings

SEEDS = ("2022-09-13", "2022-11-25")
LEAST, KEPT = 0.1, 0.25
"""How probable a link must be; of what is less probable only a share is kept."""


@dataclass(frozen=True, slots=True)
class TaughtPair:
    """A pair with how probable each relation is to the networks."""

    pair: Pair
    chances: Mapping[str, float]


def load_taught(file: Path) -> Iterator[TaughtPair]:
    """The pairs of a file that `main` wrote."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield TaughtPair(Pair(**row["pair"]), row["found"])


def draw(casebook: Path, count: int, chance: random.Random) -> list[Pair]:
    """So many pairs of statements of a casebook that are near each other, the earlier first."""
    with Store(casebook).reading() as connection:
        nearby = load_nearby(connection)
        documents = list(connection.execute(select(embeddings.c.document)).scalars())
        of = [nearby.near(embeddings_of(connection, document)).of for document in documents]
        both = sorted({(min(a, b), max(a, b)) for near in of for a, others in near.items() for b in others})
        drawn = chance.sample(both, min(2 * count, len(both)))
        told = {
            each.number: each.passage
            for each in statements_numbered(connection, {number for pair in drawn for number in pair})
        }
    pairs = []
    for numbers in drawn:
        a, b = sorted((told[number] for number in numbers), key=lambda each: each.day or date.min)
        if a.day and b.day and a.day < b.day and not {str(a.day), str(b.day)} & set(SEEDS):
            pairs.append(Pair(a.text, b.text, (b.day - a.day).days, a.publisher == b.publisher))
    return pairs[:count]


def judged(pairs: Sequence[Pair], networks: Iterable[Path], chance: random.Random) -> Iterator[TaughtPair]:
    """What is worth learning of these pairs, with the mean of what the networks make of them."""
    found = [list(CrossReader.load(folder=folder).read(pairs)) for folder in networks]
    for pair, each in zip(pairs, zip(*found, strict=True), strict=True):
        chances = {relation: float(np.mean([one[relation] for one in each])) for relation in each[0]}
        linked = sum(share for relation, share in chances.items() if Relation(relation).links)
        if linked >= LEAST or chance.random() < KEPT:
            yield TaughtPair(pair, {str(relation): round(share, 5) for relation, share in chances.items()})


def main() -> None:
    """Read the command line, draw and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("networks", type=Path, nargs="+")
    parser.add_argument("--pairs", type=int, default=70_000)
    given = parser.parse_args()
    chance = random.Random(7)
    pairs = draw(given.casebook, given.pairs, chance)
    with given.out.open("w", encoding="utf-8") as lines:
        for each in judged(pairs, given.networks, chance):
            lines.write(json.dumps({"pair": asdict(each.pair), "found": dict(each.chances)}) + "\n")


if __name__ == "__main__":
    main()
