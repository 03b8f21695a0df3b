"""Which statements belong to which thread, and for which days that still holds.

A day is dealt anew where its statements or links are not those that it was dealt with, and so is every day after it: so
the threads are always those that dealing everything at once would give. The thread of a statement is kept as the number
of the claim that its thread began with.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, Integer, and_, cast, delete, func, insert, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.store import tables
from sayso.store.database import batches
from sayso.store.links import counted
from sayso.store.timeline import first_number

_members, _days, _statements, _links = (
    tables.thread_members.c,
    tables.thread_days.c,
    tables.statements.c,
    tables.links.c,
)
_documents = tables.documents.c

PRIMES = (1_000_003, 999_983)
"""What numbers are taken modulo of in the mark of a day, so that sums of products stay within 63 bits."""


def days_to_deal(connection: Connection) -> tuple[int | None, list[tuple[int, str]]]:
    """The first day whose threads are not right any more, `None` where all are, and the days from then on.

    Each has the mark of what it holds, in order.
    """
    now = _marks(connection)
    dealt = {row.day: row.mark for row in connection.execute(select(_days.day, _days.mark))}
    changed = [day for day in now.keys() | dealt.keys() if now.get(day) != dealt.get(day)]
    first = min(changed, default=None)
    return first, sorted((day, mark) for day, mark in now.items() if first is not None and day >= first)


def forget_from(connection: Connection, day: int) -> None:
    """Forget to which threads the statements of this day belong, and of all days after it."""
    connection.execute(delete(tables.thread_members).where(_members.claim >= first_number(day)))
    connection.execute(delete(tables.thread_days).where(_days.day >= day))


def documents_of_day(connection: Connection, day: int) -> list[int]:
    """The numbers of the documents of a day, in an order that does not depend on when they were read."""
    numbers = select(_documents.number).where(_within(_documents.first_claim, day), _documents.claims > 0)
    return list(connection.execute(numbers.order_by(_documents.id)).scalars())


def days_dealt(connection: Connection, first: int, end: int) -> list[int]:
    """The days from `first` to before `end` that were dealt."""
    return list(
        connection.execute(select(_days.day).where(_days.day >= first, _days.day < end).order_by(_days.day)).scalars()
    )


def threads_of(connection: Connection, numbers: Collection[int]) -> dict[int, int]:
    """For these statements, as far as they were dealt, their threads."""
    found: dict[int, int] = {}
    for batch in batches(sorted(numbers)):
        rows = select(_members.claim, _members.thread).where(_members.claim.in_(batch))
        found |= {row.claim: row.thread for row in connection.execute(rows)}
    return found


def ties_of_day(connection: Connection, day: int) -> dict[int, list[tuple[int, float]]]:
    """The links that end on this day and count: for each statement in them, the others with how sure each link is.

    Those of other days are earlier ones.
    """
    found: dict[int, list[tuple[int, float]]] = {}
    query = select(_links.first, _links.second, _links.score)
    for first, second, score in connection.execute(query.where(_within(_links.second, day), counted())):
        found.setdefault(second, []).append((first, score))
        found.setdefault(first, []).append((second, score))
    return found


def pairs_within(connection: Connection, numbers: Collection[int]) -> list[tuple[int, int]]:
    """The pairs of these statements that a link stands between which counts, in order."""
    found: list[tuple[int, int]] = []
    for batch in batches(sorted(numbers)):
        rows = select(_links.first, _links.second).where(_links.second.in_(batch), counted())
        found += [(first, second) for first, second in connection.execute(rows) if first in numbers]
    return sorted(found)


def linked_before(connection: Connection, numbers: Collection[int]) -> set[int]:
    """The statements that links lead to from these, as the later ones."""
    found: set[int] = set()
    for batch in batches(sorted(numbers)):
        found |= set(connection.execute(select(_links.first).where(_links.second.in_(batch), counted())).scalars())
    return found


def add_day(connection: Connection, day: int, mark: str, threads: Mapping[int, tuple[int, int]]) -> None:
    """Keep the threads of the statements of a day: by their numbers, the thread and the document of each."""
    rows = [
        {"claim": number, "thread": thread, "dealt": thread, "document": document}
        for number, (thread, document) in threads.items()
    ]
    if rows:
        connection.execute(insert(tables.thread_members), rows)
    connection.execute(insert(tables.thread_days), {"day": day, "mark": mark})


def _marks(connection: Connection) -> dict[int, str]:
    """For each day with statements that are held, a mark of them and of the links that end with them and count."""
    first, second = PRIMES
    statements = select(
        _day(_statements.claim).label("day"),
        func.count().label("held"),
        func.sum((_statements.claim % first) * (_statements.words % second)).label("sum"),
    ).where(_statements.held)
    links = select(
        _day(_links.second).label("day"),
        func.count().label("held"),
        func.sum((_links.first % first) * ((_links.second + cast(_links.score * 1000, Integer)) % second)).label("sum"),
    ).where(counted())
    ends = {row.day: f"{row.held}.{row.sum}" for row in connection.execute(links.group_by("day"))}
    rows = connection.execute(statements.group_by("day"))
    return {row.day: f"{row.held}.{row.sum}.{ends.get(row.day, '')}" for row in rows}


def _day(number: ColumnElement[int]) -> ColumnElement[int]:
    return number // first_number(1)


def _within(number: ColumnElement[int], day: int) -> ColumnElement[bool]:
    return and_(number >= first_number(day), number < first_number(day + 1))
