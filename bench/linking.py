"""How fast claims are linked, and how that grows: the cost of one new report in casebooks of every size.

    python -m bench.linking casebook.db                        link a copy of a casebook of yours, and say what it took
    python -m bench.linking --grow 10000 100000 1000000        link one more report to synthetic ones of these sizes

A casebook that grows has its statements put into the index first, which is not what is measured: linking all of a
million claims to each other takes an hour. Synthetic sentences are drawn at random, so that what is compared are chance
meetings; how many pairs that are is told.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.synthetic import CLAIMS_A_DOCUMENT, make

from sayso.link.candidates import keys_of
from sayso.link.deciding import Decide, Decider, Pair
from sayso.linking import Linking
from sayso.records import Link
from sayso.store.candidates import add_keys
from sayso.store.linked import documents_to_link, hold, is_done
from sayso.store.store import Store


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


def grow(sizes: Sequence[int]) -> None:
    """Link the last report of each of several synthetic casebooks to all of the rest."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder) / "casebook.db")
            make(store.path, size)
            started = time.perf_counter()
            _index_all_but_one(store)
            print(f"{size:,} claims put into the index in {time.perf_counter() - started:,.0f} s")
            decide = Counting()
            _tell(Linking(store, lambda decide=decide: decide), decide)  # type: ignore[misc]
            store.close()


def _index_all_but_one(store: Store) -> None:
    """What linking does to a document, without comparing it; the one in the middle of the time is left."""
    with store.reading() as connection:
        numbers = [number for number, _ in documents_to_link(connection)]
    for number in numbers:
        if number != numbers[len(numbers) // 2]:
            with store.writing() as connection:
                add_keys(connection, {each.number: keys_of(each.passage) for each in hold(connection, number)})
                is_done(connection, number)


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
    options = parser.parse_args()
    if options.casebook:
        whole(options.casebook)
    if options.grow:
        grow(options.grow)


if __name__ == "__main__":
    main()
