"""What the statements of documents are about, out of their stored text and claims: what threads are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.link.telling import REACH, Telling, content_of, telling_of
from sayso.records import Document, Span
from sayso.store import tables
from sayso.store.fetch import numbers_of
from sayso.store.rows import claim_of, document_of
from sayso.store.timeline import Range

_statements, _bodies, _claims = tables.statements.c, tables.claim_bodies.c, tables.claims.c
_texts = tables.document_bodies.c


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what it is about, by the number and the id of its claim."""

    number: int
    claim: str
    telling: Telling


def tellings_in(connection: Connection, document: int) -> Iterator[Told]:
    """The statements that are held of the document with this number, in the order of its text."""
    row = connection.execute(select(tables.documents).where(tables.documents.c.number == document)).mappings().one()
    numbers = numbers_of(row)
    read = _document(connection, document)
    records = select(_bodies.number, _claims.id, _bodies.record).join(tables.claims, _claims.number == _bodies.number)
    claims = {
        number: (id_, claim_of(record))
        for number, id_, record in connection.execute(records.where(_within(_bodies.number, numbers)))
    }
    held = select(_statements.claim, _statements.last, _statements.start, _statements.end).where(
        _within(_statements.claim, numbers), _statements.held
    )
    for number, last, start, end in connection.execute(held.order_by(_statements.start, _statements.claim)):
        span = Span(start, end)
        own = [claims[each][1] for each in range(number, last + 1) if claims[each][1].sentence == span]
        words = span.of(read.text)
        content = content_of(words, span.start, own)
        yield Told(number, claims[number][0], telling_of(words, content, _around(read, span), read.publisher or ""))


def _document(connection: Connection, number: int) -> Document:
    body = connection.execute(select(_texts.text, _texts.record).where(_texts.document == number)).one()
    return document_of(body.text, body.record)


def _within(number: ColumnElement[int], numbers: Range) -> ColumnElement[bool]:
    return number.between(numbers.first, numbers.end - 1)


def _around(document: Document, sentence: Span) -> str:
    """The words of its block near a sentence, its own among them."""
    block = document.block_at(sentence.start)
    whole = block.span if block is not None else sentence
    return document.text[max(whole.start, sentence.start - REACH) : min(whole.end, sentence.end + REACH)]
