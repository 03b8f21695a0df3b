"""How long the verbs take that look across reports, in a casebook of any size: p50, p95, the worst, and memory.

    python -m bench.remembering casebook.db                           measure a linked casebook of yours
    python -m bench.remembering million.db --of casebook.db --claims 1000000    make a large one of it first

Each verb is asked in a process of its own, about claims, threads and words drawn by chance and about the most linked of
all. `accept` and `link` write to the casebook, and take back what they wrote.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bench.multiplied import multiply
from sqlalchemy import Connection, func, select

import sayso
from sayso.casebook import Casebook
from sayso.grouping import Grouping
from sayso.link.deciding import Decider
from sayso.linking import Linking
from sayso.records import Judgement, Threshold
from sayso.store import tables
from sayso.store.linked import unlink
from sayso.store.store import Store

DRAWN, MOST_LINKED, LISTINGS = 30, 5, 5
"""Claims that are drawn by chance, those with the most links beside them, and how often a list is asked for."""
WATCH = "bench remembering"

Try = Callable[[], object]


def tries(book: Casebook, store: Store) -> dict[str, Callable[[], Iterator[Try]]]:
    """What is measured, by what it is called; each gives what to call, once a try."""
    return {
        "show CLAIM": lambda: (partial(book.show, claim) for claim in _claims(store)),
        "trace CLAIM": lambda: (partial(book.trace, claim) for claim in _claims(store)),
        "threads": lambda: (book.threads for _ in range(LISTINGS)),
        "threads --since the last week": lambda: (partial(book.threads, since=_day(store, 6)) for _ in range(LISTINGS)),
        "threads WORDS": lambda: (partial(book.threads, words) for words in _words(store)),
        "threads show THREAD": lambda: (partial(book.thread, claim) for claim in _claims(store)),
        "changed in the last week": lambda: (partial(book.changed, _day(store, 6)) for _ in range(LISTINGS)),
        "changed in the last year": lambda: (partial(book.changed, _day(store, 364)) for _ in range(LISTINGS)),
        "register": lambda: (book.register for _ in range(LISTINGS)),
        "register WORDS": lambda: (partial(book.register, None, words) for words in _words(store)),
        "watch run": lambda: _watched(book, store),
        **{f"review --matter {matter}": partial(_listed, book, matter) for matter in ("link", "state", "actors")},
        "review accept": lambda: _decided(book),
        "threads after that nothing was read": lambda: (Grouping(store).group for _ in range(LISTINGS)),
        "link one report": lambda: (partial(_linked, store, at) for at in (0, 1, 2)),
        "link one report, and its threads": lambda: (partial(_linked, store, at, threads=True) for at in (0, 1)),
        "link a report of the first days, and its threads": lambda: iter([partial(_linked, store, -40, threads=True)]),
    }


def _listed(book: Casebook, matter: str) -> Iterator[Try]:
    return (partial(book.review, matter=matter) for _ in range(2))


def _claims(store: Store) -> list[str]:
    """The ids of claims that were linked: by chance, and those with the most links."""
    links, claims, held = tables.links.c, tables.claims.c, tables.statements.c
    numbers, first_claim, counted = (tables.documents.c[name] for name in ("number", "first_claim", "claims"))
    chance = random.Random(7)
    with store.reading() as connection:
        last = connection.execute(select(func.max(numbers))).scalar_one()
        drawn: list[int] = []
        for document in chance.sample(range(1, last + 1), min(last, DRAWN)):
            first, count = connection.execute(select(first_claim, counted).where(numbers == document)).one()
            own = select(held.claim).where(held.held, held.claim.between(first, first + count - 1))
            found = _column(connection, own)
            drawn += chance.sample(found, min(1, len(found)))
        most = select(links.second).group_by(links.second).order_by(func.count().desc()).limit(MOST_LINKED)
        drawn += _column(connection, most)
        return _column(connection, select(claims.id).where(claims.number.in_(drawn)))


def _words(store: Store) -> list[str]:
    """Two words of each of some sentences."""
    bodies = tables.claim_bodies.c
    with store.reading() as connection:
        ids = select(tables.claims.c.number).where(tables.claims.c.id.in_(_claims(store)[:10]))
        sentences = _column(connection, select(bodies.sentence).where(bodies.number.in_(ids)))
    told = ([word for word in sentence.split() if word.isalpha() and len(word) > 5] for sentence in sentences)
    return [" ".join(words[-2:]) for words in told if words]


def _column(connection: Connection, query: Any) -> list[Any]:
    return list(connection.execute(query).scalars())


def _day(store: Store, before: int) -> str:
    with store.reading() as connection:
        last = connection.execute(select(func.max(tables.documents.c.published))).scalar_one()
    return (date.fromisoformat(last) - timedelta(before)).isoformat()


def _watched(book: Casebook, store: Store) -> Iterator[Try]:
    for words in _words(store)[:5]:
        book.add_watch(WATCH, words.split()[0], Threshold(3, 7, against=28), replace=True)
        yield partial(book.watch, WATCH)
        book.remove_watch(WATCH)


def _decided(book: Casebook) -> Iterator[Try]:
    """Accepting proposals by their ids; each is taken back."""
    proposals = [*book.review(limit=8, matter="link"), *book.review(limit=2, matter="state")]
    for each in proposals:
        yield partial(book.decide, Judgement.ACCEPT, each.id, who="bench")
        book.decide(Judgement.UNDO, each.id, who="bench")


def _linked(store: Store, place: int, *, threads: bool = False) -> None:
    """Link one report anew, counted from the newest, or from the oldest where `place` is negative."""
    numbers = tables.documents.c.number
    days = tables.documents.c.published
    with store.writing() as connection:
        held = select(numbers).where(tables.documents.c.claims >= 100)
        order = days.desc() if place >= 0 else days
        found = _column(connection, held.order_by(order, numbers).offset(abs(place)).limit(1))
        unlink(connection, found)
    Linking(store, Decider.load).link()
    if threads:
        Grouping(store).group()


def _measure(path: Path, name: str) -> tuple[list[tuple[float, float]], float]:
    """How many seconds each try took, by the clock and of a processor, and the MB that the process had at most."""
    with sayso.open(path) as book:
        store = Store(path)
        taken = []
        for each in tries(book, store)[name]():
            started, processor = time.perf_counter(), time.process_time()
            each()
            taken.append((time.perf_counter() - started, time.process_time() - processor))
        store.close()
    return taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def measure(path: Path, only: str) -> None:
    """Print a row for each verb."""
    with sayso.open(path) as book:
        names = [name for name in tries(book, Store(path)) if only in name]
    print(f"{'p50 s':>8} {'p95 s':>8} {'p50 cpu':>8} {'p95 cpu':>8} {'tries':>6} {'MB':>6}")
    for name in names:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            taken, memory = alone.submit(_measure, path, name).result()
        ranks = " ".join(f"{rank:>8.3f}" for each in zip(*taken, strict=True) for rank in _ranks(each))
        print(f"{ranks} {len(taken):>6} {memory:>6.0f}  {name}", flush=True)


def _ranks(taken: Sequence[float]) -> tuple[float, float]:
    high = statistics.quantiles(taken, n=20, method="inclusive")[-1] if len(taken) > 1 else taken[0]
    return statistics.median(taken), high


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path)
    parser.add_argument("--of", type=Path, metavar="CASEBOOK", help="a linked casebook to make a large one of")
    parser.add_argument("--claims", type=int, default=1_000_000, help="how many claims that shall have at least")
    parser.add_argument("--only", default="", metavar="WORDS", help="only the verbs that are called so")
    options = parser.parse_args()
    if options.of:
        multiply(options.of, options.casebook, options.claims)
    measure(options.casebook, options.only)


if __name__ == "__main__":
    main()
