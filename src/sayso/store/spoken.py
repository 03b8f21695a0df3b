"""Of which days claims speak, by the day on which they were said: event day against day of saying, counted in SQL."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from sayso.records import Question
from sayso.store import tables
from sayso.store.find import fits
from sayso.store.store import Store
from sayso.store.timeline import days_of_numbers

_events, _sayings = tables.claim_events.c, tables.claim_sayings.c


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """So many `claims` that were said on a day speak of the days from `first` to `last`; days counted from year 1.

    Where no words tell on which one day it was said, that is the day of publication.
    """

    said: int
    first: int
    last: int
    claims: int


def count_spoken(store: Store, question: Question) -> list[SpokenOf]:
    """The counts of all claims that the question fits and that were said, or published, on a day that is known.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    with store.reading() as connection:
        fitting = fits(connection, question, _events.claim)
        if fitting is None:
            return []
        told = select(func.max(_sayings.first_day)).where(
            _sayings.claim == _events.claim, _sayings.first_day == _sayings.last_day
        )
        said = func.coalesce(told.scalar_subquery(), days_of_numbers(_events.claim)).label("said")
        counted = (
            select(said, _events.first_day, _events.last_day, func.count())
            .where(fitting, said > 0)
            .group_by(said, _events.first_day, _events.last_day)
        )
        return [SpokenOf(*row) for row in connection.execute(counted)]
