"""Finding entries of the register, and the statements that may bear on their matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, or_, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.link.bearing import Watched
from sayso.link.register import entry_of, pointed_at
from sayso.link.statements import Statement, statements_of
from sayso.records import DocumentCard, Entry, LinkEnd, RegisterKind, register_id
from sayso.store import tables
from sayso.store.database import batches, holding_two, matching
from sayso.store.publishers import publishers
from sayso.store.rows import CARD_COLUMNS, card_of, claim_of
from sayso.store.terms import Term, are_held
from sayso.store.timeline import Range, day_of_number, first_number

MOST_CLAIMS = 300
"""Claims that hold two of the rarest words of a matter and are compared with it, those nearest in time."""
WITHIN_DAYS = 180
"""Days after it within which claims are looked for that bear on an entry, and as many around a first."""
BESIDE = 16
"""So many claims before and behind one, at most, are of its sentence."""

_register, _claims, _bodies, _documents = (
    tables.register.c,
    tables.claims.c,
    tables.claim_bodies.c,
    tables.documents.c,
)
_own, _contents = tables.document_contents.c, tables.contents.c
_refused = select(tables.refused_claims.c.claim)
"""What is no claim by decision bears on nothing."""
_CARD = tuple(_documents[name] for name in CARD_COLUMNS)


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as the casebook has it: with the number of its claim, its statement and what cites it."""

    number: int
    entry: Entry
    statement: Statement
    document: DocumentCard
    sentence: str


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with where it stands."""

    statement: Statement
    end: LinkEnd


def entries(
    connection: Connection,
    kinds: Sequence[RegisterKind],
    within: Range,
    text: Sequence[Term] = (),
    source: Sequence[Term] = (),
) -> Iterator[Kept]:
    """The entries of these kinds whose claims have these numbers, the newest day first; of copies the first.

    Those of one day are in the order of the text. Their sentence holds all terms of `text`, and each of `source` is
    held by whoever says it, or by the publisher.
    """
    query = (
        select(_register.kind, _register.claim, _register.words)
        .where(_register.kind.in_([kind.value for kind in kinds]))
        .where(_register.claim >= within.first, _register.claim < within.end)
        .where(_register.claim.not_in(_refused))
        .order_by(_register.claim.desc())
    )
    if text:
        query = query.where(_register.claim.in_(matching({"sentence": text})))
    query = query.where(*(_is_said_by(connection, term) for term in source))
    yield from _walk(connection, query)


def entries_until(connection: Connection, first: int, last: int, most: int) -> Iterator[Kept]:
    """The newest entries whose claims speak of a stretch of time that ends on one of these days, given as ordinals."""
    events = tables.claim_events.c
    ending = select(events.claim).where(events.last_day.between(first, last))
    query = (
        select(_register.kind, _register.claim, _register.words)
        .where(_register.claim.in_(ending), _register.claim.not_in(_refused))
        .order_by(_register.claim.desc())
        .limit(most)
    )
    yield from _walk(connection, query)


def _walk(connection: Connection, query: Select[Any]) -> Iterator[Kept]:
    """The entries of these rows, which come the newest first; those of one day in the order of the text."""
    rows = connection.execute(query).mappings()
    for _, day in groupby(rows, key=lambda row: day_of_number(row["claim"])):
        for row in reversed(list(day)):
            if not _is_copy(connection, row):
                yield from _kept(connection, row["claim"], (RegisterKind(row["kind"]),))


def _is_said_by(connection: Connection, term: Term) -> ColumnElement[bool]:
    """That a source or the publisher of an entry holds this term."""
    named = [name for name in publishers(connection) if are_held([term], name)]
    published = (
        select(_claims.number)
        .join(tables.documents, _documents.number == _claims.document)
        .where(_claims.number == _register.claim, _documents.publisher.in_(named))
    )
    return or_(_register.claim.in_(matching({"sources": [term]})), published.exists())


def entries_beside(connection: Connection, claim: int) -> Iterator[Kept]:
    """The entries of the sentence of the claim with this number."""
    around = {found for found, *_ in _sentence(connection, claim)}
    query = select(_register.kind, _register.claim).where(_register.claim.in_(around), _register.claim.not_in(_refused))
    for kind, number in list(connection.execute(query.order_by(_register.claim))):
        yield from _kept(connection, number, (RegisterKind(kind),))


def entries_named(connection: Connection, fits: Callable[[str], bool]) -> Iterator[Kept]:
    """The entries whose id fits."""
    query = select(_register.kind, _register.claim, _claims.id).join(tables.claims, _claims.number == _register.claim)
    for kind, number, claim in list(connection.execute(query)):
        if fits(register_id(RegisterKind(kind), claim)):
            yield from _kept(connection, number, (RegisterKind(kind),))


def last_day(connection: Connection) -> str | None:
    """The last day on which anything in the casebook was published."""
    query = select(_documents.published).where(_documents.published.is_not(None))
    return connection.execute(query.order_by(_documents.published.desc()).limit(1)).scalar()


def told_later(connection: Connection, kept: Kept, watched: Watched) -> Iterator[Told]:
    """Statements of later days, of other families, in which the matter of an entry may be, the nearest first."""
    day = day_of_number(kept.number)
    numbers = Range(first_number(day + 1), first_number(day + 1 + WITHIN_DAYS))
    yield from _told(connection, kept, _in(holding_two(watched.rarest), numbers).limit(MOST_CLAIMS), watched)


def told_firsts(connection: Connection, kept: Kept, watched: Watched) -> Iterator[Told]:
    """Other statements with two of the rarest words of a first that call something a first, of any day."""
    firsts = select(_register.claim.label("number")).where(_register.kind == RegisterKind.FIRST.value)
    held = firsts.where(_register.claim.in_(holding_two(watched.rarest))).order_by(_register.claim)
    yield from _told(connection, kept, held.limit(MOST_CLAIMS))


def _in(query: Select[int], numbers: Range) -> Select[int]:
    number = query.selected_columns["number"]
    return query.where(number >= numbers.first, number < numbers.end).order_by(number)


def told_by(connection: Connection, kept: Kept, claims: Sequence[str]) -> Iterator[Told]:
    """The statements of the claims with these ids."""
    yield from _told(connection, kept, select(_claims.number).where(_claims.id.in_(claims)))


def _told(connection: Connection, kept: Kept, numbers: Select[int], watched: Watched | None = None) -> Iterator[Told]:
    family = _family(connection, kept.statement.document)
    for batch in batches(_worth_reading(connection, numbers, watched)):
        query = (
            select(_bodies.number, _bodies.sentence, _bodies.record, _documents.number.label("at"), *_CARD)
            .add_columns(_contents.family)
            .join(tables.claims, _claims.number == _bodies.number)
            .join(tables.documents, _documents.number == _claims.document)
            .outerjoin(tables.document_contents, _own.document == _documents.number)
            .outerjoin(tables.contents, _contents.content == _own.content)
            .where(_bodies.number.in_(batch), _bodies.number.not_in(_refused))
            .order_by(_bodies.number)
        )
        rows = connection.execute(query).mappings().all()
        for document, held in groupby(rows, key=lambda row: row["at"]):
            same = list(held)
            if document == kept.statement.document or family is None or same[0]["family"] != family:
                yield from _statements(same, document, kept)


def _worth_reading(connection: Connection, numbers: Select[int], watched: Watched | None) -> list[int]:
    """Of these claims those whose sentence may have the matter: reading a record takes longer than its words."""
    found = list(connection.execute(numbers).scalars())
    if watched is None:
        return found
    held: list[int] = []
    for batch in batches(found):
        rows = connection.execute(select(_bodies.number, _bodies.sentence).where(_bodies.number.in_(batch)))
        held += [row.number for row in rows if watched.may_be_in(row.sentence)]
    return held


def _statements(rows: Sequence[RowMapping], document: int, kept: Kept) -> Iterator[Told]:
    card = card_of(dict(rows[0]))
    claims = [(row["number"], row["sentence"], claim_of(row["record"])) for row in rows]
    words = {number: sentence for number, sentence, _ in claims}
    for statement in statements_of(claims, document, card):
        if document != kept.statement.document or statement.span != kept.statement.span:
            yield Told(statement, _end(statement, card, words[statement.number]))


def _end(statement: Statement, card: DocumentCard, words: str) -> LinkEnd:
    span = statement.span
    return LinkEnd(statement.claim, card.id, card.path, card.published, card.publisher, span.start, span.end, words)


def _kept(connection: Connection, number: int, kinds: Sequence[RegisterKind]) -> Iterator[Kept]:
    held = _sentence(connection, number)
    document = connection.execute(select(_claims.document).where(_claims.number == number)).scalar_one()
    row = connection.execute(select(*_CARD).where(_documents.number == document)).mappings().one()
    card = card_of(dict(row))
    claim, words = next((claim, words) for found, words, claim in held if found == number)
    beside = [each for *_, each in held]
    for kind in kinds:
        entry = entry_of(kind, claim, words, card.published)
        if entry is not None:
            entry = pointed_at(entry, beside)
            yield from (Kept(number, entry, each, card, words) for each in statements_of(held, document, card))


def _sentence(connection: Connection, number: int) -> list[tuple[int, str, Any]]:
    """The claims of the sentence of the claim with this number, each with its number and the words of the sentence."""
    document = select(_claims.document).where(_claims.number == number).scalar_subquery()
    query = (
        select(_bodies.number, _bodies.sentence, _bodies.record)
        .join(tables.claims, _claims.number == _bodies.number)
        .where(_bodies.number.between(number - BESIDE, number + BESIDE), _claims.document == document)
        .order_by(_bodies.number)
    )
    held = [(each.number, each.sentence, claim_of(each.record)) for each in connection.execute(query)]
    own = next(claim.sentence for found, _, claim in held if found == number)
    return [each for each in held if each[2].sentence == own]


def _is_copy(connection: Connection, row: RowMapping) -> bool:
    """Whether a document of the same family, or the same document before, says the same word for word."""
    documents = (
        select(_claims.number, _documents.number.label("document"), _contents.family)
        .join(tables.documents, _documents.number == _claims.document)
        .outerjoin(tables.document_contents, _own.document == _documents.number)
        .outerjoin(tables.contents, _contents.content == _own.content)
    )
    own = connection.execute(documents.where(_claims.number == row["claim"])).one()
    same = and_(_register.kind == row["kind"], _register.words == row["words"], _register.claim < row["claim"])
    others = documents.join(tables.register, _register.claim == _claims.number).where(same)
    voice = or_(_documents.number == own.document, _contents.family == own.family)
    return connection.execute(others.where(voice).limit(1)).first() is not None


def _family(connection: Connection, document: int) -> int | None:
    query = select(_contents.family).join(tables.document_contents, _own.content == _contents.content)
    return connection.execute(query.where(_own.document == document)).scalar()
