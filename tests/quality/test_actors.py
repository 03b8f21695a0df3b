"""The labels of sources hold together, and a mention is judged right only where it reaches its antecedent."""

from __future__ import annotations

import json

import pytest

from sayso.records import Actor, Span
from tests.quality.actors import LABELS, judge, measure
from tests.shared import SHARED, needs_shared

ROWS = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def actor(start: int, id_: str | None, antecedent: Span | None = None) -> Actor:
    return Actor((Span(start, start + 3),), "Ann", id_, "Ann", "person", antecedent=antecedent)


@pytest.mark.parametrize(
    ("actors", "verdict"),
    [
        ([actor(0, "a"), actor(10, "a")], "right"),
        ([actor(0, "b"), actor(10, "a")], "open"),
        ([actor(0, "b"), actor(10, None)], "open"),
        ([actor(10, "a", Span(1, 2))], "right"),
        ([], "open"),
    ],
)
def test_a_mention_is_right_where_it_reaches_its_antecedent(actors: list[Actor], verdict: str) -> None:
    assert [each for _, each in judge([[0, 3], [10, 13, 0, 3]], actors)] == ["new", verdict]


def test_who_is_taken_for_another_is_wrong() -> None:
    actors = [actor(0, "a"), actor(10, "a"), actor(20, "a")]
    assert [each for _, each in judge([[0, 3], [10, 13], [20, 23, None, None]], actors)] == ["new", "wrong", "wrong"]


def test_there_are_labels_enough_in_both_parts() -> None:
    assert len(ROWS) >= 20
    assert sum(len(row["mentions"]) for row in ROWS) >= 200
    assert {row["part"] for row in ROWS} == {"develop", "score"}


def test_an_antecedent_stands_before_its_mention() -> None:
    for row in ROWS:
        for start, end, *first in row["mentions"]:
            assert start < end
            assert not first or first == [None, None] or first[0] < first[1] <= start


@needs_shared
def test_the_labels_stand_in_their_texts() -> None:
    for row in ROWS:
        text = (SHARED / row["document"]).read_bytes().decode("utf-8")
        assert all(text[start:end].strip() == text[start:end] for start, end, *_ in row["mentions"])


@needs_shared
def test_sources_are_resolved_as_well_as_promised() -> None:
    scores = measure().scores
    assert scores["precision"] >= 0.95
    assert scores["recall"] >= 0.80
