"""Links are kept once, and given back from the end of whoever asks."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from sayso.linking import Linking
from sayso.records import ClaimLink, Direction, LinkStatus, Relation
from sayso.store.links import all_links, ends_of, links_between, links_of, standing_for, statement_of
from sayso.store.store import Store
from tests.linked import keep_report, linked, revise_all

LINES = [
    "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.",
    "The mayor said the tanker Ostrava burned below the Zhovkva bridge at night.",
    "The mayor said the pilots of Kryvorizhzhia would not leave the harbour again.",
]
LONG = "\n".join(LINES) + "\n"


@pytest.fixture
def told(store: Store) -> Store:
    keep_report(store, ("first.txt", "2022-11-07", "Harbour Desk", LONG))
    keep_report(store, ("copy.txt", "2022-11-08", "Mirror", "\n" + LONG))
    keep_report(store, ("other.txt", "2022-11-09", "Port Post", LINES[0].replace("mayor", "docker") + "\n"))
    Linking(store, lambda: revise_all).link()
    return store


def links(store: Store, claim: int | None = None) -> list[ClaimLink]:
    with store.reading() as connection:
        return list(all_links(connection)) if claim is None else links_of(connection, claim)


def claims(store: Store, path: str) -> list[int]:
    with store.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT c.number FROM claims c JOIN documents d ON d.number = c.document WHERE path = ?", (path,)
        )
        return [number for (number,) in found]


def test_a_link_comes_back_as_it_was_found(told: Store) -> None:
    link = next(link for link in links(told) if link.a.path == "first.txt")
    assert (link.relation, link.direction, link.score) == (Relation.REVISES, Direction.AB, 0.8)
    assert (link.reasons, link.status) == (("It is later.",), LinkStatus.PROPOSED)
    assert (link.a.words, link.b.path, link.b.published) == (LINES[0], "other.txt", "2022-11-09")


def test_a_copy_has_the_links_of_the_one_that_stands_for_it(told: Store) -> None:
    assert [(link.a.path, link.b.path) for link in links(told)] == [
        ("first.txt", "other.txt"),
        ("copy.txt", "other.txt"),
    ]
    (own,) = [link for claim in claims(told, "copy.txt") for link in links(told, claim)]
    assert (own.a.path, own.b.path) == ("copy.txt", "other.txt")


def test_links_are_looked_up_and_not_searched_for(told: Store) -> None:
    (other,) = claims(told, "other.txt")
    plans: list[str] = []

    def explain(_: object, cursor: Any, statement: str, parameters: Any, *__: object) -> None:
        if statement.startswith("SELECT"):
            rows = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans.extend(row[-1] for row in rows)

    with told.reading() as connection:
        event.listen(connection, "before_cursor_execute", explain)
        (link,) = links_of(connection, other)
        assert links_between(connection, [(claims(told, "first.txt")[0], other)]) == [link]
    assert [plan for plan in plans if plan.startswith("SEARCH links")]
    assert not [plan for plan in plans if plan.startswith("SCAN") and "CONSTANT" not in plan]


def test_each_end_has_the_link(told: Store) -> None:
    (other,) = claims(told, "other.txt")
    assert [link.a.path for link in links(told, other)] == ["first.txt"]


def test_what_is_there_already_stays_as_it_is(told: Store) -> None:
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET status = 'refused'")
        connection.exec_driver_sql("UPDATE linked_documents SET done = 0")
    linked(told)
    assert {link.status for link in links(told)} == {LinkStatus.REFUSED}


def test_a_claim_that_was_never_linked_has_none(store: Store) -> None:
    keep_report(store, ("first.txt", "2022-11-07", "Harbour Desk", LONG))
    assert links(store, claims(store, "first.txt")[0]) == []


def test_a_self_citation_is_resolved_where_one_is_clearly_meant(told: Store) -> None:
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET relation = 'self-citation'")
    assert {link.resolved for link in links(told)} == {True}
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET score = 0.2")
    assert {link.resolved for link in links(told)} == {False}


def test_other_relations_have_nothing_to_resolve(told: Store) -> None:
    assert {link.resolved for link in links(told)} == {None}


def test_the_links_of_pairs_come_in_the_order_of_the_pairs(told: Store) -> None:
    with told.reading() as connection:
        ((first, second),) = connection.exec_driver_sql("SELECT first, second FROM links").all()
        found = links_between(connection, [(1, 2), (first, second)])
    assert [link.b.path for link in found] == ["other.txt"]


def test_a_copy_leads_to_the_statement_that_stands_for_it(told: Store) -> None:
    original, copy = claims(told, "first.txt"), claims(told, "copy.txt")
    with told.reading() as connection:
        assert statement_of(connection, copy[0]) == copy[0]
        assert standing_for(connection, copy[0]) == original[0]
        ends = ends_of(connection, [original[0], copy[0]])
    assert [ends[number].path for number in sorted(ends)] == ["first.txt", "copy.txt"]
