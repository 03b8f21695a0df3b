"""What fits a question over a stretch of days, made fit for counting: nothing that is said once counts twice.

- A sentence counts once, however many claims stand inside each other in it.
- A takeaway sums its document up: it counts only where nothing else in its document fits.
- A family is one voice: what a copy, an excerpt or a new version repeats word for word was said before, by the first
  document of the family that has it, and counts on that day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import msgspec
from sqlalchemy import Connection, RowMapping, func, select

from sayso.link.keys import key_of
from sayso.link.sentences import bare_words
from sayso.link.statements import LONGEST
from sayso.records import BlockKind, Quantity, Question, Span
from sayso.store import tables
from sayso.store.database import batches
from sayso.store.fetch import numbers_of
from sayso.store.find import numbers_found
from sayso.store.timeline import day_of_number

_documents, _claims, _bodies = tables.documents.c, tables.claims.c, tables.claim_bodies.c
_contents, _own = tables.contents.c, tables.document_contents.c


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence that fits. `day` counts from year 1, `claims` are the numbers of its claims that fit, in order.

    `document` is a number, and `voice` is the same for all documents of a family. `sentence` is where it stands, and
    `quantities` are all that its claims tell of.
    """

    day: int
    claims: tuple[int, ...]
    document: int
    voice: int
    sentence: Span
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """What is looked at in the record of a claim."""

    sentence: Span
    block: BlockKind
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim that fits."""

    number: int
    document: int
    words: str
    part: _Part


_PART: Final = msgspec.json.Decoder(_Part)


def sightings(connection: Connection, question: Question) -> list[Sighting]:
    """The sentences with a claim that fits the question, of dated documents, in the order of the timeline.

    Raises:
        NotFound: no document goes by the name that the question has.
        UsageError: several do.
    """
    found = list(_found(connection, numbers_found(connection, question)))
    voices = _voices(connection, {each.document for each in found})
    families = [voice for voice in set(voices.values()) if voice < 0]
    repeated = set() if question.document else set(_repeated(connection, families, found))
    return sorted(_counted(found, voices, repeated), key=lambda each: each.claims)


def days_reported(connection: Connection, first: str, last: str) -> frozenset[int]:
    """The days from `first` to `last`, both included, on which a document was published, counted from year 1."""
    days = select(_documents.published).distinct().where(_documents.published.between(first, last))
    return frozenset(date.fromisoformat(day).toordinal() for day in connection.execute(days).scalars())


def newest_day(connection: Connection) -> str | None:
    """The day of the newest document; `None` where none has a day."""
    return connection.execute(select(func.max(_documents.published))).scalar()


def _found(connection: Connection, numbers: Sequence[int]) -> Iterator[_Found]:
    query = select(_bodies.number, _claims.document, _bodies.sentence, _bodies.record).join(
        tables.claims, _claims.number == _bodies.number
    )
    for batch in batches([number for number in numbers if day_of_number(number)]):
        for row in connection.execute(query.where(_bodies.number.in_(batch)).order_by(_bodies.number)):
            yield _Found(row.number, row.document, row.sentence, _PART.decode(row.record))


def _counted(found: Iterable[_Found], voices: dict[int, int], repeated: Collection[int]) -> Iterator[Sighting]:
    """The sentences, but for takeaways of what is there besides, and for what was said before."""
    documents: dict[int, dict[Span, list[_Found]]] = {}
    for each in found:
        documents.setdefault(each.document, {}).setdefault(each.part.sentence, []).append(each)
    for document, sentences in documents.items():
        body = [held for held in sentences.values() if held[0].part.block is not BlockKind.TAKEAWAY]
        for held in body or sentences.values():
            if held[0].number not in repeated:
                quantities = {each.spans: each for one in held for each in one.part.quantities}
                numbers = tuple(each.number for each in held)
                day = day_of_number(numbers[0])
                span = held[0].part.sentence
                yield Sighting(day, numbers, document, voices[document], span, tuple(quantities.values()))


def _voices(connection: Connection, documents: Collection[int]) -> dict[int, int]:
    """For each document, by its number, the number of its voice: its own, or one below zero for a whole family."""
    voices = {document: document for document in documents}
    families: dict[int, int] = {}
    for batch in batches(sorted(documents)):
        query = select(_own.document, _contents.family).join(tables.contents, _contents.content == _own.content)
        families |= {row.document: row.family for row in connection.execute(query.where(_own.document.in_(batch)))}
    for batch in batches(sorted(set(families.values()))):
        shared = select(_contents.family).join(tables.document_contents, _own.content == _contents.content)
        query = shared.where(_contents.family.in_(batch)).group_by(_contents.family).having(func.count() > 1)
        several = set(connection.execute(query).scalars())
        voices |= {document: -1 - family for document, family in families.items() if family in several}
    return voices


def _repeated(connection: Connection, families: Iterable[int], found: Iterable[_Found]) -> Iterator[int]:
    """The numbers of those claims whose sentence an earlier document of their family has, word for word."""
    own: dict[int, list[_Found]] = {}
    for each in found:
        own.setdefault(each.document, []).append(each)
    for voice in families:
        said: set[int] = set()
        for row in _members(connection, -1 - voice):
            yield from (each.number for each in own.get(row["number"], ()) if _key(each.words) in said)
            numbers = numbers_of(row)
            words = select(_bodies.sentence).where(_bodies.number.between(numbers.first, numbers.end - 1))
            said.update(map(_key, connection.execute(words).scalars()))


def _members(connection: Connection, family: int) -> Sequence[RowMapping]:
    """The documents of a family as they came: the first first, of one day the longest, and those without a day last."""
    query = (
        select(_documents.number, _documents.first_claim, _documents.claims)
        .join(tables.document_contents, _own.document == _documents.number)
        .join(tables.contents, _contents.content == _own.content)
        .where(_contents.family == family)
        .order_by(_documents.published.is_(None), _documents.published, _documents.words.desc(), _documents.id)
    )
    return connection.execute(query).mappings().all()


def _key(sentence: str) -> int:
    """The same for all printings of a sentence, as statements have it."""
    return key_of(*bare_words(sentence[:LONGEST]))
