"""Statements come out of the store as they went in, whether by document or by number."""

from __future__ import annotations

from sqlalchemy import select

from sayso.store import tables
from sayso.store.linked import hold
from sayso.store.statements import statements_in, statements_numbered
from sayso.store.store import Store


def test_the_statements_of_a_document_are_its_sentences_with_claims(filled: Store) -> None:
    with filled.reading() as connection:
        found = statements_in(connection, 2)
    assert [len(each.passage.claims) for each in found] == [2, 1]
    assert all(each.passage.day and each.passage.day.isoformat() == "2022-11-08" for each in found)


def test_a_statement_is_the_same_by_its_number(filled: Store) -> None:
    with filled.writing() as connection:
        for document in (1, 2, 3):
            hold(connection, document)
        numbers = list(connection.execute(select(tables.statements.c.claim)).scalars())
        every = [each for document in (1, 2, 3) for each in statements_in(connection, document)]
        assert sorted(statements_numbered(connection, numbers), key=lambda each: each.number) == sorted(
            every, key=lambda each: each.number
        )


def test_what_is_not_there_is_passed_over(filled: Store) -> None:
    with filled.reading() as connection:
        assert not list(statements_numbered(connection, [12345]))
