"""The series that a document belongs to: those of one publisher, by day."""

from __future__ import annotations

from sqlalchemy import Connection, and_, or_, select

from sayso.records import DocumentCard
from sayso.store import tables
from sayso.store.fetch import document_row
from sayso.store.rows import CARD_COLUMNS, card_of

_documents = tables.documents.c
_CARD = tuple(_documents[name] for name in CARD_COLUMNS)


def beside(connection: Connection, name: str) -> tuple[DocumentCard | None, DocumentCard | None]:
    """The document of the same publisher before this one and the one after it, by day and then by order of reading.

    A document without a day is in no series.

    Raises:
        NotFound: no document goes by that name.
        UsageError: several do.
    """
    row = document_row(connection, name)
    day, number = row["published"], row["number"]
    if day is None:
        return None, None
    same = _documents.publisher.is_not_distinct_from(row["publisher"])
    earlier = or_(_documents.published < day, and_(_documents.published == day, _documents.number < number))
    later = or_(_documents.published > day, and_(_documents.published == day, _documents.number > number))
    before = select(*_CARD).where(same, earlier).order_by(_documents.published.desc(), _documents.number.desc())
    after = select(*_CARD).where(same, later).order_by(_documents.published, _documents.number)
    found = (connection.execute(query.limit(1)).mappings().first() for query in (before, after))
    first, second = (card_of(dict(each)) if each else None for each in found)
    return first, second
