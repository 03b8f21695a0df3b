"""What the register has that runs out in these days: forecasts and questions with a last day, soonest first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sayso.ask.question import iso_day
from sayso.errors import UsageError
from sayso.records import Registered, State
from sayso.review.outcomes import outcomes
from sayso.store.register import entries_until
from sayso.store.store import Store

MOST_DUE: Final = 200
"""Entries that are looked at, the newest: of one that a daily report makes, tens run out in a week."""


def due(store: Store, since: str, days: int = 7, limit: int = 20) -> list[Registered]:
    """What is open and speaks of nothing later than so many days from `since` on, the soonest first.

    Raises:
        NotFound: there is no casebook yet.
        UsageError: `since` is no day, or a number is out of range.
    """
    first = iso_day("since", since, parts=False)
    if first is None or not 0 <= days <= 366 or limit < 1:
        raise UsageError(f"since={since!r}, days={days}, limit={limit} cannot be.", "Give a day, and 0 to 366 days.")
    start = date.fromisoformat(first)
    last = start + timedelta(min(days, (date.max - start).days))
    with store.reading() as connection:
        held = [
            kept
            for kept in entries_until(connection, start.toordinal(), last.toordinal(), MOST_DUE)
            if kept.entry.until and first <= kept.entry.until <= last.isoformat()
        ]
        held.sort(key=lambda kept: kept.entry.until or "")
        found = (each for each in outcomes(connection, held) if each.state is State.OPEN)
        return [each for each, _ in zip(found, range(limit), strict=False)]
