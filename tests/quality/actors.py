"""Resolves the labelled sources of reports, and scores whom each mention is said to mean.

The labels are in `actors.jsonl`, one document a line, as offsets into the shared texts: `[start, end]` is a mention of
somebody new, `[start, end, first start, first end]` one of who was mentioned before, with nulls where nobody can tell.
Two mentions are resolved right when they get the same actor where the labels have one antecedent, and only there.
Documents of the part "develop" were looked at while the rules were written, those of "score" were only scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sayso.extract.pipeline import Extractor
from sayso.read import make_document
from sayso.records import Actor, RawItem, Span
from tests.quality.measured import Measured
from tests.shared import SHARED

LABELS = Path(__file__).with_name("actors.jsonl")
CORPORA = tuple(json.loads(line)["document"] for line in LABELS.read_text(encoding="utf-8").splitlines())


def measure() -> Measured:
    """The scores over the documents of the part that only scores."""
    return scores(read("score"))


def read(part: str) -> Iterator[tuple[str, list[list[int | None]], list[Actor]]]:
    """Each document of a part: its name, its labels, and the actors that the package finds in it."""
    extractor = Extractor.load(threads=1)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part:
            data = (SHARED / row["document"]).read_bytes()
            document = make_document(RawItem(row["document"], "text/plain", data))
            yield row["document"], row["mentions"], list(extractor.extract(document).actors)


def scores(documents: Iterable[tuple[str, list[list[int | None]], list[Actor]]]) -> Measured:
    """Precision and recall of the mentions that were labelled with an antecedent or got one."""
    right: set[str] = set()
    made = wanted = 0
    for name, labels, actors in documents:
        for label, verdict in judge(labels, actors):
            wanted += len(label) > 2 and label[2] is not None
            made += verdict in {"right", "wrong"}
            if verdict == "right":
                right.add(f"{name}#{label[0]}")
    return Measured({"precision": len(right) / max(made, 1), "recall": len(right) / max(wanted, 1)}, frozenset(right))


def judge(labels: Sequence[list[int | None]], actors: Sequence[Actor]) -> Iterator[tuple[list[int | None], str]]:
    """For each label "right", "wrong", "open" (no antecedent was found) or "new" (rightly somebody new)."""
    seen: list[tuple[tuple[int, int], str | None]] = []
    for label in labels:
        span = _span(label[:2])
        found = _at(span, actors)
        id_ = found.id if found else None
        same = [first for first, other in seen if id_ is not None and other == id_]
        if len(label) == 2 or label[2] is None:
            first, verdict = span, "wrong" if same else "new"
        else:
            first = _span(label[2:])
            reached = first in same or (found is not None and _reaches(found, first, actors))
            verdict = "right" if reached else "wrong" if same else "open"
        seen.append((first, id_))
        yield label, verdict


def _reaches(found: Actor, first: tuple[int, int], actors: Sequence[Actor]) -> bool:
    """Whether the actor's own antecedent, or another mention of the same id, is where the label has it."""
    if found.antecedent is not None and found.antecedent.overlaps(Span(*first)):
        return True
    other = _at(first, actors)
    return other is not None and other is not found and found.id is not None and other.id == found.id


def _at(span: tuple[int, int], actors: Sequence[Actor]) -> Actor | None:
    """The actor whose mention shares most with the span, the tightest of those that share as much."""

    def shared(actor: Actor) -> int:
        return sum(max(0, min(piece.end, span[1]) - max(piece.start, span[0])) for piece in actor.spans)

    over = [actor for actor in actors if shared(actor)]
    return max(over, key=lambda actor: (shared(actor), -sum(map(len, actor.spans))), default=None)


def _span(pair: Sequence[int | None]) -> tuple[int, int]:
    start, end = pair
    assert start is not None
    assert end is not None
    return start, end
