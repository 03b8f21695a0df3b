"""Reads the passages of labelled pairs just as the package reads what it compares, once, and keeps what was read."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import msgspec

from sayso.link.passage import Passage, whole_passage
from sayso.records import DatedFrom, Dossier, Hints, RawItem
from sayso.settings import Limits
from sayso.steps import Steps, load_reader
from training.pairs import Row

_KEPT = msgspec.json.Decoder(tuple[str, Dossier])


def read_passages(rows: Iterable[Row], cache: Path | None = None) -> dict[str, Passage]:
    """The passage of each row, by its name. With a cache, a file that is made and added to, none is read twice."""
    wanted = {passage_name(row): row for row in rows}
    found: dict[str, Passage] = {}
    if cache is not None and cache.exists():
        with cache.open("rb") as lines:
            kept = (_KEPT.decode(line) for line in lines)
            found = {name: whole_passage(dossier) for name, dossier in kept if name in wanted}
    read = load_reader(Steps(), Limits(), threads=1)
    for name, row in wanted.items():
        if name not in found:
            hints = Hints(row["date"], DatedFrom.GIVEN, row["src"])
            dossier = read(RawItem("passage", "text/plain", row["text"].encode(), hints))
            found[name] = whole_passage(dossier)
            if cache is not None:
                with cache.open("ab") as lines:
                    lines.write(msgspec.json.encode((name, dossier)) + b"\n")
    return found


def passage_name(row: Row) -> str:
    """A name for a passage of a day and a publisher."""
    return sha256(f"{row['date']}|{row['src']}|{row['text']}".encode()).hexdigest()[:20]
