"""How well and how fast families of documents are found.

    python -m bench.families SHARED    the seeds, planted copies of 60 reports, and false families in the corpus
    python -m bench.families --speed   a made-up casebook of 1,000,000 sentences, and 10,000 posts that say the same

Time is that of the processor, so that what runs beside does not count.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.planted import PLANTED, planted
from sqlalchemy import Connection, insert, select

from sayso.link.sentences import Sketch
from sayso.read import make_document
from sayso.records import Dossier, Extraction, Family, Hints, RawItem
from sayso.store import tables
from sayso.store.families import documents_of, join_family
from sayso.store.keep import keep
from sayso.store.kin import Kin
from sayso.store.store import Store

PLANTS = 60
DAY = re.compile(r"\d{4}-\d\d-\d\d")
REPORTS, SENTENCES, WORDS, STOCK = 4_000, 250, 24, 200
"""The made-up casebook: so many reports of so many sentences of so many words, one in 20 a stock sentence."""
POSTS = 10_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that was read into the casebook: its id and what it stands for."""

    id: str
    path: str
    family: Family | None


def read_all(store: Store, items: Iterable[RawItem]) -> list[Kept]:
    """Read items without extracting claims, and look up the family of each."""
    dossiers: dict[str, Dossier] = {}
    for item in items:
        document = make_document(item)
        found = Dossier(document, Extraction(document.id))
        if keep(store, item, found):
            dossiers[item.path] = found
    with store.reading() as connection:
        kin = Kin(connection)
        return [Kept(found.document.id, path, kin.family(found)) for path, found in dossiers.items()]


def files(folder: Path, pattern: str, media: str = "text/plain") -> Iterator[RawItem]:
    """The files of a folder as items."""
    for path in sorted(folder.glob(pattern)):
        yield RawItem(str(path.relative_to(folder.parent)), media, path.read_bytes())


def measure_seeds(shared: Path, folder: Path) -> None:
    """The two seeds among all full reports."""
    store = Store(folder / "seeds.db")
    kept = read_all(store, [*files(shared / "seeds", "*.txt"), *files(shared / "corpus" / "isw", "*.txt")])
    by_id = {each.id: each.path for each in kept}
    for seed in kept:
        if seed.path.startswith("seeds") and seed.family:
            own = seed.family.own
            print(
                f"{seed.path}: {own.kinship} of {by_id[own.of or '']}, {own.share:.3f} of it, {own.covers:.3f} of that"
            )
        elif seed.path.startswith("seeds"):
            print(f"{seed.path}: no family")


def measure_planted(shared: Path, folder: Path) -> None:
    """Copies of reports, made here: how many are found to be of the family, and to be what they are."""
    texts = sorted((shared / "corpus" / "isw").glob("*.txt"))
    chosen = texts[:: max(1, len(texts) // PLANTS)][:PLANTS]
    items = []
    for path in chosen:
        text, day = path.read_text(encoding="utf-8"), path.stem
        items.append(RawItem(path.name, "text/plain", text.encode(), Hints(published=day, publisher="Report")))
        after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        items += [planted(name, path.name, text, after) for name in PLANTED]
    kept = {each.path: each for each in read_all(Store(folder / "planted.db"), items)}
    print(f"planted documents of {len(chosen)} reports: of the family · to the original what they are · what else")
    for name, (_, kinship, _) in PLANTED.items():
        found, right, kinds = 0, 0, Counter[str]()
        there = [path for path in chosen if f"{path.name} {name}" in kept]  # one day has too little text to edit
        for path in there:
            original, copy = kept[path.name], kept[f"{path.name} {name}"]
            found += copy.family is not None and original.family is not None and copy.family.id == original.family.id
            if copy.family is not None:
                right += (copy.family.own.kinship, copy.family.own.of) == (kinship, original.id)
                kinds.update([copy.family.own.kinship] if copy.family.own.kinship is not kinship else [])
        print(f"{name} ({kinship}): {found} of {len(there)} · {right} · {dict(kinds)}", flush=True)


def measure_false(shared: Path, folder: Path) -> None:
    """Families of documents that are not of one day of one series, to be looked at one by one."""
    corpus = shared / "corpus"
    items = [
        *files(corpus / "isw", "*.txt"),
        *files(corpus / "isw_html", "*.html", "text/html"),
        *files(shared / "gold" / "docs", "*.txt"),
    ]
    kept = read_all(Store(folder / "false.db"), items)
    matters: dict[str, set[str]] = {}
    for each in kept:
        if each.family is not None:
            matters.setdefault(each.family.id, set()).add(_matter(each.path))
    print(f"{len(kept)} documents, {len(matters)} families, of more than one day or series:")
    for names in matters.values():
        if len(names) > 1:
            print("  " + " + ".join(sorted(names)))


def _matter(path: str) -> str:
    day = DAY.search(path)
    return f"isw {day[0]}" if day and "isw" in path else path


def measure_speed(folder: Path) -> None:
    """The made-up casebook, then a report more, which is an excerpt of one that is there, or one of its own."""
    chance = random.Random(7)
    store = Store(folder / "speed.db")
    with store.writing() as connection:
        add = _Adding(connection)
        began = time.process_time()
        for _ in range(REPORTS):
            add(_made(chance))
        seconds = (time.process_time() - began) / REPORTS
        print(f"{REPORTS * SENTENCES:,} sentences in {REPORTS:,} reports: {1e3 * seconds:.1f} ms a report", flush=True)
        taken = []
        for old in add.kept[:: REPORTS // 20]:
            own = _made(chance)
            excerpt = Sketch(own.content + 1, old.keys[:100] + own.keys[100:], old.sizes)
            for each in (own, excerpt):
                began = time.process_time()
                add(each)
                taken.append(1e3 * (time.process_time() - began))
        words = SENTENCES * WORDS
    print(f"one of {words:,} words more: {statistics.median(taken):.1f} ms, at most {max(taken):.1f} ms", flush=True)
    print(f"{store.path.stat().st_size / REPORTS / SENTENCES:.0f} bytes a sentence", flush=True)


def measure_posts(folder: Path) -> None:
    """Ten thousand posts that say the same, and ten thousand that differ in one sentence of five."""
    for name, own in (("the same", 0), ("the same but for one sentence", 1)):
        store = Store(folder / f"{own}.db")
        began = time.process_time()
        with store.writing() as connection:
            add = _Adding(connection)
            for number in range(POSTS):
                keys = (1, 2, 3, 4, 10 + own * number)
                add(Sketch(number * own + 1, keys, (12,) * 5))
            largest = max(len(documents_of(connection, family)) for family in add.families())
        seconds = time.process_time() - began
        print(f"{POSTS:,} posts, {name}: {seconds:.1f} s, the largest family has {largest:,}", flush=True)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB held at most")


class _Adding:
    """Adds made-up documents, which have no text."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.kept: list[Sketch] = []

    def __call__(self, sketch: Sketch) -> None:
        self.kept.append(sketch)
        number, row = len(self.kept), {column.name: 0 for column in tables.documents.columns}
        raw = {"sha256": str(number), "size": 0, "data": b""}
        self._connection.execute(insert(tables.raws), raw)
        self._connection.execute(
            insert(tables.documents), row | {"number": number, "id": str(number), "raw_sha256": str(number)}
        )
        join_family(self._connection, number, sketch)

    def families(self) -> Sequence[int]:
        """The numbers of all families."""
        return list(self._connection.execute(select(tables.contents.c.family).distinct()).scalars())


def _made(chance: random.Random) -> Sketch:
    keys = [chance.randrange(STOCK if chance.random() < 0.05 else 1 << 62) for _ in range(SENTENCES)]
    return Sketch(chance.randrange(1 << 62), tuple(keys), (WORDS,) * SENTENCES)


def main(arguments: Sequence[str]) -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", nargs="?", type=Path, help="the folder with the shared development material")
    parser.add_argument("--speed", action="store_true", help="measure the speed")
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as name:
        folder = Path(name)
        if chosen.shared:
            for measure in (measure_seeds, measure_planted, measure_false):
                measure(chosen.shared, folder)
        if chosen.speed:
            measure_speed(folder)
            measure_posts(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
