"""The log of watches in a casebook, and what each has told. Rows of the log are added, and never changed or removed.

What stands is rebuilt from the log: the newest change of a name that nobody took back decides whether there is a watch
of that name, and which. What was told is kept for the row that saved the watch: a watch that is saved anew has told
nothing, and one whose removal is undone goes on where it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, replace
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, RowMapping, insert, select

from sayso.errors import CasebookError
from sayso.records import Watch, WatchAct, WatchChange
from sayso.store import tables
from sayso.store.database import batches, insert_missing

_log, _told = tables.watch_log, tables.watch_told
_WATCH: Final = msgspec.json.Decoder(Watch)


def watch_changes(connection: Connection) -> list[WatchChange]:
    """The whole log, oldest first.

    Raises:
        CasebookError: a row cannot be read.
    """
    return [_change(row) for row in connection.execute(select(_log).order_by(_log.c.number)).mappings()]


def add_watch_change(connection: Connection, change: WatchChange) -> None:
    """Put a change at the end of the log. Its number is the next one, which only a writing transaction can know."""
    row: dict[str, Any] = asdict(replace(change, watch=None))
    row["watch"] = msgspec.json.encode(change.watch).decode() if change.watch else None
    connection.execute(insert(_log), row)


def standing_watches(log: Iterable[WatchChange]) -> list[Watch]:
    """The watches that stand by these changes, in the order in which they were saved."""
    standing = (newest.watch for newest in _newest(log).values())
    return sorted((watch for watch in standing if watch is not None), key=lambda watch: watch.number)


def newest_change(log: Iterable[WatchChange], name: str) -> WatchChange | None:
    """The newest change of this name that is in force; undoing takes it back."""
    return _newest(log).get(name)


def told(connection: Connection, watch: Watch, claims: Collection[str]) -> set[str]:
    """Which of these claims, by their ids, the watch has told."""
    found: set[str] = set()
    for batch in batches(sorted(claims)):
        query = select(_told.c.claim).where(_told.c.watch == watch.number, _told.c.claim.in_(batch))
        found |= set(connection.execute(query).scalars())
    return found


def is_told(connection: Connection, watch: Watch, claims: Iterable[str]) -> None:
    """Keep that the watch has told these claims."""
    rows = [{"watch": watch.number, "claim": claim} for claim in sorted(claims)]
    if rows:
        connection.execute(insert_missing(_told), rows)


def _newest(log: Iterable[WatchChange]) -> dict[str, WatchChange]:
    changes = list(log)
    undone = {each.supersedes for each in changes if each.act is WatchAct.UNDO}
    in_force = (each for each in changes if each.act is not WatchAct.UNDO and each.number not in undone)
    return {each.name: each for each in in_force}


def _change(row: RowMapping) -> WatchChange:
    try:
        act, watch = WatchAct(row["act"]), row["watch"] and _WATCH.decode(row["watch"])
    except (msgspec.DecodeError, ValueError) as error:
        raise CasebookError(
            f"Row {row['number']} of the log of watches cannot be read: {error}.",
            "See what else is wrong: sayso verify",
        ) from error
    return WatchChange(**{**row, "act": act, "watch": watch})
