"""Whether what is kept of linking follows from the claims: statements, their index, and the links between them.

Whether two statements are linked is not judged again: that takes the models, and hours. What is checked is that every
link stands between two sentences that are held, says what a link can say, and is settled as the log has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, select

from sayso.link.candidates import keys_of
from sayso.link.embedding import embedding_of, plain
from sayso.link.statements import Statement, statements_of
from sayso.records import Direction, Dossier, Flaw, LinkStatus, Relation
from sayso.store import tables
from sayso.store.candidates import STOCK
from sayso.store.citings import days_cited
from sayso.store.embeddings import embeddings_of
from sayso.store.fetch import numbers_of
from sayso.store.rows import card_of_document

_linked, _statements, _keys = tables.linked_documents.c, tables.statements.c, tables.statement_keys.c
_links, _claims, _cited = tables.links.c, tables.claims.c, tables.cited_days.c

_PRIMES: Final = (1_000_003, 999_983)
"""What keys and numbers are taken modulo of, so that a sum of their products fits into 63 bits."""
_TOLD = 5
"""So many links are named of those that share a flaw."""


class LinkingCheck:
    """Checks what is kept of linking, document by document and then as a whole."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stock = frozenset(connection.execute(select(_keys.key).where(_keys.claim == STOCK)).scalars())
        self._mark = _Mark()

    def document_flaws(self, found: Dossier, row: RowMapping) -> Iterator[Flaw]:
        """What is kept of the statements of a document and does not follow from its claims."""
        name, number = found.document.id, row["number"]
        linked = self._connection.execute(select(_linked.family).where(_linked.document == number)).one_or_none()
        expected = _statements_of(found, row) if linked else []
        stored = self._stored(row)
        if [_told(each) for each in expected] != [_kept(each) for each in stored]:
            yield Flaw(name, "its rows in statements do not follow from its claims")
            return
        held = [each for each, kept in zip(expected, stored, strict=True) if kept["held"]]
        if linked and linked.family is None and len(held) < len(expected):
            yield Flaw(name, "it stands alone, and some of its statements are held to be another's")
        if any(not self._is_cited(*cited) for cited in days_cited(self._connection, held)):
            yield Flaw(name, "its rows in cited_days do not follow from its claims")
        if plain(embeddings_of(self._connection, number)) != plain(
            {each.number: embedding_of(each.passage.text) for each in held}
        ):
            yield Flaw(name, "its row in embeddings does not follow from its claims")
        for each in held:
            self._mark.add(each.number, set(keys_of(each.passage).all) - self._stock)

    def whole_flaws(self) -> Iterator[Flaw]:
        """What no document by itself can show: the index, the words of families, and the links."""
        if _Mark.of(self._connection) != self._mark:
            yield Flaw("statement_keys", "the index of statements does not follow from them")
        for family, words in self._connection.execute(_held_twice()):
            yield Flaw(f"f-{family:016x}", f"several of its documents hold the statement with the words {words}")
        yield from _link_flaws(self._connection)

    def _is_cited(self, day: int, claim: int) -> bool:
        kept = select(_cited.day).where(_cited.day == day, _cited.claim == claim)
        return self._connection.execute(kept).first() is not None

    def _stored(self, row: RowMapping) -> Sequence[RowMapping]:
        numbers = numbers_of(row)
        own = select(tables.statements).where(_statements.claim.between(numbers.first, numbers.end - 1))
        return self._connection.execute(own.order_by(_statements.claim)).mappings().all()


class _Mark:
    """How many rows the index has, and a sum that no change of one of them leaves as it is."""

    def __init__(self, rows: int = 0, total: int = 0) -> None:
        self.rows, self.total = rows, total

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Mark) and (self.rows, self.total) == (other.rows, other.total)

    __hash__ = None  # type: ignore[assignment]  # it grows

    @classmethod
    def of(cls, connection: Connection) -> _Mark:
        """That of the index as it is kept."""
        first, second = _PRIMES
        product = (_keys.key % first) * (_keys.claim % second) % first
        query = select(func.count(), func.coalesce(func.sum(product), 0)).where(_keys.claim != STOCK)
        return cls(*connection.execute(query).one())

    def add(self, number: int, keys: set[int]) -> None:
        """Count the rows of a statement in."""
        first, second = _PRIMES
        self.rows += len(keys)
        self.total += sum((key % first) * (number % second) % first for key in keys)


def _statements_of(found: Dossier, row: RowMapping) -> list[Statement]:
    document = found.document
    claims = [
        (number, claim.sentence.of(document.text), claim)
        for number, claim in enumerate(found.extraction.claims, row["first_claim"])
    ]
    statements = statements_of(claims, row["number"], card_of_document(document))
    return sorted(statements, key=lambda each: each.number)


def _told(statement: Statement) -> tuple[Any, ...]:
    weight = round(keys_of(statement.passage).weight, 6)
    span = statement.span
    return statement.number, statement.last, statement.document, span.start, span.end, statement.key, weight


def _kept(row: RowMapping) -> tuple[Any, ...]:
    names = ("claim", "last", "document", "start", "end", "words")
    return *(row[name] for name in names), round(row["weight"], 6)


def _held_twice() -> Any:
    """Words that several documents of one family hold, of which one should stand for all."""
    return (
        select(_linked.family, _statements.words)
        .join(tables.statements, _statements.document == _linked.document)
        .where(_linked.family.is_not(None), _statements.held)
        .group_by(_linked.family, _statements.words)
        .having(func.count(_statements.document.distinct()) > 1)
        .limit(_TOLD)
    )


def _link_flaws(connection: Connection) -> Iterator[Flaw]:
    held = select(_statements.claim).where(_statements.held)
    for name in ("first", "second"):
        loose = select(_links.first, _links.second).where(
            _links.status == LinkStatus.PROPOSED, _links[name].not_in(held)
        )
        for first, second in connection.execute(loose.limit(_TOLD)).all():
            yield Flaw(_named(connection, first, second), f"its {name} sentence is not one that links are kept for")
    for row in connection.execute(select(tables.links)).mappings():
        if not _says_something(row):
            yield Flaw(_named(connection, row["first"], row["second"]), "it does not say what a link can say")


def _says_something(row: RowMapping) -> bool:
    try:
        Relation(row["relation"])
        LinkStatus(row["status"])
        Direction(row["direction"] or Direction.AB)
        reasons = json.loads(row["reasons"])
    except ValueError:
        return False
    told = isinstance(reasons, list) and all(isinstance(each, str) for each in reasons)
    return told and 0.0 <= row["score"] <= 1.0 and row["first"] != row["second"]


def _named(connection: Connection, first: int, second: int) -> str:
    """A link, by the ids of its claims."""
    query = select(_claims.number, _claims.id).where(_claims.number.in_((first, second)))
    ids = {row.number: row.id for row in connection.execute(query)}
    return f"link {ids.get(first, first)} {ids.get(second, second)}"
