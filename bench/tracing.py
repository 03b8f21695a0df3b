"""How long it takes to trace a claim that very many mention.

    python -m bench.tracing 1000 100000      make casebooks with so many mentions of one claim, and trace it in each

The mentions are sentences of made-up reports of 97 publishers, each linked to the first. Making 100,000 takes some
minutes.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.toy import dossier_of, item_of

from sayso.ask.trace import trace
from sayso.records import Hints, Link, Relation
from sayso.share.drawing import draw
from sayso.store.keep import keep
from sayso.store.linked import documents_to_link, hold, is_done
from sayso.store.links import add_links
from sayso.store.store import Store

SENTENCES = 50
"""Mentions in a report."""
WORDS = ("ferry", "barge", "tanker", "trawler", "tug")


def make(store: Store, mentions: int) -> str:
    """A casebook with so many mentions of one claim, and the id of that."""
    for number in range(mentions // SENTENCES):
        lines = "\n".join(_sentences(number))
        item = item_of(lines, f"{number}.txt", Hints(f"20{30 + number % 60}-05-03", publisher=f"Desk {number % 97}"))
        keep(store, item, dossier_of(item))
    statements = []
    with store.writing() as connection:
        for document, _ in documents_to_link(connection):
            statements += hold(connection, document)[0]
            is_done(connection, document)
        first, *others = sorted(statements, key=lambda each: each.number)
        links = (Link(Relation.REPEATS, None, 0.6 + 0.4 * n / mentions, ("Made up.",)) for n in range(mentions))
        add_links(connection, ((first, other, link) for other, link in zip(others, links, strict=False)))
    return first.claim


def _sentences(report: int) -> Iterator[str]:
    for number in range(SENTENCES):
        yield f"A witness said the {WORDS[number % len(WORDS)]} {report}-{number} sank."


def main() -> None:
    """Make and trace, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", nargs="+", type=int)
    for mentions in parser.parse_args().mentions:
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder) / "casebook.db")
            claim = make(store, mentions)
            started = time.process_time()
            found = trace(store, claim)
            took = time.process_time() - started
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
            print(f"{mentions:,} mentions: traced in {took:.2f} s of a processor, {memory:.0f} MB in all")
            print(f"  {found.summary}; {found.more:,} left off; drawn in {len(draw(found)):,} letters")
            store.close()


if __name__ == "__main__":
    main()
