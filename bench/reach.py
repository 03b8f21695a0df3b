"""How many pairs that are known to be linked would be compared: the recall of candidates, near in time and far.

    python -m bench.reach SHARED NEAR.jsonl … [--casebook casebook.db]

The pairs are the linked ones of our own, `training/*pairs.jsonl`, from two documents, by words and days of publication
alone. The NEAR files are those of the three folds of `training/embedding.py`: how near pairs are to vectors that did
not learn from them. With a linked casebook, a key that is stock there finds nobody.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import select
from training.pairs import LabelledPair, load_own_pairs

from sayso.link.candidates import are_candidates, keys_of
from sayso.link.embedding import ALIKE, LENGTH
from sayso.link.passage import Passage
from sayso.link.wording import Wording
from sayso.records import Relation
from sayso.store.candidates import STOCK
from sayso.store.store import Store
from sayso.store.tables import statement_keys

NEAR_DAYS = 4
"""Pairs that lie further apart count as far."""


def reach(pairs: Iterable[LabelledPair], stock: Container[int], near: Mapping[str, float]) -> None:
    """Say how many of the linked pairs are candidates, by keys and by what is said."""
    linked, by_keys, by_either = Counter[str](), Counter[str](), Counter[str]()
    for labelled in pairs:
        if Relation(labelled.relation).links and not labelled.pair.same_document:
            kind = "near" if abs(labelled.pair.days or 0) <= NEAR_DAYS else "far"
            a, b = (keys_of(_passage(row)) for row in labelled.rows)
            found = are_candidates(a, b, stock)
            linked[kind] += 1
            by_keys[kind] += found
            by_either[kind] += found or near[labelled.id] * LENGTH**2 >= ALIKE
    for kind, count in linked.items():
        keys, either = (f"{100 * found[kind] / count:.1f} %" for found in (by_keys, by_either))
        print(f"{kind}: of {count} linked pairs {keys} are candidates by keys, {either} by keys or by what is said")


def _passage(row: dict[str, Any]) -> Passage:
    return Passage(row["text"], date.fromisoformat(row["date"]), wording=Wording.of(row["text"]))


def _stock_of(path: Path) -> frozenset[int]:
    with Store(path).reading() as connection:
        rows = connection.execute(select(statement_keys.c.key).where(statement_keys.c.claim == STOCK))
        return frozenset(rows.scalars())


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("near", type=Path, nargs="+")
    parser.add_argument("--casebook", type=Path)
    options = parser.parse_args()
    rows = [json.loads(line) for file in options.near for line in file.read_text(encoding="utf-8").splitlines()]
    pairs = chain.from_iterable(load_own_pairs(options.shared, kind) for kind in ("own", "far"))
    stock = _stock_of(options.casebook) if options.casebook else ()
    reach(pairs, stock, {row["id"]: row["near"] for row in rows})


if __name__ == "__main__":
    main()
