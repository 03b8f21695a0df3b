"""Finding the claims that answer a question: which ones and in which order, then all that an answer cites.

Claims are numbered along the timeline (`timeline.py`), so days and documents are ranges of numbers, and the newest
claims are the last numbers, in the tables as in the full-text index. Nothing is sorted but what is given back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Answer, Order, Question
from sayso.store import tables
from sayso.store.database import CANDIDATES, matching
from sayso.store.fetch import document_row, numbers_of
from sayso.store.marks import marks
from sayso.store.rows import CARD_COLUMNS, card_of, claim_of, urls_of
from sayso.store.store import Store
from sayso.store.terms import terms
from sayso.store.timeline import Range, day_of, day_of_number, first_number, published

_claims = tables.claims.c

Scores = dict[int, float]
"""The numbers of the claims found, in order, each with its score."""


def find(store: Store, question: Question) -> list[Answer]:
    """The claims that every filter of the question fits, at most `question.limit`, best or newest or oldest first.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    order = question.order or (Order.RANK if question.text.strip() else Order.NEWEST)
    with store.reading() as connection:
        numbers = _range(connection, question)
        if numbers.first >= numbers.end or question.limit <= 0 or _asks_for_no_word(question):
            return []
        if order is Order.RANK:
            found = _best(connection, _fitting(question, numbers), question.limit)
        elif order is Order.NEWEST:
            found = _newest(connection, question, numbers)
        else:
            found = _first(connection, _fitting(question, numbers), question.limit)
        return list(_answers(connection, found))


def _asks_for_no_word(question: Question) -> bool:
    return any(words and not terms(words) for words in (question.text.strip(), (question.source or "").strip()))


def _range(connection: Connection, question: Question) -> Range:
    numbers = published(question.since, question.until)
    if question.document is not None:
        numbers = numbers.within(numbers_of(document_row(connection, question.document)))
    return numbers


def _fitting(question: Question, numbers: Range) -> Select[tuple[int, float]]:
    """All claims that fit, as a query for `number` and `score`."""
    sentence, sources = terms(question.text), terms(question.source or "", beginnings=True)
    kinds = marks((question.stance, question.hedge, question.voice))
    number: ColumnElement[Any]
    if sentence or sources:
        query = matching(sentence, sources)
        number = query.selected_columns["number"]
        if kinds:
            query = query.join(tables.claims, _claims.number == number)
    else:
        number = _claims.number
        query = select(number.label("number"), (_claims.number * 0.0).label("score"))
    query = query.where(number >= numbers.first, number < numbers.end)
    if kinds:
        query = query.where(_claims.marks.bitwise_and(kinds) == kinds)
    if question.endnote is not None:
        vouched = tables.claim_endnotes.c
        query = query.where(number.in_(select(vouched.claim).where(vouched.endnote == question.endnote)))
    if question.on is not None:
        day, events = day_of(question.on), tables.claim_events.c
        spoken_of = select(events.claim).where(events.first_day <= day, events.last_day >= day)
        query = query.where(number.in_(spoken_of))
    return query


def _best(connection: Connection, fitting: Select[tuple[int, float]], limit: int) -> Scores:
    newest = fitting.order_by(fitting.selected_columns["number"].desc()).limit(CANDIDATES).subquery()
    ranked = select(newest).order_by(newest.c.score, newest.c.number.desc()).limit(limit)
    return _scores(connection, ranked)


def _first(connection: Connection, fitting: Select[tuple[int, float]], limit: int) -> Scores:
    return _scores(connection, fitting.order_by(fitting.selected_columns["number"]).limit(limit))


def _newest(connection: Connection, question: Question, numbers: Range) -> Scores:
    """The newest days first, and within a day the order of the text.

    Walking backwards finds the days; the last day reached is walked again forwards, as only part of it may be wanted.
    """
    fitting = _fitting(question, numbers)
    last = fitting.order_by(fitting.selected_columns["number"].desc()).limit(question.limit)
    found = _scores(connection, last)
    if not found:
        return found
    day = day_of_number(min(found))
    newer = {number: score for number, score in found.items() if day_of_number(number) > day}
    on_that_day = numbers.within(Range(first_number(day), first_number(day + 1)))
    rest = _first(connection, _fitting(question, on_that_day), question.limit - len(newer))
    return {n: newer[n] for n in sorted(newer, key=lambda n: (-day_of_number(n), n))} | rest


def _scores(connection: Connection, query: Select[Any]) -> Scores:
    return {row.number: -row.score for row in connection.execute(query)}


def _answers(connection: Connection, found: Scores) -> Iterator[Answer]:
    # In batches, because a statement takes only so many values.
    for numbers in _batches(list(found), 500):
        yield from _batch_of_answers(connection, {number: found[number] for number in numbers})


def _batches(numbers: list[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def _batch_of_answers(connection: Connection, found: Scores) -> list[Answer]:
    bodies, documents = tables.claim_bodies, tables.documents
    rows = connection.execute(
        select(bodies.c.number, bodies.c.sentence, bodies.c.record, *(documents.c[name] for name in CARD_COLUMNS))
        .select_from(bodies)
        .join(tables.claims, _claims.number == bodies.c.number)
        .join(documents, documents.c.number == _claims.document)
        .where(bodies.c.number.in_(found))
    ).mappings()
    notes = _notes(connection, found)
    made = {}
    for row in rows:
        number = row["number"]
        noted = notes[number]
        made[number] = Answer(
            claim=claim_of(row["record"]),
            sentence=row["sentence"],
            document=card_of(dict(row)),
            endnote_numbers=tuple(dict.fromkeys(endnote for endnote, _ in noted)),
            urls=tuple(dict.fromkeys(url for _, urls in noted for url in urls)),
            score=found[number] or 0.0,  # no negative zero
        )
    return [made[number] for number in found]


def _notes(connection: Connection, found: Scores) -> defaultdict[int, list[tuple[int, tuple[str, ...]]]]:
    vouching, endnotes = tables.claim_endnotes.c, tables.endnotes
    query = (
        select(vouching.claim, vouching.endnote, endnotes.c.urls)
        .join(tables.claims, _claims.number == vouching.claim)
        .join(endnotes, (endnotes.c.document == _claims.document) & (endnotes.c.place == vouching.place))
        .where(vouching.claim.in_(found))
        .order_by(vouching.claim, vouching.place)
    )
    notes: defaultdict[int, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for claim, endnote, urls in connection.execute(query):
        notes[claim].append((endnote, urls_of(urls)))
    return notes
