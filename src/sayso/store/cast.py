"""Who acts or speaks in each document: the actors of its mentions, once each, to compare across the casebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from sayso.records import Actor, Namesake
from sayso.store import tables
from sayso.store.database import batches

_actors = tables.document_actors.c


def cast_rows(actors: Iterable[Actor], document: int) -> list[dict[str, Any]]:
    """The rows for the actors of the document with this number, of each that is resolved."""
    rows: dict[str, dict[str, Any]] = {}
    for actor in actors:
        if actor.id is None:
            continue
        row = rows.setdefault(
            actor.id,
            {
                "actor": actor.id,
                "document": document,
                "name": actor.name,
                "kind": actor.kind,
                "class": actor.group,
                "side": actor.side,
                "affiliation": "",
                "mentions": 0,
            },
        )
        row["affiliation"] = row["affiliation"] or actor.affiliation
        row["mentions"] += 1
    return list(rows.values())


def namesakes(connection: Connection) -> Iterator[Namesake]:
    """Every actor of the casebook, in the order of their ids."""
    return _grouped(
        connection.execute(select(tables.document_actors).order_by(_actors.actor, _actors.document)).mappings()
    )


def namesakes_of(connection: Connection, ids: Iterable[str]) -> dict[str, Namesake]:
    """The actors with these ids, as far as the casebook has them."""
    query = select(tables.document_actors).order_by(_actors.actor, _actors.document)
    return {
        found.id: found
        for batch in batches(sorted(set(ids)))
        for found in _grouped(connection.execute(query.where(_actors.actor.in_(batch))).mappings())
    }


def ids_most_named(connection: Connection, words: Iterable[str], limit: int) -> list[str]:
    """The ids of the actors of whom a name holds all these words, those of most mentions first.

    Case counts for letters beyond ASCII, which SQLite does not fold.
    """
    named = (_actors.name.icontains(word, autoescape=True) for word in words)
    query = select(_actors.actor).where(*named).group_by(_actors.actor)
    ordered = query.order_by(func.sum(_actors.mentions).desc(), _actors.actor)
    return list(connection.execute(ordered.limit(limit)).scalars())


def ids_beginning(connection: Connection, name: str, limit: int) -> list[str]:
    """The ids of actors that begin so, `limit` at the most."""
    query = select(_actors.actor).distinct().where(_actors.actor >= name, _actors.actor < name + "~").limit(limit)
    return list(connection.execute(query).scalars())


def _grouped(rows: Iterable[Any]) -> Iterator[Namesake]:
    held: list[Any] = []
    for row in rows:
        if held and held[0]["actor"] != row["actor"]:
            yield _namesake(held)
            held = []
        held.append(row)
    if held:
        yield _namesake(held)


def _namesake(rows: list[Any]) -> Namesake:
    """One actor of its rows in all documents; what several of them tell differently is what most tell."""

    def most(column: str) -> str:
        if len(rows) == 1:  # nineteen in twenty actors are of one document
            return rows[0][column] or ""
        told = Counter(row[column] for row in rows if row[column])
        return told.most_common(1)[0][0] if told else ""

    return Namesake(
        rows[0]["actor"],
        most("name"),
        most("kind"),
        tuple(dict.fromkeys(row["name"] for row in rows)),
        most("class"),
        most("side"),
        most("affiliation"),
        len(rows),
        sum(row["mentions"] for row in rows),
    )
