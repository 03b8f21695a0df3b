"""Who published what: the publishers of the documents by their names, and that of a series for what names none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, delete, func, select, update

from sayso.errors import NotFound
from sayso.link.dating import Issue
from sayso.store import tables
from sayso.store.rows import UNREADABLE, document_of, record_of
from sayso.store.timeline import first_number

_documents, _bodies = tables.documents, tables.document_bodies
_LISTED = 5
LEAST_KNOWN = 2
"""Reports of a series of which the publisher is known, from which on one without is taken to be of the same."""
AHEAD = 2
"""So many times as many reports of a series must be of its publisher as of any other, who may have copied some."""


def publishers(connection: Connection) -> list[str]:
    """The names of all publishers."""
    publisher = tables.documents.c.publisher
    return list(connection.execute(select(publisher).where(publisher.is_not(None)).distinct()).scalars())


def settle_publishers(connection: Connection) -> Counter[str]:
    """Take the publisher of documents that name none from their series. How many documents each publisher won.

    A series are the reports of one title without days and numbers. The documents are unlinked, and their days are dealt
    into threads anew: links and threads may be others.
    """
    found: Counter[str] = Counter()
    settled = []
    for number, publisher in _of_series(connection):
        row = connection.execute(select(_bodies.c.text, _bodies.c.record).where(_bodies.c.document == number)).one()
        try:
            document = document_of(row.text, row.record)
        except UNREADABLE:  # `verify` tells of it
            continue
        notice = f"The publisher, {publisher}, is taken from other reports of this title."
        told = replace(document, publisher=publisher, notices=(*document.notices, notice))
        body = update(_bodies).where(_bodies.c.document == number)
        connection.execute(body.values(record=record_of(told)))
        card = update(_documents).where(_documents.c.number == number)
        connection.execute(card.values(publisher=publisher))
        settled.append(number)
        found[publisher] += 1
    if not settled:
        return found
    from sayso.store.linked import unlink  # it loads numpy, and next to no report that is read needs it

    unlink(connection, settled)
    days = select(_documents.c.first_claim // first_number(1)).where(_documents.c.number.in_(settled))
    connection.execute(delete(tables.thread_days).where(tables.thread_days.c.day.in_(days)))
    return found


def _of_series(connection: Connection) -> Iterator[tuple[int, str]]:
    """The numbers of documents without a publisher, each with that of its series, where it has one."""
    columns = select(_documents.c.number, _documents.c.title, _documents.c.publisher)
    unknown = list(connection.execute(columns.where(_documents.c.publisher.is_(None), _documents.c.title.is_not(None))))
    series = {row.number: Issue("", row.title, None).long_series for row in unknown}
    wanted = set(filter(None, series.values()))
    if not wanted:
        return
    known: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in connection.execute(columns.where(_documents.c.publisher.is_not(None), _documents.c.title.is_not(None))):
        name = Issue(row.publisher, row.title, None).long_series
        if name in wanted:
            known[name][row.publisher] += 1
    publishers = {name: publisher for name, counts in known.items() if (publisher := _leading(counts))}
    yield from ((number, publishers[name]) for number, name in series.items() if name in publishers)


def _leading(counts: Mapping[str, int]) -> str | None:
    """Who has by far the most reports of a series."""
    (most, publisher), *others = sorted(((count, name) for name, count in counts.items()), reverse=True)
    second = others[0][0] if others else 0
    return publisher if most >= LEAST_KNOWN and most > AHEAD * second else None


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
