"""Finds the year of a day that a text names without one, from the years that the text does name.

Witnesses, best first: full dates (also in the addresses of its sources), a weekday that the day fell on, a month with
its year, and a year into which something is said to last (`into 2023`: the text is of 2022). A bare year alone is no
witness, for reports speak of 2014 in any later year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sayso.read.named_days import Day, find_days, find_lone_months, find_months, find_years
from sayso.words import load

INTO = re.compile(r"\b(?:into|next year,?(?: in)?)\s+(?:early |late |the year )?$", re.IGNORECASE)
SENTENCE_START = re.compile(r"[.!?;\n\]]\s")
WINDOW = 90
"""How far before a date a cue of the future counts, inside the same sentence."""
URL_DAY = re.compile(r"/(20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/\s.;-]|$)", re.MULTILINE)
LONGEST_MEMORY = 3
"""Years: where the latest year named as past is older, it says nothing of the next one."""
CLOSE = timedelta(days=60)
"""Days so close to a full date belong to its year; farther ones may be of the year before or after."""


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The years that a text names, sorted by what they prove."""

    full_days: tuple[date, ...]
    url_days: tuple[date, ...]
    weekdays: tuple[Day, ...]
    months: tuple[date, ...]
    past_years: tuple[int, ...]
    next_years: tuple[int, ...]


def find_witnesses(body: str, whole: str) -> Witnesses:
    """The witnesses in the prose `body`, and in the addresses of the `whole` text."""
    named = list(find_days(body))
    days = [day for day in named if not is_to_come(body, day.span.start)]
    years = list(find_years(body))
    return Witnesses(
        full_days=tuple(full for day in days if day.year and (full := day.in_year(day.year))),
        url_days=tuple(_url_days(whole)),
        weekdays=tuple(day for day in named if day.weekday is not None and not day.year),
        months=tuple(_months(body)),
        past_years=tuple(year for span, year in years if not is_to_come(body, span.start)),
        next_years=tuple(year for span, year in years if _is_next(body, span.start)),
    )


def year_for(day: Day, witnesses: Witnesses) -> tuple[int, str] | None:
    """The year of `day`, and why; `None` where the witnesses leave it open."""
    full = max((*witnesses.full_days, *witnesses.url_days), default=None)
    if full and (year := _nearest(day, full)):
        return year, f"the text or its sources name {full.isoformat()}"
    bounds = _bounds(day, witnesses)
    by_weekday = _by_weekday(witnesses, bounds[0] if bounds else None)
    return by_weekday or bounds


def is_to_come(text: str, at: int) -> bool:
    """Whether words before the date at `at`, in its sentence, say that it may still lie ahead."""
    before = text[max(0, at - WINDOW) : at]
    starts = [found.end() for found in SENTENCE_START.finditer(before)]
    return _future().search(before, starts[-1] if starts else 0) is not None


def _is_next(text: str, at: int) -> bool:
    """Whether something will last into the year at `at`: `will weigh on budgets into 2023`, not `lasted into 2023`."""
    return INTO.search(text[max(0, at - 40) : at]) is not None and is_to_come(text, at)


def _months(body: str) -> Iterator[date]:
    """The months of the latest year named, where a second one of that year, or the month alone, shows that it is near.

    One `July 2018` may be of any time; `the February 2022 landing` that is later `the February landing` is not.
    """
    past = [month for span, month in find_months(body) if not is_to_come(body, span.start)]
    latest = [month for month in past if month.year == max(past).year]
    alone = set(find_lone_months(body))
    if len(set(latest)) > 1 or any(month.month in alone for month in latest):
        yield from latest


def _url_days(text: str) -> Iterator[date]:
    for year, month, day in URL_DAY.findall(text):
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue


def _nearest(day: Day, full: date) -> int | None:
    """The year in which `day` lies close to the latest full date; nobody can tell where it is far from it."""
    years = (full.year - 1, full.year, full.year + 1)
    return next((year for year in years if (near := day.in_year(year)) and abs(near - full) <= CLOSE), None)


def _bounds(day: Day, witnesses: Witnesses) -> tuple[int, str] | None:
    """The year by the months and years named: the first `day` after the latest month, or the year before the next."""
    month = max(witnesses.months, default=None)
    by_month = month.year + (day.month < month.month) if month else None
    following = min(witnesses.next_years, default=None)
    past = max(witnesses.past_years, default=by_month)
    if following and past and following - LONGEST_MEMORY <= past < following and (by_month or past) < following:
        return following - 1, f"it speaks of what lasts into {following}, and of {past} as past"
    if by_month and month:
        return by_month, f"it is the first one after {month:%B %Y}, the latest month that the text names with its year"
    return None


def _by_weekday(witnesses: Witnesses, guess: int | None) -> tuple[int, str] | None:
    """The year in which the weekdays named fall on their days, near the year that the other witnesses suggest."""
    if not witnesses.weekdays:
        return None
    around = guess or max(witnesses.past_years, default=None)
    if not around:
        return None
    fitting = [
        year
        for year in (around, around + 1)
        if all((day := named.in_year(year)) and day.weekday() == named.weekday for named in witnesses.weekdays)
    ]
    if len(fitting) != 1:
        return None
    named = witnesses.weekdays[0].in_year(fitting[0])
    return fitting[0], f"{named:%B} {named.day} was a {named:%A} in it" if named else ""


@cache
def _future() -> re.Pattern[str]:
    cues = "|".join(re.escape(cue) for cue in load("dates")["future_cues"])
    return re.compile(rf"\b(?:{cues})\b", re.IGNORECASE)
