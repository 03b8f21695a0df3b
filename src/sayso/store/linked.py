"""Which documents are linked, and which of their statements are held: each wording of a family once.

A family is one voice. Its copies would only repeat each other and everybody else, so that of statements with the same
words one is held: that of the document published first, of those the longest. It is compared with all others, and
stands for the rest. Where families change, their documents are linked anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from sayso.link.candidates import keys_of, weight_of
from sayso.link.statements import Statement
from sayso.store import tables
from sayso.store.candidates import remove_keys
from sayso.store.database import among, batches
from sayso.store.embeddings import drop_embeddings
from sayso.store.families import family_of
from sayso.store.fetch import numbers_of
from sayso.store.links import end_links
from sayso.store.statements import statements_in, statements_numbered

_documents, _linked, _statements = tables.documents.c, tables.linked_documents.c, tables.statements.c
_contents, _own, _links = tables.contents.c, tables.document_contents.c, tables.links.c

AT_ONCE = 64
"""Documents that are unlinked together: all vectors are looked through for them, and their keys are held in memory."""
LATE = "9999"
"""Sorts behind every day: a document without one is never the first of a family."""


def documents_to_link(connection: Connection) -> list[tuple[int, int]]:
    """The numbers of documents that are not linked to all others, the last read first, and how many claims each has."""
    done = select(_linked.document).where(_linked.done)
    waiting = select(_documents.number, _documents.claims).where(_documents.number.not_in(done))
    rows = connection.execute(waiting.order_by(_documents.number.desc()))
    return [(row.number, row.claims) for row in rows]


def count_to_link(connection: Connection) -> int:
    """How many documents are not linked to all others."""
    done = select(_linked.document).where(_linked.done)
    waiting = select(func.count()).select_from(tables.documents).where(_documents.number.not_in(done))
    return connection.execute(waiting).scalar_one()


def unlink_changed_families(connection: Connection) -> None:
    """Unlink all documents of the families that have won or lost one since it was linked."""
    now = (
        select(_linked.document, _linked.family, _contents.family)
        .join(tables.document_contents, _own.document == _linked.document)
        .join(tables.contents, _contents.content == _own.content)
    )
    rows = [(number, before, after) for number, before, after in connection.execute(now)]
    changed = {family for _, before, after in rows if before != after for family in (before, after)}
    unlink(connection, [number for number, before, after in rows if before in changed or after in changed])


def hold(connection: Connection, document: int) -> tuple[list[Statement], list[int]]:
    """Keep the statements of a document, if that was not done, and give those that are held.

    Those of its family with the same words are held no longer, where the document comes before theirs; their numbers
    are given too.
    """
    statements = statements_in(connection, document)
    if connection.execute(select(_linked.document).where(_linked.document == document)).first():
        held = set(_held(connection, document))
        return [statement for statement in statements if statement.number in held], []
    family = family_of(connection, document)
    theirs = _held_by_others(connection, family, document, statements)
    rank = _rank(connection, document)
    lost = {words for words, (_, other) in theirs.items() if _rank(connection, other) < rank}
    let_go = [number for words, (numbers, _) in theirs.items() if words not in lost for number in numbers]
    _let_go(connection, let_go)
    rows = [
        {
            "claim": each.number,
            "last": each.last,
            "document": document,
            "start": each.span.start,
            "end": each.span.end,
            "words": each.key,
            "weight": weight_of(each.passage),
            "held": each.key not in lost,
        }
        for each in statements
    ]
    if rows:
        connection.execute(insert(tables.statements), rows)
    connection.execute(insert(tables.linked_documents), {"document": document, "family": family, "done": False})
    return [statement for statement in statements if statement.key not in lost], let_go


def is_done(connection: Connection, document: int) -> None:
    """Keep that a document is linked to all others."""
    connection.execute(update(tables.linked_documents).where(_linked.document == document).values(done=True))


def unlink(connection: Connection, documents: Iterable[int]) -> None:
    """Forget that these documents were linked, with all the links that the machine proposed."""
    waiting = sorted(set(documents))
    for start in range(0, len(waiting), AT_ONCE):
        some = waiting[start : start + AT_ONCE]
        _let_go(connection, [number for document in some for number in _held(connection, document)])
        for document in some:
            connection.execute(delete(tables.statements).where(_within(connection, document)))
        connection.execute(delete(tables.linked_documents).where(_linked.document.in_(some)))


def end_unheld(connection: Connection, numbers: Collection[int]) -> None:
    """End the links of those of some statements that are held no longer."""
    unheld = select(_statements.claim).where(among(_statements.claim, numbers), _statements.held.is_(False))
    gone = list(connection.execute(unheld).scalars())
    if gone:
        end_links(connection, or_(among(_links.first, gone), among(_links.second, gone)))


def families_of(connection: Connection, numbers: Collection[int]) -> dict[int, tuple[int, int | None]]:
    """For statements by their numbers, the document of each, and the family that it was linked as a member of."""
    query = (
        select(_statements.claim, _statements.document, _linked.family)
        .join(tables.linked_documents, _linked.document == _statements.document)
        .where(among(_statements.claim, sorted(numbers)))
    )
    return {claim: (document, family) for claim, document, family in connection.execute(query)}


def _held(connection: Connection, document: int) -> list[int]:
    held = select(_statements.claim).where(_within(connection, document), _statements.held)
    return list(connection.execute(held).scalars())


def _within(connection: Connection, document: int) -> ColumnElement[bool]:
    """That a statement is of this document."""
    row = connection.execute(select(tables.documents).where(_documents.number == document)).mappings().one()
    numbers = numbers_of(row)
    return and_(_statements.claim >= numbers.first, _statements.claim < numbers.end)


def _held_by_others(
    connection: Connection, family: int | None, document: int, statements: Sequence[Statement]
) -> dict[int, tuple[list[int], int]]:
    """By their words, the statements of the same family that are held, by their numbers, and of which document."""
    found: dict[int, tuple[list[int], int]] = {}
    if family is None:
        return found
    for batch in batches(sorted({statement.key for statement in statements})):
        query = (
            select(_statements.words, _statements.claim, _statements.document)
            .join(tables.linked_documents, _linked.document == _statements.document)
            .where(_statements.words.in_(batch), _statements.held, _linked.family == family)
            .where(_statements.document != document)
        )
        for words, claim, other in connection.execute(query):
            found.setdefault(words, ([], other))[0].append(claim)
    return found


def _rank(connection: Connection, document: int) -> tuple[str, int, str]:
    """What documents of a family are in order by: the first comes first, of one day the longest."""
    query = select(func.coalesce(_documents.published, LATE), -_documents.words, _documents.id)
    published, words, name = connection.execute(query.where(_documents.number == document)).one()
    return published, words, name


def _let_go(connection: Connection, numbers: Sequence[int]) -> None:
    """Hold some statements no longer, and end the links that were proposed for them."""
    removed = {each.number: keys_of(each.passage) for each in statements_numbered(connection, numbers)}
    remove_keys(connection, removed)
    drop_embeddings(connection, numbers)
    for batch in batches(numbers):
        connection.execute(update(tables.statements).where(_statements.claim.in_(batch)).values(held=False))
        either = or_(_links.first.in_(batch), _links.second.in_(batch))
        end_links(connection, either)
