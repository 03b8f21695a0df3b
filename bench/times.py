"""Measures expressions of time on TimeBank and AQUAINT beside HeidelTime's published figures, with the speed.

    python -m bench.times SHARED                           both corpora, each in two halves, and the words a second
    python -m bench.times SHARED --predict GOLD OUT        write what bench/score_time.py scores, for any gold file

SHARED is the folder that holds bench/score_time.py and bench/time/. A gold file has one document a line, as {"id",
"dct", "text"}. The rules were written by looking at one half of the documents, told by the hash of their id; the other
was only counted.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.quality.measured import load_scorer

from sayso.extract.times import find_timexes
from sayso.read import make_document
from sayso.records import Block, BlockKind, Document, Hints, RawItem, Span

Row = dict[str, Any]
CORPORA = ("timebank", "aquaint")
PUBLISHED = {
    "HeidelTime, TempEval-3 platinum (39 words/s)": (0.818, 0.907, 0.781),
    "Microsoft recognizers-text, platinum (1,067 words/s)": (0.697, 0.864, 0.629),
    "dateparser, platinum": (0.167, 0.689, 0.364),
}
"""Strict, relaxed and value F1 of others, measured for this project on a test set that is kept apart."""
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def predict(row: Row) -> Row:
    """The expressions of one document as the scorer takes them."""
    found = (each for block in find_timexes(_document(row)) for each in block)
    timexes = [
        {"start": each.span.start, "end": each.span.end, "type": each.sense.kind, "value": each.sense.value}
        for each in found
    ]
    return {"id": row["id"], "timexes": timexes}


def _document(row: Row) -> Document:
    """The text with its blank lines between paragraphs, as it stands: these corpora hold no furniture."""
    hints = Hints(published=row["dct"][:10])
    empty = make_document(RawItem(row["id"], "text/plain", b"-", hints))
    blocks = tuple(Block(Span(*match.span()), BlockKind.PARAGRAPH) for match in _PARAGRAPH.finditer(row["text"]))
    return replace(empty, text=row["text"], blocks=blocks)


def score(rows: Iterable[Row]) -> tuple[float, float, float]:
    """Strict, relaxed and value F1 by the scorer of the shared folder."""
    documents, printed = list(rows), io.StringIO()
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(printed):
        gold, mine = Path(folder, "gold.jsonl"), Path(folder, "mine.jsonl")
        _write(gold, documents)
        _write(mine, map(predict, documents))
        load_scorer("bench/score_time.py").main(str(gold), str(mine))
    scores = json.loads(printed.getvalue())
    return scores["strict"]["F1"], scores["relaxed"]["F1"], scores["value"]["F1"]


def _write(path: Path, rows: Iterable[Row]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _half(row: Row) -> int:
    return int(hashlib.sha1(row["id"].encode()).hexdigest(), 16) % 2


def _show(name: str, scores: tuple[float, float, float]) -> None:
    print(f"{name:56}" + "".join(f"{score:8.3f}" for score in scores))


def main(arguments: list[str]) -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--predict", nargs=2, type=Path, metavar=("GOLD", "OUT"))
    chosen = parser.parse_args(arguments)
    if chosen.predict:
        _write(chosen.predict[1], map(predict, _rows(chosen.predict[0])))
        return
    print(f"{'':56}  strict relaxed   value")
    rows = [row for corpus in CORPORA for row in _rows(chosen.shared / f"bench/time/{corpus}.jsonl")]
    for half, name in enumerate(("sayso, the half the rules were written on", "sayso, the other half")):
        _show(name, score([row for row in rows if _half(row) == half]))
    for name, scores in PUBLISHED.items():
        _show(name, scores)
    documents, words = [_document(row) for row in rows], sum(len(row["text"].split()) for row in rows)
    start = time.process_time()
    for document in documents:
        find_timexes(document)
    print(f"{words / (time.process_time() - start):,.0f} words a second on one core")


if __name__ == "__main__":
    main(sys.argv[1:])
