"""Who published what: the publishers of the documents, by their names."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from sayso.errors import NotFound
from sayso.store import tables

_LISTED = 5


def publishers(connection: Connection) -> list[str]:
    """The names of all publishers."""
    publisher = tables.documents.c.publisher
    return list(connection.execute(select(publisher).where(publisher.is_not(None)).distinct()).scalars())


def publisher_named(connection: Connection, name: str) -> str:
    """The publisher of this name, whatever its capitals, as its documents have it; the one with the most of them.

    Raises:
        NotFound: no document is of such a publisher; the message has the most frequent ones.
    """
    publisher = tables.documents.c.publisher
    often = (
        select(publisher, func.lower(publisher) == name.strip().lower())
        .where(publisher.is_not(None))
        .group_by(publisher)
        .order_by(func.count().desc(), publisher)
    )
    rows = connection.execute(often).all()
    found = next((each for each, fits in rows if fits), None)
    if found is None:
        held = ", ".join(each for each, _ in rows[:_LISTED])
        raise NotFound(f"No document is published by {name!r}.", f"There are: {held}." if held else "")
    return str(found)
