"""Embeddings are kept as they were made, and gone with what they are of."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select

import sayso.link.nearby
import sayso.store.embeddings
from sayso.link.embedding import Embedding, embedding_of, plain
from sayso.store.embeddings import add_embeddings, drop_embeddings, embeddings_of, load_nearby
from sayso.store.linked import hold, unlink
from sayso.store.store import Store
from sayso.store.tables import statements
from tests.linked import Report, keep_report

TWO: Report = (
    "a.txt",
    "2022-11-07",
    "Desk",
    "The mayor said the Kalliope sank at noon.\nThe envoy said that rain would come to Ostrava.\n",
)


def kept_of(store: Store) -> dict[int, Embedding]:
    """The embeddings of the one document, which are kept now."""
    keep_report(store, TWO)
    with store.writing() as connection:
        held, _ = hold(connection, 1)
        made = {each.number: embedding_of(each.passage.text) for each in held}
        add_embeddings(connection, 1, made, load_nearby(connection))
    return made


def test_what_is_kept_comes_back(store: Store) -> None:
    made = kept_of(store)
    with store.reading() as connection:
        assert len(made) == 2
        assert plain(embeddings_of(connection, 1)) == plain(made)
        assert embeddings_of(connection, 2) == {}
        nearby = load_nearby(connection)
    nearby.add({99: next(iter(made.values()))})
    assert nearby.near([99]).of[99] == [next(iter(made))]


def test_adding_again_gives_the_same_and_counts_once(store: Store) -> None:
    first, _ = kept_of(store)
    keep_report(store, ("b.txt", "2022-11-08", "Post", "The mayor said at noon the Kalliope sank.\n"))
    with store.writing() as connection:
        (again,), _ = hold(connection, 2)
        for _ in range(2):
            nearby = load_nearby(connection)
            found = add_embeddings(connection, 2, {again.number: embedding_of(again.passage.text)}, nearby)
            assert found == ({again.number: {first}}, set())
            assert alike(connection) == {first: 1, again.number: 1}
        unlink(connection, [2])
        assert alike(connection) == {}


def test_who_is_crowded_by_another_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.store.embeddings, "MOST_ALIKE", 0)
    monkeypatch.setattr(sayso.link.nearby, "MOST_ALIKE", 0)
    first, _ = kept_of(store)
    keep_report(store, ("b.txt", "2022-11-08", "Post", "The mayor said at noon the Kalliope sank.\n"))
    with store.writing() as connection:
        (again,), _ = hold(connection, 2)
        nearby = load_nearby(connection)
        found = add_embeddings(connection, 2, {again.number: embedding_of(again.passage.text)}, nearby)
        assert found == ({again.number: set()}, {first})
        assert nearby.crowded([first, again.number]) == {first, again.number}
        assert load_nearby(connection).crowded([first, again.number]) == {first, again.number}


def alike(connection: Connection) -> dict[int, int]:
    """How many are near to each statement, where there are any."""
    kept = select(statements.c.claim, statements.c.alike).where(statements.c.alike > 0)
    return {row.claim: row.alike for row in connection.execute(kept)}


def test_what_is_held_no_longer_is_dropped(store: Store) -> None:
    first, second = kept_of(store)
    with store.writing() as connection:
        drop_embeddings(connection, [first])
        assert list(embeddings_of(connection, 1)) == [second]
        unlink(connection, [1])
        assert embeddings_of(connection, 1) == {}
