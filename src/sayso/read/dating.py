"""Dates a document: by what was given, by the file's metadata, by its dateline, or by the days that its text names.

A report that states no date still shows when it was written: the latest day of which it speaks as past, in the year
that fits the years it names (`years.py`). Where the text leaves that open, the document stays without a date.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.read.named_days import Day, find_days
from sayso.read.years import Witnesses, find_witnesses, is_to_come, year_for
from sayso.records import DatedFrom, Hints

ISO_IN_NAME = re.compile(r"(?<!\d)(19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
STRAY = timedelta(days=31)
"""A full date so much later than the days named without a year is a plan or a slip, not the day of writing."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The ISO day of publication, where it comes from, and why; `None` where the text leaves it open."""

    published: str | None = None
    source: DatedFrom | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a document offers for its date: titles and datelines, its prose, all its text, its address and its name."""

    heads: tuple[str, ...]
    body: str
    text: str
    url: str
    path: str


def date_document(hints: Hints, metadata: str | None, evidence: Evidence) -> Dating:
    """The date of publication: given, else from metadata, else from the dateline, else inferred from the days named."""
    if hints.published:
        return Dating(hints.published, hints.published_from, "given with the document")
    if metadata:
        return Dating(metadata, DatedFrom.METADATA, "the file's metadata give it")
    heads = [day for head in evidence.heads for day in find_days(head)]
    stated = next((found for day in heads if day.year and (found := day.in_year(day.year))), None)
    if stated:
        return Dating(stated.isoformat(), DatedFrom.TEXT, "the title or dateline states it")
    witnesses = find_witnesses(evidence.body, f"{evidence.url}\n{evidence.text}")
    inferred = _from_head(heads[0], witnesses) if heads else _from_days(evidence.body, witnesses)
    return inferred if inferred.published else _from_name(evidence.path)


def _from_head(head: Day, witnesses: Witnesses) -> Dating:
    found = year_for(head, witnesses)
    day = head.in_year(found[0]) if found else None
    if not found or not day:
        return Dating()
    return _inferred(day, f"the dateline names the day without a year: {{}}, because {found[1]}")


def _from_days(body: str, witnesses: Witnesses) -> Dating:
    """The latest day that the text speaks of as past."""
    past = [day for day in find_days(body) if not is_to_come(body, day.span.start)]
    latest = _latest([day for day in past if not day.year])
    if not latest:
        stated = _supported(witnesses.full_days)
        return _inferred(stated, "the latest day that the text names is {}") if stated else Dating()
    found = year_for(latest, witnesses)
    if not found:
        return Dating()
    candidate = latest.in_year(found[0])
    stated = max(
        (day for day in witnesses.full_days if candidate and candidate < day <= candidate + STRAY), default=None
    )
    if stated:
        return _inferred(stated, "the latest day that the text names is {}")
    return _inferred(candidate, f"the latest day that the text speaks of as past is {{}}; its year because {found[1]}")


def _supported(days: Sequence[date]) -> date | None:
    """The latest of full dates, where another lies near it: a lone one may be of any time, an anniversary."""
    latest = max(days, default=None)
    return latest if latest and any(latest - STRAY <= day < latest for day in days) else None


def _inferred(day: date | None, reason: str) -> Dating:
    if not day:
        return Dating()
    return Dating(day.isoformat(), DatedFrom.INFERRED, reason.format(f"{day:%B} {day.day}, {day.year}"))


def _latest(days: Sequence[Day]) -> Day | None:
    """The latest of days without a year: of those named twice, where there are any, for a plan is named but once.

    Around New Year, January comes after December if it is named more often.
    """
    early = [day for day in days if day.month <= 3]
    late = [day for day in days if day.month >= 10]
    if early and late and len(early) > len(late):
        days = [day for day in days if day.month <= 6]
    times = Counter((day.month, day.day) for day in days)
    often = [day for day in days if times[day.month, day.day] > 1]
    return max(often or days, key=lambda day: (day.month, day.day), default=None)


def _from_name(path: str) -> Dating:
    """A day in the file's name: the last resort, for a name is soon changed."""
    named = ISO_IN_NAME.findall(path) and ISO_IN_NAME.search(path.rsplit("/", 1)[-1])
    if not named:
        return Dating()
    try:
        day = date.fromisoformat(named.group())
    except ValueError:
        return Dating()
    return Dating(
        day.isoformat(), DatedFrom.INFERRED, f"nothing in the text dates it; the file's name says {day.isoformat()}"
    )
