"""Who could not confirm a mention is known with what is independent of it, also where the sentence itself says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.trace import trace
from tests.linked import store_at
from tests.quality.origins import keep_planted
from tests.quality.planted import Maker, Matter, Planted


def traced(path: Path, *reports: Planted) -> list[tuple[str, int, int]]:
    store = store_at(path / "casebook.db")
    claim = next(iter(keep_planted(store, reports)))
    found = trace(store, claim).uncorroborated
    store.close()
    return [(doubt.words, len(doubt.independent), len(doubt.later)) for doubt in found]


MATTER = Matter(1, "the ferry Kalliope sank off Vorontsov", Maker())
ALONE = MATTER.told("a", day="2031-05-03", sentence="A single source said the ferry Kalliope sank off Vorontsov.")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], ("A single source", 0, 0)),
        ([MATTER.told("a", publisher=ALONE.publisher, day="2031-05-09")], ("A single source", 0, 0)),
        ([MATTER.told("b", day="2031-05-02")], ("A single source", 1, 0)),
        ([MATTER.told("b", day="2031-05-09")], ("A single source", 1, 1)),
    ],
)
def test_a_single_source_is_watched(others: list[Planted], expected: tuple[str, int, int], tmp_path: Path) -> None:
    assert traced(tmp_path, ALONE, *others) == [expected]


def test_the_next_sentence_of_another_document_doubts_nothing(tmp_path: Path) -> None:
    doubting = MATTER.told("b", matter=2, day="2031-05-03", sentence="We could not verify this report.")
    assert traced(tmp_path, MATTER.told("a", day="2031-05-03", fillers=()), doubting) == []
