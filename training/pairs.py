"""Reads the labelled pairs of passages: the gold's training part, and more of our own by the same guide.

Ours lie in `pairs.jsonl`, those told in other words and far apart in `far_pairs.jsonl`, and those that a first version
of the embeddings had found near each other in `found_pairs.jsonl`, and those that met in the index of a casebook in
`met_pairs.jsonl`, as offsets into the shared texts, one pair a line:
sides "a" and "b" with "file", "line", "start", "end", "doc", "date" and "src", then "relation", "direction" and "sure".
`line` is the row of a file of JSON Lines, or null where the file is a text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sayso.link.crossing import Pair

GOLD = Path("gold") / "pairs"
OWN = {
    kind: Path(__file__).with_name(name)
    for kind, name in (
        ("own", "pairs.jsonl"),
        ("far", "far_pairs.jsonl"),
        ("found", "found_pairs.jsonl"),
        ("met", "met_pairs.jsonl"),
    )
}
FEEDS = frozenset({"rss", "tw", "ua"})
"""Documents of that name are many: each row of such a file is one of its own."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two passages with how they relate, how sure the reader was of it, and all that is known of either passage.

    `kind` is whose pair it is: "gold", or ours, "own", "far", "found" or "met". `stands` is for how many of those that
    it was drawn among it stands, and `among` names them; of most pairs neither is known.
    """

    id: str
    kind: str
    pair: Pair
    relation: str
    direction: str | None
    sure: float
    rows: tuple[Row, Row]
    stands: float | None = None
    among: str = ""

    @property
    def documents(self) -> tuple[str, str]:
        """A name for the document of each passage."""
        first, second = (f"{row['doc']}:{row['text'][:60]}" if row["doc"] in FEEDS else row["doc"] for row in self.rows)
        return first, second


def load_gold_pairs(shared: Path, part: str) -> list[LabelledPair]:
    """The pairs of a part of the gold: "train" or "dev"."""
    lines = (shared / GOLD / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_labelled(row["id"], "gold", row) for row in map(json.loads, lines)]


def load_all_pairs(shared: Path) -> list[LabelledPair]:
    """All that may be learnt from."""
    return [*load_gold_pairs(shared, "train"), *(pair for kind in OWN for pair in load_own_pairs(shared, kind))]


def load_own_pairs(shared: Path, kind: str) -> Iterator[LabelledPair]:
    """Our own pairs of a kind, "own", "far", "found" or "met", with their texts."""
    for number, line in enumerate(OWN[kind].read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        for side in ("a", "b"):
            text = _text(shared / row[side]["file"], row[side]["line"])
            row[side]["text"] = text[row[side]["start"] : row[side]["end"]]
        yield _labelled(f"{kind}-{number}", kind, row)


def _labelled(name: str, kind: str, row: Row) -> LabelledPair:
    a, b = row["a"], row["b"]
    pair = Pair(
        first=a["text"],
        second=b["text"],
        days=(date.fromisoformat(b["date"]) - date.fromisoformat(a["date"])).days,
        same_publisher=a["src"] == b["src"],
        same_document=a["doc"] == b["doc"] and a["doc"] not in FEEDS,
    )
    return LabelledPair(
        name,
        kind,
        pair,
        row["relation"],
        row["direction"],
        float(row.get("sure", 1.0)),
        (a, b),
        row.get("stands"),
        row.get("among", ""),
    )


@cache
def _texts(file: Path) -> list[str]:
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _text(file: Path, line: int | None) -> str:
    return _texts(file)[line] if line is not None else _whole(file)


@cache
def _whole(file: Path) -> str:
    return file.read_bytes().decode("utf-8", errors="replace")
