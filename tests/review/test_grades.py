"""Sources are graded by letters, what they tell by numbers, and nothing by the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotFound, UsageError
from sayso.records import Judgement, Matter, Value
from sayso.review.desk import decide, decisions_made
from sayso.review.docket import Motion
from sayso.store.fetch import cards
from sayso.store.store import Store
from tests.linked import keep_report
from tests.review.desk_made import FULL, claims_in, made_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = made_store(tmp_path)
    keep_report(made, ("desk.txt", "2024-05-01", "Harbour Desk", "The mayor said the ferry sank."))
    return made


def graded(store: Store, name: str, grade: str) -> tuple[str, Value]:
    made = decide(store, Motion(Judgement.GRADE, (name,), {"grade": grade}), "ada")
    assert made.matter is Matter.GRADE
    return made.subjects[0], made.value


def test_each_kind_of_thing_has_its_scale(store: Store) -> None:
    claim, document = claims_in(store)[0], cards(store)[0].id
    assert graded(store, FULL, "b") == (FULL, {"grade": "B"})
    assert graded(store, "harbour desk", " A ") == ("publisher:Harbour Desk", {"grade": "A"})
    assert graded(store, "publisher:Harbour Desk", "F") == ("publisher:Harbour Desk", {"grade": "F"})
    assert graded(store, document[:10], "6") == (document, {"grade": "6"})
    assert graded(store, claim[:10], "2") == (claim, {"grade": "2"})


@pytest.mark.parametrize(
    ("name", "grade", "error"),
    [
        (FULL, "2", UsageError),
        (FULL, "G", UsageError),
        (FULL, "", UsageError),
        ("Harbour Desk", "1", UsageError),
        ("Harbour", "A", NotFound),
        ("c-none", "1", NotFound),
    ],
)
def test_what_is_no_grade_or_nothing_to_grade_is_turned_down(
    store: Store, name: str, grade: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        graded(store, name, grade)
    with pytest.raises(UsageError, match="2 probably true"):
        graded(store, claims_in(store)[0], "B")
    assert decisions_made(store) == []


def test_a_grade_is_undone_by_what_was_graded(store: Store) -> None:
    graded(store, FULL, "B")
    graded(store, FULL, "C")
    assert decide(store, Motion(Judgement.UNDO, (FULL,)), "ada").supersedes == 2
    claim = claims_in(store)[0]
    graded(store, claim, "2")
    assert decide(store, Motion(Judgement.UNDO, (claim,), matter=Matter.GRADE), "ada").supersedes == 4
