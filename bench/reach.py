"""How many pairs that are known to be linked would be compared: the recall of candidates, near in time and far.

    python -m bench.reach SHARED [casebook.db]

The pairs are the linked ones of our own, `training/*pairs.jsonl`, from two documents, by words and days of publication
alone.
With a linked casebook, a key that is stock there finds nobody.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Container
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import select
from training.pairs import load_own_pairs

from sayso.link.candidates import are_candidates, keys_of
from sayso.link.passage import Passage
from sayso.link.wording import Wording
from sayso.records import Relation
from sayso.store.candidates import STOCK
from sayso.store.store import Store
from sayso.store.tables import statement_keys

NEAR_DAYS = 4
"""Pairs that lie further apart count as far."""


def reach(shared: Path, stock: Container[int]) -> None:
    """Say how many of the linked pairs are candidates."""
    linked, found = Counter[str](), Counter[str]()
    for labelled in chain(load_own_pairs(shared, "own"), load_own_pairs(shared, "far")):
        if Relation(labelled.relation).links and not labelled.pair.same_document:
            kind = "near" if abs(labelled.pair.days or 0) <= NEAR_DAYS else "far"
            a, b = (keys_of(_passage(row)) for row in labelled.rows)
            linked[kind] += 1
            found[kind] += are_candidates(a, b, stock)
    for kind, count in linked.items():
        print(f"{kind}: {found[kind]} of {count} linked pairs are candidates, {100 * found[kind] / count:.1f} %")


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
    parser.add_argument("casebook", type=Path, nargs="?")
    options = parser.parse_args()
    reach(options.shared, _stock_of(options.casebook) if options.casebook else ())


if __name__ == "__main__":
    main()
