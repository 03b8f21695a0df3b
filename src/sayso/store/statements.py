"""Statements out of stored claims: all of a document, or some by their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, RowMapping, select

from sayso.link.statements import NumberedClaim, Statement, statements_of
from sayso.store import tables
from sayso.store.database import batches
from sayso.store.rows import CARD_COLUMNS, card_of, claim_of

_documents, _claims, _bodies, _statements = (
    tables.documents.c,
    tables.claims.c,
    tables.claim_bodies.c,
    tables.statements.c,
)
_CARD = tuple(_documents[name] for name in CARD_COLUMNS)


def statements_in(connection: Connection, document: int) -> list[Statement]:
    """All statements of the document with this number, in the order of the text."""
    row = connection.execute(select(tables.documents).where(_documents.number == document)).mappings().one()
    bodies = select(_bodies.number, _bodies.sentence, _bodies.record).where(
        _bodies.number.between(row["first_claim"], row["first_claim"] + row["claims"] - 1)
    )
    claims = [
        (number, words, claim_of(record))
        for number, words, record in connection.execute(bodies.order_by(_bodies.number))
    ]
    return list(statements_of(claims, document, card_of(dict(row))))


def statements_numbered(connection: Connection, numbers: Iterable[int]) -> Iterator[Statement]:
    """Those of these statements that are kept."""
    for batch in batches(sorted(set(numbers))):
        wanted = (
            select(_statements.claim.label("statement"), _bodies.number, _bodies.sentence, _bodies.record)
            .add_columns(_statements.document.label("at"), *_CARD)
            .join(tables.claim_bodies, _bodies.number.between(_statements.claim, _statements.last))
            .join(tables.documents, _documents.number == _statements.document)
            .where(_statements.claim.in_(batch))
            .order_by(_statements.claim, _bodies.number)
        )
        rows = connection.execute(wanted).mappings()
        for _, held in groupby(rows, key=lambda row: row["statement"]):
            yield _statement(list(held))


def _statement(rows: Sequence[RowMapping]) -> Statement:
    """The statement of its claims' rows; between them may stand a claim of another sentence."""
    claims: list[NumberedClaim] = [(row["number"], row["sentence"], claim_of(row["record"])) for row in rows]
    own = [each for each in claims if each[2].sentence == claims[0][2].sentence]
    (found,) = statements_of(own, rows[0]["at"], card_of(dict(rows[0])))
    return found
