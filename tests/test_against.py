"""A casebook gives the earlier reports and the sources that a report is checked against, without the report itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.against import Against
from sayso.check.earlier import Earlier
from sayso.records import Dossier, Hints, Judgement
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.toy import dossier_of, item_of

ADDRESS = "https://desk.example/reports/bridge"


def add(store: Store, name: str, published: str) -> Dossier:
    item = item_of(f"The mayor said the bridge of {name} may reopen.\n", name, Hints(published, publisher="Desk"))
    made = dossier_of(item)
    kept = Dossier(replace(made.document, url=ADDRESS), made.extraction)
    keep(store, item, kept)
    return kept


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "casebook.db")
    yield opened
    opened.close()


def names(found: Sequence[Dossier]) -> list[str]:
    return [each.document.path for each in found]


def test_earlier_reports_come_oldest_first_and_sources_newest_first(store: Store) -> None:
    for name, day in (("b.txt", "2022-11-08"), ("a.txt", "2022-11-07")):
        add(store, name, day)
    earlier: Earlier = Against(store)
    assert names(earlier.reports("Desk", "2022-11-01", "2022-11-30")) == ["a.txt", "b.txt"]
    assert names(earlier.at(ADDRESS + "/")) == ["b.txt", "a.txt"]
    assert names(earlier.reports("Wire", "2022-11-01", "2022-11-30")) == []


def test_a_report_is_not_compared_with_itself(store: Store) -> None:
    own = add(store, "own.txt", "2022-11-08")
    add(store, "other.txt", "2022-11-07")
    beside = Against(store).beside(own.document)
    assert names(beside.reports("Desk", "2022-11-01", "2022-11-30")) == ["other.txt"]
    assert names(beside.at(ADDRESS)) == ["other.txt"]


def test_a_report_that_the_casebook_holds_is_not_read_again(store: Store) -> None:
    item = item_of("The mayor said the bridge may reopen.\n", "a.txt")
    keep(store, item, dossier_of(item))
    held = Against(store).held(replace(item, path="drafts/b.txt"))
    assert held is not None
    assert held.document.path == "drafts/b.txt"
    assert held.extraction == dossier_of(item).extraction
    assert Against(store).held(replace(item, data=b"Another.")) is None
    assert Against(store).held(replace(item, hints=Hints(published="2022-11-09"))) is None


def test_sources_come_with_their_grades(store: Store) -> None:
    source = add(store, "a.txt", "2022-11-07")
    assert Against(store).at(ADDRESS)[0].reviews.source_grade((), "Desk") is None
    decide(store, Motion(Judgement.GRADE, ("publisher:Desk",), {"grade": "E"}), "ada")
    grade = Against(store).at(ADDRESS)[0].reviews.source_grade((), source.document.publisher)
    assert grade is not None
    assert grade.grade == "E"


def test_what_was_asked_for_is_kept_until_a_new_one_is_taken(store: Store) -> None:
    add(store, "a.txt", "2022-11-07")
    earlier = Against(store)
    first = earlier.at(ADDRESS)
    add(store, "b.txt", "2022-11-08")
    assert earlier.at(ADDRESS) is first
    assert names(Against(store).at(ADDRESS)) == ["b.txt", "a.txt"]
