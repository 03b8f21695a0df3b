"""Which threads go on in which elder ones, and on which day that was found.

Each statement keeps the thread that it was dealt into beside the one that this goes on in, so that what was joined on
days that are dealt anew is parted again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select, update

from sayso.store import tables
from sayso.store.database import batches

_members, _joins = tables.thread_members.c, tables.thread_joins.c


def join_threads(connection: Connection, day: int, joined: Iterable[tuple[int, int]]) -> None:
    """Keep that each first thread goes on in the second, in this order, as was found on this day."""
    for thread, elder in joined:
        connection.execute(insert(tables.thread_joins), {"thread": thread, "elder": elder, "day": day})
        connection.execute(update(tables.thread_members).where(_members.thread == thread).values(thread=elder))


def part_from(connection: Connection, day: int) -> None:
    """Part the threads that were joined on this day or on a later one."""
    found = connection.execute(select(_joins.thread, _joins.elder, _joins.day)).all()
    joined = {row.thread: row.elder for row in found}
    left = {row.thread: row.elder for row in found if row.day < day}
    connection.execute(delete(tables.thread_joins).where(_joins.day >= day))
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for thread in joined:
        parts[_last(thread, left)].append(thread)
    for thread in sorted(joined.keys() - left.keys()):
        for batch in batches(sorted(parts[thread])):
            members = (_members.thread == _last(thread, joined)) & _members.dealt.in_(batch)
            connection.execute(update(tables.thread_members).where(members).values(thread=thread))


def _last(thread: int, elders: Mapping[int, int]) -> int:
    """The thread that this one goes on in at last."""
    while thread in elders:
        thread = elders[thread]
    return thread
