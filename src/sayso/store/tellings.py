"""What the statements of documents are about, out of their stored text and claims: what threads are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.link.telling import REACH, Telling, telling_of
from sayso.records import Claim, Document, Span
from sayso.store import tables
from sayso.store.rows import claim_of, document_of

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
    body = connection.execute(select(_texts.text, _texts.record).where(_texts.document == document)).one()
    read = document_of(body.text, body.record)
    held = (
        select(_statements.claim, _claims.id, _statements.start, _statements.end, _bodies.record)
        .join(tables.claims, _claims.number == _statements.claim)
        .join(tables.claim_bodies, _bodies.number.between(_statements.claim, _statements.last))
        .where(_statements.document == document, _statements.held, *_own(connection, document))
        .order_by(_statements.start, _statements.claim, _bodies.number)
    )
    spoken: dict[tuple[int, str, Span], list[Claim]] = {}
    for number, id_, start, end, record in connection.execute(held):
        spoken.setdefault((number, id_, Span(start, end)), []).append(claim_of(record))
    for (number, id_, span), claims in spoken.items():
        content = _without_sources(read.text, span, claims)
        yield Told(number, id_, telling_of(span.of(read.text), content, _around(read, span)))


def _own(connection: Connection, document: int) -> tuple[object, ...]:
    """That a statement has a number of this document: they are found by it, as no index has their documents."""
    row = connection.execute(
        select(tables.documents.c.first_claim, tables.documents.c.claims).where(tables.documents.c.number == document)
    ).one()
    return (_statements.claim.between(row.first_claim, row.first_claim + row.claims - 1),)


def _without_sources(text: str, sentence: Span, claims: list[Claim]) -> str:
    """The words of a sentence without those that tell who says it, and how."""
    said = (span for claim in claims for link in claim.chain for part in (link.source, link.cue) for span in part.spans)
    left, place = [], sentence.start
    for span in sorted(said, key=lambda each: (each.start, each.end)):
        if place <= span.start < span.end <= sentence.end:
            left.append(text[place : span.start])
            place = span.end
    return " ".join([*left, text[place : sentence.end]])


def _around(document: Document, sentence: Span) -> str:
    """The words of its block near a sentence, its own among them."""
    block = document.block_at(sentence.start)
    whole = block.span if block is not None else sentence
    return document.text[max(whole.start, sentence.start - REACH) : min(whole.end, sentence.end + REACH)]
