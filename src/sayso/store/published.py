"""Finding documents by who published them and when, and by the address at which they stand."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from sayso.link.pages import page_of
from sayso.records import Dossier
from sayso.store import tables
from sayso.store.fetch import dossier

MOST = 100
"""Documents that are given back at most, the newest: nobody compares a report with more."""

_documents = tables.documents.c


def published_by(connection: Connection, publisher: str, since: str, until: str) -> list[Dossier]:
    """The documents of a publisher of these days, ISO, both included, oldest first; of very many the newest.

    Those of which no publisher is known are among them: a page that was saved without its head is nobody's.
    """
    by = or_(_documents.publisher == publisher, _documents.publisher.is_(None))
    wanted = (
        select(_documents.number)
        .where(by, _documents.published.between(since, until))
        .order_by(_documents.published.desc(), _documents.number.desc())
        .limit(MOST)
    )
    numbers = list(connection.execute(wanted).scalars())
    return [dossier(connection, number) for number in reversed(numbers)]


def published_at(connection: Connection, url: str) -> list[Dossier]:
    """The documents that stood at an address, however it is written, newest first."""
    page = page_of(url)
    if not page:
        return []
    wanted = (
        select(_documents.number)
        .join(tables.document_pages, tables.document_pages.c.document == _documents.number)
        .where(tables.document_pages.c.page == page)
        .order_by(_documents.published.desc(), _documents.number.desc())
        .limit(MOST)
    )
    return [dossier(connection, number) for number in list(connection.execute(wanted).scalars())]
