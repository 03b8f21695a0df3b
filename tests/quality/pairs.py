"""Compares the labelled pairs of passages of the gold's development part as `sayso compare --pairs` does."""

from __future__ import annotations

import io
import json
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from sayso.comparing import Comparing
from sayso.records import Excerpt, Relation
from sayso.settings import Settings
from sayso.steps import Steps
from tests.quality.measured import Measured, load_scorer
from tests.shared import SHARED

SCORER = "gold/pairs/score_pairs.py"
GOLD = "gold/pairs/dev.jsonl"
CORPORA = (SCORER, GOLD)


def measure() -> Measured:
    """The scores over all pairs; a pair comes out right when its relation does, all that do not link being one."""
    rows = [json.loads(line) for line in (SHARED / GOLD).read_text(encoding="utf-8").splitlines()]
    comparing = Comparing.load(Steps(), Settings())
    found = {row["id"]: comparing.compare(*(_excerpt(row[side]) for side in "ab")) for row in rows}
    answers = [{"id": name, "relation": link.relation, "score": link.score} for name, link in found.items()]
    scored = _scored("".join(json.dumps(answer) + "\n" for answer in answers))
    scores = {name: scored[name] for name in ("linked F1", "linked average precision", "relation macro-F1")}
    right = {row["id"] for row in rows if _folded(Relation(row["relation"])) == _folded(found[row["id"]].relation)}
    return Measured(scores, frozenset(right))


def _excerpt(side: dict[str, Any]) -> Excerpt:
    return Excerpt(side["text"], side["date"], side["src"])


def _folded(relation: Relation) -> Relation | None:
    return relation if relation.links else None


def _scored(answers: str) -> dict[str, Any]:
    """What the scorer prints."""
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(io.StringIO()) as printed:
        path = Path(folder) / "answers.jsonl"
        path.write_text(answers, encoding="utf-8")
        load_scorer(SCORER).main(SHARED / GOLD, path)
    scored: dict[str, Any] = json.loads(printed.getvalue())
    return scored
