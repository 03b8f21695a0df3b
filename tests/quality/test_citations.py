"""A self-citation counts as right where it is resolved to one of the sentences that its label names."""

from __future__ import annotations

from typing import Any

from sayso.records import ClaimLink, Direction, LinkEnd, Relation
from tests.quality.citations import load_labels, outcomes, scores

LABEL = {"document": "corpus/reports/2031-05-09.txt", "start": 10, "end": 50, "part": "develop"}
MEANT = ["corpus/reports/2031-05-03.txt", 100, 150]


def link(earlier: tuple[str, int, int], *, resolved: bool) -> ClaimLink:
    def end(path: str, first: int, last: int) -> LinkEnd:
        return LinkEnd("c-1", "d-1", path, None, None, first, last, "words")

    sides = (end(*earlier), end("2031-05-09.txt", 12, 50))
    return ClaimLink(*sides, Relation.SELF_CITATION, Direction.AB, 0.9, (), resolved=resolved)


def scored(meant: list[Any], *links: ClaimLink) -> tuple[float, float, float]:
    found = scores(outcomes([LABEL | {"meant": meant}], links))
    return found["resolved"], found["right"], found["among the candidates"]


def test_what_is_resolved_is_right_where_the_label_names_it() -> None:
    right, wrong = ("2031-05-03.txt", 99, 151), ("2031-05-03.txt", 400, 450)
    assert scored([MEANT], link(right, resolved=True)) == (1, 1, 1)
    assert scored([MEANT], link(wrong, resolved=True), link(right, resolved=False)) == (1, 0, 1)
    assert scored([MEANT], link(right, resolved=False)) == (0, 0, 1)
    assert scored([], link(right, resolved=True)) == (1, 0, 0)
    assert scored([MEANT]) == (0, 0, 0)


def test_both_parts_are_labelled_and_hold_no_sentence_twice() -> None:
    rows = [row for part in ("develop", "score") for row in load_labels(part)]
    assert len({(row["document"], row["start"]) for row in rows}) == len(rows) == 150
    assert all(other < row["document"] for row in rows for other, _, _ in row["meant"]), "what is cited is older"
