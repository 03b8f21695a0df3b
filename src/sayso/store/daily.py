"""Counting claims by the day of publication and by the words of a kind: how many of each stance, side or voice a day.

The full-text index is read word by word, not claim by claim: it holds for each word the numbers of the claims that have
it, and a number tells the day. Grouped in SQL, that takes 0.03 s for 40,000 claims, whatever is counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, Select, TableClause, func, select

from sayso.records import Question
from sayso.store.database import held_words
from sayso.store.find import all_fitting
from sayso.store.store import Store
from sayso.store.timeline import days_of_numbers

Day = int
"""A day counted from year 1, zero where a document has no date."""


@dataclass(frozen=True, slots=True)
class DailyCounts:
    """Of each day its `claims`, how many of them have any of the words (`kept`), and how many have each word."""

    claims: Counter[Day] = field(default_factory=Counter)
    kept: Counter[Day] = field(default_factory=Counter)
    words: dict[str, Counter[Day]] = field(default_factory=dict)


def count_days(store: Store, question: Question, prefix: str) -> DailyCounts:
    """The counts of all claims that the question fits, for the words of the kinds that begin so (`kinds.PREFIXES`).

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    with store.reading() as connection:
        fitting = all_fitting(connection, question)
        if fitting is None:
            return DailyCounts()
        numbers = fitting.subquery()
        day = days_of_numbers(numbers.c.number)
        claims = Counter({row[0]: row[1] for row in connection.execute(select(day, func.count()).group_by(day))})
        words = instances(held_words(connection), prefix, fitting)
        return DailyCounts(claims, _any_word(connection, words), _words(connection, words))


def instances(words: TableClause, prefix: str, fitting: Select[int]) -> Select[tuple[str, int]]:
    """Each word of a claim's kinds that begins so, as `term`, with the claim's number, as `doc`, of those that fit."""
    term, doc = words.c.term, words.c.doc
    kept: ColumnElement[bool] = doc.in_(fitting)
    return select(term, doc).where(term >= prefix, term < prefix + "\U0010ffff", words.c.col == "kinds", kept)


def _any_word(connection: Connection, words: Select[tuple[str, int]]) -> Counter[Day]:
    held = words.subquery()
    day = days_of_numbers(held.c.doc)
    rows = connection.execute(select(day, func.count(held.c.doc.distinct())).group_by(day))
    return Counter({row[0]: row[1] for row in rows})


def _words(connection: Connection, words: Select[tuple[str, int]]) -> dict[str, Counter[Day]]:
    held = words.subquery()
    day = days_of_numbers(held.c.doc)
    counted: dict[str, Counter[Day]] = defaultdict(Counter)
    for word, each, times in connection.execute(select(held.c.term, day, func.count()).group_by(held.c.term, day)):
        counted[word][each] = times
    return dict(counted)
