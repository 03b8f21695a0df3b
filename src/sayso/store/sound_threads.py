"""Whether threads hold what is linked: every statement of the days that were dealt, once, in a thread that began.

Whether a statement belongs into its thread is not judged again. What waits to be dealt is no flaw.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, Select, and_, select
from sqlalchemy.orm import aliased

from sayso.records import Flaw
from sayso.store import tables
from sayso.store.threads import days_to_deal
from sayso.store.timeline import first_number

_members, _statements, _claims = tables.thread_members, tables.statements, tables.claims
_TOLD: Final = 5
"""So many claims are named of those that share a flaw."""


def thread_flaws(connection: Connection) -> Iterator[Flaw]:
    """What is kept of threads and does not follow from the statements of the days that were dealt."""
    first, _ = days_to_deal(connection)
    for query, message in _queries():
        known = query if first is None else query.where(query.selected_columns[0] < first_number(first))
        named = select(_claims.c.id).where(_claims.c.number.in_(known.limit(_TOLD)))
        for claim in connection.execute(named).scalars():
            yield Flaw(f"thread of {claim}", message)


def _queries() -> Iterator[tuple[Select[int], str]]:
    """Queries for the claims of members that are not as they should be, each with what is wrong with them."""
    began = aliased(_members)
    member, statement = _members.c, _statements.c
    same = and_(member.claim == statement.claim, member.document == statement.document, statement.held)
    yield (
        select(member.claim).outerjoin(_statements, same).where(statement.claim.is_(None)),
        "it holds what is no statement that links are kept for",
    )
    yield (
        select(statement.claim)
        .outerjoin(_members, member.claim == statement.claim)
        .where(statement.held, member.claim.is_(None)),
        "its day was dealt, and it stands in no thread",
    )
    start = and_(began.c.claim == member.thread, began.c.thread == began.c.claim)
    yield (
        select(member.claim).outerjoin(began, start).where(began.c.claim.is_(None)),
        "the claim that it began with began none",
    )
    joined = tables.thread_joins.c
    yield (
        select(member.claim)
        .outerjoin(tables.thread_joins, joined.thread == member.dealt)
        .where(member.thread != member.dealt, joined.thread.is_(None)),
        "it left the thread that it was dealt into, which goes on in no other",
    )
    yield (
        select(member.claim).join(tables.thread_joins, joined.thread == member.thread),
        "its thread goes on in an elder one, and it does not",
    )
    day = first_number(1)
    yield select(member.claim).where(member.thread // day > member.claim // day), "it began on a later day"
