"""Links lead from somebody's statements to those of others, the surest first, and never to their own."""

from __future__ import annotations

from pathlib import Path

from sayso.records import Relation
from sayso.store.answering import statements_holding, ties_of
from sayso.store.links import links_of
from sayso.store.mentions import numbers_of_claims
from tests.linked import keep_report
from tests.traced import casebook, relate


def test_claims_are_led_to_their_statements_as_far_as_they_are_linked(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    keep_report(store, ("new.txt", "2031-06-01", "Quay News", "The mayor said the pier may reopen.\n"))
    with store.reading() as connection:
        numbers = numbers_of_claims(connection, claims.values())
        assert statements_holding(connection, numbers.values()) == set(numbers.values())
        assert statements_holding(connection, [max(numbers.values()) + (1 << 50)]) == set()
        assert statements_holding(connection, []) == set()


def test_ties_are_of_the_relations_asked_for_the_surest_first(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    relate(store, claims["again"], claims["denial"], Relation.DENIES, 0.95)
    with store.reading() as connection:
        numbers = numbers_of_claims(connection, claims.values())
        own = {numbers[claims["own"]], numbers[claims["again"]]}
        found = list(ties_of(connection, own, (Relation.DENIES,)))
        assert [tie.pair for tie in found] == [
            (numbers[claims["again"]], numbers[claims["denial"]]),
            (numbers[claims["own"]], numbers[claims["denial"]]),
        ]
        assert list(ties_of(connection, own | {numbers[claims["denial"]]}, (Relation.DENIES,))) == []
        assert list(ties_of(connection, own, (Relation.CONTRADICTS,))) == []


def test_a_tie_that_is_less_probable_than_not_does_not_count(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    relate(store, claims["again"], claims["denial"], Relation.DENIES, 0.49)
    with store.reading() as connection:
        again = numbers_of_claims(connection, claims.values())[claims["again"]]
        assert list(ties_of(connection, {again}, (Relation.DENIES,))) == []
        assert [link.counts for link in links_of(connection, again) if link.relation is Relation.DENIES] == [False]
