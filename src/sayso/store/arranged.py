"""Threads as they stand: as they were dealt, with those that people made one and the claims that they took out.

What was dealt stays as it is; decisions are looked up. So what is undone leaves exactly what there was before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, case, func, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Decision, Judgement, Matter, in_force
from sayso.store import tables
from sayso.store.decisions import decisions
from sayso.store.links import standing_for, statement_of
from sayso.store.threads import threads_of
from sayso.store.timeline import Range, first_number

EVER = Range()
"""All days, and what has no day."""

_members, _claims = tables.thread_members.c, tables.claims.c


@dataclass(frozen=True, slots=True)
class Size:
    """How large a thread is: statements and documents, and the numbers of its first and its last claim."""

    thread: int
    statements: int
    documents: int
    first: int
    last: int


@dataclass(slots=True)
class Arrangement:
    """What decisions make of threads.

    A thread goes by the number of the claim it began with; one that was split off by that of its first, negative.
    `into` leads from threads to those that they are one with, `moved` from statements to what they were split off to.
    """

    into: dict[int, int] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)

    def kept(self, thread: int) -> int:
        """The thread that this one is one with."""
        while thread in self.into:
            thread = self.into[thread]
        return thread

    def parts(self, thread: int) -> frozenset[int]:
        """The threads that are one with this one, itself among them."""
        return frozenset({thread, *(part for part in self.into if self.kept(part) == thread)})

    def is_left(self, thread: int) -> bool:
        """Whether the claim that this thread began with was split off from it, so that its id leads elsewhere."""
        return thread in self.moved and self.kept(self.moved[thread]) != thread

    @property
    def key(self) -> ColumnElement[int]:
        """The thread of a row of the members, in SQL."""
        ways = [(_members.claim == number, self.kept(piece)) for number, piece in self.moved.items()]
        ways += [(_members.thread == part, self.kept(part)) for part in self.into]
        return case(*ways, else_=_members.thread) if ways else _members.thread

    def within(self, thread: int) -> ColumnElement[bool]:
        """That a row of the members is of this thread, by the index of threads."""
        parts = self.parts(thread)
        inside = [number for number, piece in self.moved.items() if piece in parts]
        outside = [number for number, piece in self.moved.items() if piece not in parts]
        return (_members.thread.in_(sorted(parts)) & _members.claim.not_in(outside)) | _members.claim.in_(inside)


def arrangement(connection: Connection) -> Arrangement:
    """What stands by the decisions on threads, oldest first."""
    made = Arrangement()
    for decision in in_force(decisions(connection), Matter.THREAD):
        _follow(connection, made, decision)
    return made


def thread_named(connection: Connection, name: str, made: Arrangement) -> int | None:
    """The thread that holds the claim of this id, which may begin with t, or any other of the thread's claims."""
    number = connection.execute(select(_claims.number).where(_claims.id == "c-" + name[2:])).scalar()
    return None if number is None else thread_of(connection, number, made)


def thread_of(connection: Connection, claim: int, made: Arrangement) -> int | None:
    """The thread that the claim with this number stands in, `None` where it was not dealt."""
    statement = statement_of(connection, claim)
    if statement is None:
        return None
    held = standing_for(connection, statement)
    if held in made.moved:
        return made.kept(made.moved[held])
    thread = threads_of(connection, [held]).get(held)
    return None if thread is None else made.kept(thread)


def sizes(
    connection: Connection, made: Arrangement, within: Range = EVER, *, least: int = 2, latest: bool = False
) -> Iterator[Size]:
    """Threads of at least so many statements that go on in this range, those of most documents first.

    With `latest`, those of the latest day come first, and of one day those of most documents.
    """
    key = made.key.label("thread")
    last = [(func.max(_members.claim) // first_number(1)).desc()] if latest else []
    counted = (
        select(
            key,
            func.count().label("statements"),
            func.count(_members.document.distinct()).label("documents"),
            func.min(_members.claim).label("first"),
            func.max(_members.claim).label("last"),
        )
        .group_by(key)
        .having(func.count() >= least, func.max(_members.claim) >= within.first, func.min(_members.claim) < within.end)
        .order_by(*last, func.count(_members.document.distinct()).desc(), func.count().desc(), key)
    )
    yield from (Size(*row) for row in connection.execute(counted))


def size_of(connection: Connection, thread: int, made: Arrangement) -> Size:
    """How large a thread is."""
    counted = select(
        func.count(), func.count(_members.document.distinct()), func.min(_members.claim), func.max(_members.claim)
    ).where(made.within(thread))
    return Size(thread, *connection.execute(counted).one())


def wordings_of(connection: Connection, thread: int, made: Arrangement) -> int:
    """In how many different words the statements of a thread are put."""
    held = tables.statements.c
    counted = select(func.count(held.words.distinct())).join(tables.thread_members, _members.claim == held.claim)
    return connection.execute(counted.where(made.within(thread))).scalar_one()


def members(
    connection: Connection, thread: int, made: Arrangement, within: Range = EVER, latest: int | None = None
) -> list[int]:
    """The statements of a thread in a range by their numbers, in order; with `latest`, the last so many."""
    ordered = select(_members.claim).where(
        made.within(thread), _members.claim >= within.first, _members.claim < within.end
    )
    rows = connection.execute(ordered.order_by(_members.claim.desc()).limit(latest))
    return sorted(rows.scalars())


def members_within(connection: Connection, made: Arrangement, within: Range, latest: int) -> dict[int, list[int]]:
    """The statements of a range by their threads: the last so many of all."""
    rows = select(made.key, _members.claim).where(_members.claim >= within.first, _members.claim < within.end)
    found: dict[int, list[int]] = {}
    for thread, claim in connection.execute(rows.order_by(_members.claim.desc()).limit(latest)):
        found.setdefault(thread, []).append(claim)
    return {thread: sorted(claims) for thread, claims in found.items()}


def threads_through(connection: Connection, document: int, made: Arrangement) -> set[int]:
    """The threads that a document has statements of."""
    return set(connection.execute(select(made.key).where(_members.document == document).distinct()).scalars())


def by_thread(connection: Connection, made: Arrangement, claims: Collection[int]) -> dict[int, int]:
    """How many of these statements each thread holds."""
    dealt = threads_of(connection, claims)
    found: dict[int, int] = {}
    for number, thread in dealt.items():
        kept = made.kept(made.moved.get(number, thread))
        found[kept] = found.get(kept, 0) + 1
    return found


def _follow(connection: Connection, made: Arrangement, decision: Decision) -> None:
    if decision.judgement is Judgement.MERGE:
        first, *others = (thread_named(connection, name, made) for name in decision.subjects)
        for other in others:
            if first is not None and other is not None and other != first:
                made.into[other] = first
    else:
        thread = thread_named(connection, decision.subjects[0], made)
        numbers = _statements(connection, decision.subjects[1:])
        leaving = [number for number in numbers if thread is not None and thread_of(connection, number, made) == thread]
        made.moved |= dict.fromkeys(leaving, -min(leaving, default=0))


def _statements(connection: Connection, claims: Iterable[str]) -> list[int]:
    numbers = connection.execute(select(_claims.number).where(_claims.id.in_(list(claims)))).scalars()
    found = (statement_of(connection, number) for number in list(numbers))
    return sorted({standing_for(connection, number) for number in found if number is not None})
