"""How fast claims are linked, and how that grows: the cost of one new report in casebooks of every size.

    python -m bench.linking casebook.db                        link a copy of a casebook of yours, and say what it took
    python -m bench.linking --grow 10000 100000 1000000        link more reports to made-up ones of these sizes
    python -m bench.linking --grow 1000000 --a-day 30          the same, where 30 reports a day tell of the same matters

A casebook that grows has its statements put into the index first, which is not what is measured. What is compared are
chance meetings; how many pairs that are is told. At the size and the density of 285 real daily reports, a made-up
sentence has about as many near and far candidates as a real one (`docs/links.md`).
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from bench.reports import make_reports
from bench.synthetic import CLAIMS_A_DOCUMENT
from numpy.typing import NDArray

from sayso.link.candidates import FAR_KEYS, MOST_FAR, MOST_NEAR, keys_of
from sayso.link.deciding import Decide, Decider, Pair
from sayso.linking import Linking
from sayso.records import Link
from sayso.store.candidates import STOCK
from sayso.store.database import batches
from sayso.store.linked import documents_to_link, hold, is_done
from sayso.store.store import Store

LEFT = 5
"""So many reports are linked to the rest: one alone may tell of much or of little."""


class Counting:
    """Decides, and counts the pairs that it was given."""

    def __init__(self) -> None:
        self.pairs = 0
        self._decide: Decide = Decider.load()

    def __call__(self, pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        """The links among the pairs."""
        self.pairs += len(pairs)
        return self._decide(pairs)


def whole(path: Path) -> None:
    """Link a copy of a casebook from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "casebook.db"
        shutil.copy(path, copy)
        decide = Counting()
        _tell(Linking(Store(copy), lambda: decide), decide)


def grow(sizes: Sequence[int], a_day: int) -> None:
    """Link some reports of each of several made-up casebooks, from all of its time, to all of the rest."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder) / "casebook.db")
            started = time.perf_counter()
            make_reports(store.path, size, a_day)
            made = time.perf_counter()
            _index_all_but_some(store)
            megabytes = store.path.stat().st_size / 1e6
            print(f"{size:,} claims made in {made - started:,.0f} s, and put into the index in ", end="")
            print(f"{time.perf_counter() - made:,.0f} s: {megabytes:,.0f} MB")
            decide = Counting()
            _tell(Linking(store, lambda decide=decide: decide), decide)  # type: ignore[misc]
            store.close()


def _index_all_but_some(store: Store) -> None:
    """What linking does to a report, without comparing it, for nearly all: their keys only at the end, in their order.

    In a million claims, putting them in report by report takes an hour, and leads to the same rows.
    """
    keys, claims = array("q"), array("q")
    with store.reading() as connection:
        numbers = [number for number, _ in documents_to_link(connection)]
    del numbers[len(numbers) // (2 * LEFT) :: len(numbers) // LEFT]
    for batch in batches(numbers):
        with store.writing() as connection:
            for number in batch:
                for each in hold(connection, number)[0]:
                    own = set(keys_of(each.passage).all)
                    keys.extend(own)
                    claims.extend([each.number] * len(own))
                is_done(connection, number)
    with store.writing() as connection:
        for rows in _rows(np.frombuffer(keys, dtype=np.int64), np.frombuffer(claims, dtype=np.int64)):
            connection.exec_driver_sql("INSERT INTO statement_keys VALUES (?, ?)", rows)


def _rows(keys: NDArray[np.int64], claims: NDArray[np.int64]) -> Iterator[list[tuple[int, int]]]:
    """The rows of the index in order, so many at a time: of stock only that it is stock."""
    order = np.argsort(keys)
    keys, claims = keys[order], claims[order]
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(starts, append=len(keys))
    is_stock = counts > np.where(keys[starts] >= FAR_KEYS, MOST_FAR, MOST_NEAR)
    print(f"{int(is_stock.sum()):,} of {len(starts):,} keys are stock")
    kept = ~np.repeat(is_stock, counts)
    kept[starts] = True
    claims = claims.copy()
    claims[starts[is_stock]] = STOCK
    keys, claims = keys[kept], claims[kept]
    for start in range(0, len(keys), 100_000):
        part = slice(start, start + 100_000)
        yield list(zip(keys[part].tolist(), claims[part].tolist(), strict=True))


def _tell(linking: Linking, decide: Counting) -> None:
    before = time.process_time()
    done = linking.link()
    processor = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    each = 1e3 * processor / max(1, done.claims)
    print(
        f"{done.claims:,} claims linked in {done.seconds:.1f} s ({processor:.1f} s of processor, {each:.1f} ms a claim)"
    )
    print(f"{decide.pairs:,} pairs compared, {done.links:,} links found, {memory:,.0f} MB at most")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path, nargs="?")
    parser.add_argument("--grow", type=int, nargs="+", metavar="CLAIMS", help=f"in steps of {CLAIMS_A_DOCUMENT}")
    parser.add_argument("--a-day", type=int, default=3, metavar="REPORTS", help="how many reports a day has (3)")
    options = parser.parse_args()
    if options.casebook:
        whole(options.casebook)
    if options.grow:
        grow(options.grow, options.a_day)


if __name__ == "__main__":
    main()
