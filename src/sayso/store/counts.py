"""Counting what the claims that fit a question are like: by kind, by place, by day and by document.

Only the newest are looked at, however many fit: reading a claim's words of its kinds takes about 3 microseconds.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import select

from sayso.records import Question
from sayso.store import tables
from sayso.store.find import newest_fitting
from sayso.store.named import SEPARATOR
from sayso.store.store import Store
from sayso.store.timeline import day_of_number


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each word of kinds, place, day (a number) and document (its id) occurs among so many `claims`.

    `more` says that there are others, older ones, that were not counted. `titles` are those of the documents.
    """

    claims: int = 0
    more: bool = False
    kinds: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    days: Counter[int] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    titles: dict[str, str] = field(default_factory=dict)


def count_kinds(store: Store, question: Question, most: int) -> Counts:
    """The counts among the newest claims that every filter of the question fits, at most `most`.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    bodies, claims, documents = tables.claim_bodies.c, tables.claims.c, tables.documents.c
    with store.reading() as connection:
        fitting = newest_fitting(connection, question, most + 1)
        if fitting is None:
            return Counts()
        query = (
            select(bodies.number, bodies.kinds, bodies.places, claims.document)
            .join(tables.claims, claims.number == bodies.number)
            .where(bodies.number.in_(fitting))
            .order_by(bodies.number.desc())
            .limit(most)
        )
        rows = connection.execute(query).all()
        held = Counter(row[3] for row in rows)
        named = select(documents.number, documents.id, documents.title, documents.path)
        cards = {row.number: row for row in connection.execute(named) if row.number in held}
        more = len(rows) == most and len(connection.execute(fitting).all()) > most
    counts = Counts(len(rows), more)
    for number, kinds, places, _ in rows:
        counts.kinds.update(kinds.split())
        counts.places.update(places.split(SEPARATOR) if places else ())
        counts.days[day_of_number(number)] += 1
    for number, times in held.items():
        card = cards[number]
        counts.documents[card.id] = times
        counts.titles[card.id] = card.title or card.path
    return counts
