"""A self-citation is resolved to the candidate that is ahead of all that say something else, or is so by decision."""

from __future__ import annotations

import pytest

from sayso.linking import Linking
from sayso.records import Restatement
from sayso.store.resolved import Resolved, resolve
from sayso.store.store import Store
from tests.linked import keep_report, revise_all

LINES = [
    "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.\n",
    "A docker said the ferry Kalliope burned beside the Vorontsov lighthouse.\n",
    "The pilot said the ferry Kalliope turned beside the Vorontsov lighthouse.\n",
]


@pytest.fixture
def cited(store: Store) -> tuple[Store, list[int]]:
    """Three statements, of which the last is said to cite the others."""
    for number, line in enumerate(LINES):
        keep_report(store, (f"{number}.txt", f"2022-11-0{number + 1}", f"Desk {number}", line))
    Linking(store, lambda: revise_all).link()
    with store.reading() as connection:
        numbers = [number for (number,) in connection.exec_driver_sql("SELECT claim FROM statements ORDER BY claim")]
    change(store, f"UPDATE links SET relation = 'self-citation' WHERE second = {numbers[2]}")
    return store, numbers


def change(store: Store, statement: str) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql(statement)


def resolved(store: Store) -> Resolved:
    with store.reading() as connection:
        return resolve(connection)


@pytest.mark.parametrize(
    ("relation", "score", "meant"), [("repeats", 0.8, 0), ("revises", 0.8, None), ("revises", 0.3, 0)]
)
def test_a_candidate_that_says_the_same_is_no_rival(
    cited: tuple[Store, list[int]], relation: str, score: float, meant: int | None
) -> None:
    store, (first, second, citing) = cited
    change(store, f"UPDATE links SET relation = '{relation}' WHERE first = {first} AND second = {second}")
    change(store, f"UPDATE links SET score = {score} WHERE first = {second} AND second = {citing}")
    assert resolved(store).meant == {citing: None if meant is None else (first, second)[meant]}


@pytest.mark.parametrize(("refused", "accepted", "meant"), [(0, None, 1), (None, 1, 1), (1, 0, 0)])
def test_what_people_decided_holds(
    cited: tuple[Store, list[int]], refused: int | None, accepted: int | None, meant: int
) -> None:
    store, (*candidates, citing) = cited
    for place, status in ((refused, "refused"), (accepted, "accepted")):
        if place is not None:
            change(
                store, f"UPDATE links SET status = '{status}' WHERE first = {candidates[place]} AND second = {citing}"
            )
    assert resolved(store).meant == {citing: candidates[meant]}


def test_what_was_said_then_comes_with_it(cited: tuple[Store, list[int]]) -> None:
    store, (first, _, citing) = cited
    said = '[{"what": "number", "then": "600", "now": "800", "same": false}]'
    change(store, f"INSERT INTO restatements VALUES ({first}, {citing}, '{said}')")
    assert resolved(store).said == {(first, citing): (Restatement("number", "600", "800", same=False),)}
