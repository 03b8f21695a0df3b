"""Finding the claims that answer a question: which ones and in which order, then all that an answer cites.

Claims are numbered along the timeline (`timeline.py`), so days and documents are ranges of numbers, and the newest
claims are the last numbers, in the tables as in the full-text index. Nothing is sorted but what is given back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from sayso.errors import UsageError
from sayso.records import Answer, Circle, Order, Question
from sayso.store import tables
from sayso.store.amounts import counts, words_asked
from sayso.store.database import CANDIDATES, batches, matching, relevance
from sayso.store.days import days_asked
from sayso.store.fetch import claim_row, document_row, numbers_of
from sayso.store.kinds import kinds_asked
from sayso.store.rows import CARD_COLUMNS, answer_of
from sayso.store.spots import Spot, box_around, words_near
from sayso.store.store import Store
from sayso.store.terms import Term, terms
from sayso.store.timeline import Range, day_of_number, first_number, published

_claims = tables.claims.c

Scores = dict[int, float]
"""The numbers of the claims found, in order, each with its score."""


def find(store: Store, question: Question) -> list[Answer]:
    """The claims that every filter of the question fits, at most `question.limit`, best or newest or oldest first.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for, or no claim by `after`.
        UsageError: several go by it, or what `after` names is no answer.
    """
    order = question.order or (Order.RANK if question.text.strip() else Order.NEWEST)
    with store.reading() as connection:
        search = _search(connection, question)
        if search is None:
            return []
        last = claim_row(connection, question.after)["number"] if question.after else None
        if order is Order.RANK and _terms(question).keys() & {"sentence", "sources"}:
            found = search.best() if last is None else search.best_after(last)
        elif order is Order.OLDEST:
            found = search.oldest(last)
        else:  # without words to rank by, the newest are the best
            found = search.newest() if last is None else search.newest_after(last, search.numbers)
        return list(answers_numbered(connection, found))


def numbers_found(connection: Connection, question: Question) -> list[int]:
    """The numbers of all claims that every filter of the question fits, oldest first, without regard to its limit.

    Raises:
        NotFound: no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    search = _search(connection, question)
    return search.all() if search else []


def count_found(store: Store, question: Question, most: int) -> int:
    """How many claims every filter of the question fits, without regard to its limit; of more than `most`, so many.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    with store.reading() as connection:
        search = _search(connection, question)
        return search.count(most) if search else 0


def newest_fitting(connection: Connection, question: Question, most: int) -> Select[int] | None:
    """The numbers of the newest claims that every filter of the question fits, at most `most`, as a query.

    `None` where it is plain that there are none. `question.limit` counts for nothing but that it is not zero.

    Raises:
        NotFound: no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    search = _search(connection, question)
    return search.newest_numbers(most) if search else None


def all_fitting(connection: Connection, question: Question) -> Select[int] | None:
    """The numbers of all claims that every filter of the question fits, without regard to its limit, as a query.

    `None` where it is plain that there are none.

    Raises:
        NotFound: no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    search = _search(connection, question)
    return search.every() if search else None


def fits(connection: Connection, question: Question, number: ColumnElement[int]) -> ColumnElement[bool] | None:
    """That the claim of a number fits every filter of the question; `None` where it is plain that none does.

    Raises:
        NotFound: no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    search = _search(connection, question)
    return search.holds(number) if search else None


def answers_numbered(connection: Connection, scores: Scores) -> Iterator[Answer]:
    """The claims with these numbers as answers, each with its score, in their order."""
    bodies, documents = tables.claim_bodies, tables.documents
    query = (
        select(bodies, *(documents.c[name] for name in CARD_COLUMNS))
        .join(tables.claims, _claims.number == bodies.c.number)
        .join(documents, documents.c.number == _claims.document)
    )
    for batch in batches(list(scores)):
        rows = connection.execute(query.where(bodies.c.number.in_(batch))).mappings()
        by_number = {row["number"]: dict(row) for row in rows}
        yield from (answer_of(by_number[number], scores[number]) for number in batch)


def _search(connection: Connection, question: Question) -> _Search | None:
    """The walk through what fits; `None` where it is plain that nothing does."""
    numbers = _range(connection, question)
    if numbers.first >= numbers.end or question.limit <= 0 or _asks_for_no_word(question):
        return None
    fitting = _fitting(connection, question)
    return None if fitting is None else _Search(connection, fitting, numbers, question.limit)


def _asks_for_no_word(question: Question) -> bool:
    asked = (question.text, question.source, question.actor, question.place, " ".join(question.within))
    return any(words and words.strip() and not terms(words) for words in asked)


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
        "actors sources": terms(question.actor or "", beginnings=True),
        "places": terms(question.place or "", beginnings=True),
        "kinds": tuple(map(Term, kinds_asked(question))),
    }
    return {columns: held for columns, held in wanted.items() if held}


def _fitting(connection: Connection, question: Question) -> Select[int] | None:
    """The `number` of every claim that fits, whenever it was published; `None` where no place lies near enough.

    The words of the full-text index leave few claims whose rows are looked at.
    """
    wanted, days = _terms(question), list(days_asked(question))
    near = _spots(connection, question.near) if question.near else ()
    if question.near and not near:
        return None
    choices = [("areas", question.within), ("kinds", near), ("kinds", words_asked(question.quantity))]
    choices += (("kinds", calendar.words_asked(each, calendar.held(connection))) for calendar, each in days)
    if wanted or any(words for _, words in choices):
        query = matching(wanted, choices, {"actors sources": ("actors", question.merged_actors)})
    else:
        query = select(_claims.number)
    number = query.selected_columns["number"]
    query = query.where(*(calendar.overlaps(number, each) for calendar, each in days))
    if not question.refused:
        query = query.where(number.not_in(select(tables.refused_claims.c.claim)))
    return query.where(counts(number, question.quantity)) if question.quantity else query


def _spots(connection: Connection, circle: Circle) -> tuple[str, ...]:
    """The words of the spots that may lie in the circle."""
    box, spots = box_around(circle), tables.spots.c
    held = select(spots.south, spots.west, spots.reach, spots.is_area).where(
        and_(spots.south.between(box.south, box.north), spots.west.between(box.west, box.east))
    )
    return tuple(words_near([Spot(*row) for row in connection.execute(held).all()], circle))


@dataclass(frozen=True, slots=True)
class _Search:
    """A walk through the claims that fit, within a range of numbers, up to a limit."""

    connection: Connection
    fitting: Select[int]
    numbers: Range
    limit: int

    def best(self) -> Scores:
        """The best of the newest `CANDIDATES`."""
        scored = self._in(self.numbers).add_columns(relevance().label("score"))
        newest = scored.order_by(scored.selected_columns["number"].desc()).limit(max(CANDIDATES, self.limit)).subquery()
        ranked = select(newest).order_by(newest.c.score.desc(), newest.c.number.desc()).limit(self.limit)
        return {row.number: row.score for row in self.connection.execute(ranked)}

    def best_after(self, last: int) -> Scores:
        """Those that are ranked after this one; after the least of the newest `CANDIDATES`, what is older than those.

        Raises:
            UsageError: this one is none of them.
        """
        ranked = replace(self, limit=CANDIDATES).best()
        older = self.numbers.within(Range(end=min(ranked, default=0)))
        if last in ranked:
            rest = list(ranked)[list(ranked).index(last) + 1 :][: self.limit]
            found = {number: ranked[number] for number in rest}
            more = len(ranked) == CANDIDATES and len(rest) < self.limit
            return found | (replace(self, numbers=older, limit=self.limit - len(rest)).newest() if more else {})
        if last < older.end:
            return self.newest_after(last, older)
        raise UsageError("The claim to go on after is no answer to this question.", "Ask again from the beginning.")

    def oldest(self, last: int | None) -> Scores:
        """The oldest, or the oldest after this one."""
        numbers = self.numbers if last is None else self.numbers.within(Range(last + 1))
        return dict.fromkeys(self.first(numbers, self.limit), 0.0)

    def newest_after(self, last: int, numbers: Range) -> Scores:
        """What stands after this one among these numbers: the rest of its day, then the days before."""
        day = day_of_number(last)
        rest = self.first(numbers.within(Range(last + 1, first_number(day + 1))), self.limit)
        if len(rest) == self.limit:
            return dict.fromkeys(rest, 0.0)
        before = replace(self, numbers=numbers.within(Range(end=first_number(day))), limit=self.limit - len(rest))
        return dict.fromkeys(rest, 0.0) | before.newest()

    def all(self) -> list[int]:
        """All of them, oldest first."""
        fitting = self._in(self.numbers)
        return list(self.connection.execute(fitting.order_by(fitting.selected_columns["number"])).scalars())

    def count(self, most: int) -> int:
        """How many there are, counted up to `most`."""
        fitting = self._in(self.numbers).limit(most).subquery()
        return self.connection.execute(select(func.count()).select_from(fitting)).scalar_one()

    def first(self, numbers: Range, limit: int) -> list[int]:
        """The first of these numbers, oldest first."""
        fitting = self._in(numbers)
        forwards = fitting.order_by(fitting.selected_columns["number"]).limit(limit)
        return list(self.connection.execute(forwards).scalars())

    def newest(self) -> Scores:
        """The newest days first, and within a day the order of the text.

        Walking backwards finds the days; the last day reached is walked again forwards, as only part may be wanted.
        """
        fitting = self._in(self.numbers)
        backwards = fitting.order_by(fitting.selected_columns["number"].desc()).limit(self.limit)
        last = list(self.connection.execute(backwards).scalars())
        if not last:
            return {}
        day = day_of_number(last[-1])
        newer = sorted((n for n in last if day_of_number(n) > day), key=lambda n: (-day_of_number(n), n))
        that_day = self.numbers.within(Range(first_number(day), first_number(day + 1)))
        rest = self.first(that_day, self.limit - len(newer))
        return dict.fromkeys([*newer, *rest], 0.0)

    def newest_numbers(self, most: int) -> Select[int]:
        """The query for the last of the numbers, the newest first."""
        fitting = self._in(self.numbers)
        return fitting.order_by(fitting.selected_columns["number"].desc()).limit(most)

    def every(self) -> Select[int]:
        """The query for all of the numbers, in no order."""
        return self._in(self.numbers)

    def holds(self, number: ColumnElement[int]) -> ColumnElement[bool]:
        """That a number is one of them.

        Where nothing but days is asked for, the range says so: listing a million numbers takes SQLite two seconds.
        """
        if self.fitting.get_final_froms() != [tables.claims]:
            return number.in_(self.every())
        within = and_(number >= self.numbers.first, number < self.numbers.end)
        refused = self.fitting.whereclause is not None
        return and_(within, number.not_in(select(tables.refused_claims.c.claim))) if refused else within

    def _in(self, numbers: Range) -> Select[int]:
        number = self.fitting.selected_columns["number"]
        return self.fitting.where(number >= numbers.first, number < numbers.end)
