"""What a trace needs is fetched for many statements at once, and of very much only the surest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.link.reach import Step
from sayso.records import Relation
from sayso.store import mentions
from sayso.store.mentions import (
    cast_of,
    copies_of,
    count_steps,
    kept_numbered,
    next_to,
    numbers_of_claims,
    steps_of,
    turns_of,
)
from sayso.store.store import Store
from tests.traced import casebook

Told = tuple[Store, dict[str, int]]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    store, claims = casebook(tmp_path)
    with store.reading() as connection:
        numbers = numbers_of_claims(connection, claims.values())
    yield store, {name: numbers[claim] for name, claim in claims.items()}
    store.close()


def test_links_of_saying_the_same_are_steps_and_others_turns(told: Told) -> None:
    store, numbers = told
    with store.reading() as connection:
        steps = list(steps_of(connection, [numbers["quoted"]]))
        turns = turns_of(connection, [numbers["own"]])
    added = Step(numbers["added"], numbers["quoted"], Relation.COMPLEMENTS, 0.8)
    assert added in steps
    assert {step.relation for step in steps} == {Relation.COMPLEMENTS, Relation.CORROBORATES}
    assert turns == [(numbers["own"], numbers["denial"])]


def test_what_somebody_accepted_is_sure(told: Told) -> None:
    store, numbers = told
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET status = 'accepted' WHERE relation = 'complements'")
        assert [step.score for step in steps_of(connection, [numbers["added"]])] == [1.0]


def test_of_very_many_links_the_surest_are_looked_at_and_all_counted(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, numbers = told
    monkeypatch.setattr(mentions, "MOST_STEPS", 1)
    with store.reading() as connection:
        assert [step.score for step in steps_of(connection, [numbers["quoted"]])] == [0.9]
        assert count_steps(connection, numbers["quoted"]) == 3


def test_a_statement_leads_to_its_copies(told: Told) -> None:
    store, numbers = told
    with store.reading() as connection:
        assert list(copies_of(connection, [numbers["own"], numbers["quoted"]], 10)) == [
            (numbers["own"], numbers["copy"])
        ]
        assert list(copies_of(connection, [numbers["copy"]], 10)) == []


def test_a_statement_comes_with_its_family_and_addresses(told: Told) -> None:
    store, numbers = told
    with store.reading() as connection:
        own, copy, quoted = (
            next(iter(kept_numbered(connection, [numbers[name]]))) for name in ("own", "copy", "quoted")
        )
    assert own.family == copy.family != quoted.family
    assert (own.url, own.urls) == (None, ())


def test_the_next_statement_is_found(told: Told) -> None:
    store, numbers = told
    with store.reading() as connection:
        found = next_to(connection, numbers.values())
    assert found[numbers["again"]] == numbers["again"] + 1


def test_who_speaks_is_told_by_document_and_id(told: Told) -> None:
    store, numbers = told
    with store.reading() as connection:
        (kept,) = kept_numbered(connection, [numbers["quoted"]])
        (actor,) = [link.source_actor for claim in kept.statement.passage.claims for link in claim.chain]
        assert actor is not None
        found = cast_of(connection, {kept.statement.document: [actor, "a-nobody"]})
    assert {place: each.name for place, each in found.items()} == {(kept.statement.document, actor): "Ann Pay"}
