"""Finding the claims that answer a question: which ones and in which order, then all that an answer cites.

Claims are numbered along the timeline (`timeline.py`), so days and documents are ranges of numbers, and the newest
claims are the last numbers, in the tables as in the full-text index. Nothing is sorted but what is given back.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import CompoundSelect, Connection, Select, literal_column, select, union_all

from sayso.records import Answer, Order, Question
from sayso.store import tables
from sayso.store.database import CANDIDATES, matching, relevance
from sayso.store.fetch import document_row, numbers_of
from sayso.store.kinds import kinds_asked
from sayso.store.rows import CARD_COLUMNS, answer_of
from sayso.store.store import Store
from sayso.store.terms import Term, terms
from sayso.store.timeline import Range, day_of, day_of_number, first_number, published

_claims = tables.claims.c
_BATCH = 500
"""How many values a statement is given; databases take only so many."""

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
            found = _best(connection, question, numbers)
        elif order is Order.NEWEST:
            found = _newest(connection, question, numbers)
        else:
            found = dict.fromkeys(_first(connection, question, numbers), 0.0)
        return list(_answers(connection, found))


def _asks_for_no_word(question: Question) -> bool:
    return any(words and not terms(words) for words in (question.text.strip(), (question.source or "").strip()))


def _range(connection: Connection, question: Question) -> Range:
    numbers = published(question.since, question.until)
    if question.document is not None:
        numbers = numbers.within(numbers_of(document_row(connection, question.document)))
    return numbers


def _terms(question: Question) -> dict[str, tuple[Term, ...]]:
    """What the columns of the full-text index must hold."""
    wanted = {
        "sentence": terms(question.text),
        "sources": terms(question.source or "", beginnings=True),
        "kinds": tuple(map(Term, kinds_asked(question))),
    }
    return {column: held for column, held in wanted.items() if held}


def _fitting(question: Question, numbers: Range) -> Select[int]:
    """The `number` of every claim that fits."""
    wanted = _terms(question)
    query = matching(wanted) if wanted else select(_claims.number)
    number = query.selected_columns["number"]
    query = query.where(number >= numbers.first, number < numbers.end)
    if question.on is not None:
        query = query.where(number.in_(_speaking_of(day_of(question.on))))
    return query


def _speaking_of(day: int) -> CompoundSelect[int]:
    """The numbers of claims with a time that covers this day.

    Times of more than a month are few and have an index of their own; all others begin within the month before.
    """
    events = tables.claim_events.c
    covering = select(events.claim).where(events.first_day <= day, events.last_day >= day)
    short = covering.where(events.first_day >= day - tables.MONTH)
    long = covering.where(events.last_day - events.first_day > literal_column(str(tables.MONTH)))
    return union_all(short, long)


def _best(connection: Connection, question: Question, numbers: Range) -> Scores:
    """The best of the newest `CANDIDATES`; without words to rank by, the newest."""
    if not _terms(question).keys() & {"sentence", "sources"}:
        return _newest(connection, question, numbers)
    fitting = _fitting(question, numbers).add_columns(relevance().label("score"))
    newest = (
        fitting.order_by(fitting.selected_columns["number"].desc()).limit(max(CANDIDATES, question.limit)).subquery()
    )
    ranked = select(newest).order_by(newest.c.score.desc(), newest.c.number.desc()).limit(question.limit)
    return {row.number: row.score for row in connection.execute(ranked)}


def _first(connection: Connection, question: Question, numbers: Range, limit: int | None = None) -> list[int]:
    fitting = _fitting(question, numbers)
    forwards = fitting.order_by(fitting.selected_columns["number"]).limit(question.limit if limit is None else limit)
    return list(connection.execute(forwards).scalars())


def _newest(connection: Connection, question: Question, numbers: Range) -> Scores:
    """The newest days first, and within a day the order of the text.

    Walking backwards finds the days; the last day reached is walked again forwards, as only part of it may be wanted.
    """
    fitting = _fitting(question, numbers)
    backwards = fitting.order_by(fitting.selected_columns["number"].desc()).limit(question.limit)
    last = list(connection.execute(backwards).scalars())
    if not last:
        return {}
    day = day_of_number(last[-1])
    newer = sorted((n for n in last if day_of_number(n) > day), key=lambda n: (-day_of_number(n), n))
    that_day = numbers.within(Range(first_number(day), first_number(day + 1)))
    rest = _first(connection, question, that_day, question.limit - len(newer))
    return dict.fromkeys([*newer, *rest], 0.0)


def _answers(connection: Connection, found: Scores) -> Iterator[Answer]:
    bodies, documents = tables.claim_bodies, tables.documents
    query = (
        select(bodies, *(documents.c[name] for name in CARD_COLUMNS))
        .join(tables.claims, _claims.number == bodies.c.number)
        .join(documents, documents.c.number == _claims.document)
    )
    numbers = list(found)
    for start in range(0, len(numbers), _BATCH):
        batch = numbers[start : start + _BATCH]
        rows = connection.execute(query.where(bodies.c.number.in_(batch))).mappings()
        by_number = {row["number"]: dict(row) for row in rows}
        yield from (answer_of(by_number[number], found[number]) for number in batch)
