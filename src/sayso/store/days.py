"""Which days a claim speaks of, and on which it was said: its rows, its words in the index, and how both are asked.

The words tell the months, or the years where a time is long, so that a walk through the full-text index passes by what
is of another time; the rows tell the days. What happens and what is said have a table and words each (`Calendar`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Table, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Claim, Question, Time
from sayso.store import tables
from sayso.store.timeline import LAST_DAY, day_of

Days = tuple[int, int]
"""The first and the last day, both included, counted from year 1."""

MONTH = 31
"""So many days make two months at the most, or three with a February between them."""
YEARS = range(1900, 2101)
"""Times of other years have one word for all of them, and so do those that touch more than `MOST_YEARS`."""
MOST_YEARS = 20
_AGES = "ages"


def event_days(claim: Claim) -> list[Days]:
    """The days of each time of an event in a claim that says any, each once; an open end is open."""
    return _days(time for time in claim.times if time.role == "event")


def saying_days(claim: Claim) -> list[Days]:
    """The days on which somebody in the claim's chain said it, as far as the words tell."""
    return _days(link.said_on for link in claim.chain if link.said_on is not None)


def _days(times: Iterable[Time]) -> list[Days]:
    """The days of the times that say any, each once. One that ends before it begins has none."""
    told = (time for time in times if time.start or time.end)
    days = ((day_of(time.start), day_of(time.end) if time.end else LAST_DAY) for time in told)
    return list(dict.fromkeys((first, last) for first, last in days if first <= last))


def day_rows(days: Iterable[Days], number: int) -> list[dict[str, object]]:
    """The rows for the days of the claim of this number."""
    return [{"first_day": first, "last_day": last, "claim": number} for first, last in days]


def days_words(claim: Claim) -> list[str]:
    """The words for the months of a claim's events and sayings, each once."""
    return [*EVENTS.words(event_days(claim)), *SAYINGS.words(saying_days(claim))]


@dataclass(frozen=True, slots=True)
class Calendar:
    """One kind of days: the table of its rows, and what its words begin with."""

    table: Table
    mark: str

    def words(self, days: Iterable[Days]) -> list[str]:
        """The words for the months of these days, each once."""
        return list(dict.fromkeys(self.mark + word for first, last in days for word in _months(first, last)))

    def words_asked(self, days: Days, held: Days) -> list[str]:
        """Words of which a claim must have one to fit these days.

        `held` are the days on which what the casebook has of this kind begins: other months need not be asked for.
        """
        first, last = days
        long = (f"long{year}" for year in _years(first, last) if year in YEARS)
        within = range(max(first, held[0], 1), min(last, held[1] + MONTH) + 1)
        short = (_month(date.fromordinal(day)) for day in within)
        return [self.mark + word for word in (*dict.fromkeys(short), *long, _AGES)]

    def held(self, connection: Connection) -> Days:
        """From which day to which day what the casebook has of this kind begins, within `YEARS`."""
        first, (least, most) = self.table.c.first_day, (date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))
        # Two statements: asked for both ends in one, SQLite looks through every row.
        earliest = connection.execute(select(func.min(first)).where(first >= least.toordinal())).scalar()
        latest = connection.execute(select(func.max(first)).where(first <= most.toordinal())).scalar()
        return earliest or 0, latest or 0

    def overlaps(self, number: ColumnElement[int], days: Days) -> ColumnElement[bool]:
        """Whether the claim of this number has days of this kind that overlap these."""
        first, last = days
        rows = self.table.c
        return exists().where(rows.claim == number, rows.first_day <= last, rows.last_day >= first)


EVENTS = Calendar(tables.claim_events, "")
SAYINGS = Calendar(tables.claim_sayings, "said")


def days_asked(question: Question) -> Iterator[tuple[Calendar, Days]]:
    """The days that each filter on events and on sayings asks for."""
    asked = ((EVENTS, question.on, question.between), (SAYINGS, question.said_on, question.said_between))
    for calendar, on, between in asked:
        if on is not None:
            yield calendar, (day_of(on), day_of(on))
        if between is not None:
            first, last = between
            yield calendar, (day_of(first), day_of(last) if last else LAST_DAY)


def _months(first: int, last: int) -> Iterator[str]:
    years = _years(first, last)
    if years[0] not in YEARS or years[-1] not in YEARS or len(years) > MOST_YEARS:
        yield _AGES
    elif last - first > MONTH:
        yield from (f"long{year}" for year in years)
    else:
        yield from dict.fromkeys(_month(date.fromordinal(day)) for day in (first, (first + last) // 2, last))


def _month(day: date) -> str:
    return f"month{day.year}x{day.month}"


def _years(first: int, last: int) -> range:
    return range(date.fromordinal(max(first, 1)).year, date.fromordinal(max(last, 1)).year + 1)
