"""Which words and sides a casebook has at all: what can be offered to who asked for something that it has not."""

from __future__ import annotations

from sqlalchemy import func, select

from sayso.store import tables
from sayso.store.database import words_beginning
from sayso.store.store import Store

MOST_SIDES = 8
"""Sides that are told, those of the most actors."""


def words_like(store: Store, column: str, word: str) -> list[str]:
    """The words of a column of the full-text index that begin with the same letter, folded, in order.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        return words_beginning(connection, column, word[:1])


def sides_told(store: Store) -> list[str]:
    """The sides that actors of the casebook are of, the most frequent first.

    Raises:
        NotFound: there is no casebook yet.
    """
    side = tables.document_actors.c.side
    query = select(side).where(side != "").group_by(side).order_by(func.count().desc(), side).limit(MOST_SIDES)
    with store.reading() as connection:
        return list(connection.execute(query).scalars())
