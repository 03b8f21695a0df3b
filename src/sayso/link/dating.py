"""Finds the days of earlier reports that a publisher's own addresses name: ".../harbour-report-march-13".

Whoever cites an earlier report of its own gives its address in an endnote, and the address of a daily report has its
day in it, since it is made of the title. An address is the publisher's own where its host has the publisher's name, or
where its path has the title of the report that cites it, without the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.words import load

LONGEST = 500
"""Code points of an address that are looked at."""
LEAST_TITLE, LEAST_SERIES = 2, 3
"""Words of a title without its day from which on an address that has them is the publisher's own ("Harbour Update"),
and from which on two reports of the title are of one series where a publisher is not known: others have updates too."""
MOST_DAYS = 16
"""Days that one sentence is taken to name, the latest; nobody cites more reports than these."""
LEAST_NAME = 5
"""Letters of a name from which on it is looked for anywhere in a host; a shorter one must be a whole part of it."""

_ADDRESS = re.compile(r"(?:https?://)?([^/\s?#]+)(.*)", re.IGNORECASE | re.DOTALL)
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}|[_+,.\s]")
_ISO = re.compile(r"(?<!\d)(20\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_SHORT = re.compile(r"(?<!\d)(\d\d)(\d\d)(?:20)?(\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Issue:
    """A report of a series: its publisher ("" where it is not known), its title and its day."""

    publisher: str
    title: str
    day: date | None

    @property
    def series(self) -> str:
        """The title without days and numbers, in lower case; empty where it is too short to tell a series."""
        words = [word for word in _WORD.findall(self.title.lower()) if word not in month_names()]
        return " ".join(words) if len(words) >= LEAST_TITLE else ""

    @property
    def long_series(self) -> str:
        """The same, empty where others may have reports of that title too ("Daily Update")."""
        return self.series if self.series.count(" ") + 1 >= LEAST_SERIES else ""

    def may_be_of(self, other: Issue) -> bool:
        """Whether both are of one publisher, or of one series where the publisher of one is not known."""
        if self.publisher and other.publisher:
            return self.publisher.casefold() == other.publisher.casefold()
        return bool(self.long_series) and self.long_series == other.series


def days_of_addresses(addresses: Iterable[str], citing: Issue, names: Iterable[str]) -> tuple[date, ...]:
    """The days before its own that the report's own addresses name, in order. `names` are those of its publisher."""
    known = frozenset(names)
    if citing.day is None:
        return ()
    days = {
        day
        for address in addresses
        if _is_own(address[:LONGEST], citing, known)
        for day in _days_in(address[:LONGEST], citing.day)
        if day < citing.day
    }
    return tuple(sorted(days)[-MOST_DAYS:])


def _is_own(address: str, citing: Issue, names: frozenset[str]) -> bool:
    parts = _ADDRESS.match(address)
    if parts is None:
        return False
    host, path = parts[1].lower(), _plain(parts[2])
    for name in names:
        letters = "".join(_WORD.findall(name.lower()))
        if letters in host.split(".") or (len(letters) >= LEAST_NAME and letters in host.replace("-", "")):
            return True
    return bool(citing.series) and citing.series.replace(" ", "-") in path


def _plain(path: str) -> str:
    """A path in lower case, with every space, escape and sign between words as a hyphen."""
    return re.sub(r"-{2,}", "-", _ESCAPED.sub("-", path.lower()))


def _days_in(address: str, before: date) -> Iterator[date]:
    """Every day that an address may name. One without a year is the last such day before the citing report."""
    plain = _plain(address)
    for found in _ISO.finditer(plain):
        yield from _day(int(found[1]), int(found[2]), int(found[3]))
    for found in _named_days().finditer(plain):
        month, number = _month(found["month"] or found["first"]), int(found["day"] or found["number"])
        year = found["year"] or found["of"]
        for tried in [int(year)] if year else [before.year, before.year - 1]:
            days = [day for day in _day(tried, month, number) if year or day < before]
            yield from days
            if days:
                break
    for found in _SHORT.finditer(plain):
        first, second, year = int(found[1]), int(found[2]), 2000 + int(found[3])
        if year in {before.year, before.year - 1}:
            # A month comes first where it can: addresses of this form were met in American reports alone.
            yield from next(filter(None, (list(_day(year, first, second)), list(_day(year, second, first)))), [])


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _month(word: str) -> int:
    return next(number for number, names in _months().items() if word in names)


@cache
def month_names() -> frozenset[str]:
    """The names of months, also cut short, in lower case."""
    return frozenset(name for names in _months().values() for name in names)


@cache
def _months() -> dict[int, list[str]]:
    return {int(number): list(names) for number, names in load("dates")["months"].items()}


@cache
def _named_days() -> re.Pattern[str]:
    names = "|".join(sorted(month_names(), key=len, reverse=True))
    year = r"(?:-?(?P<{}>20\d\d))?(?!\d)"
    behind = rf"(?P<month>{names})-?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{year.format('year')}"
    front = rf"(?<!\d)(?P<number>\d{{1,2}})-(?P<first>{names})(?![a-z]){year.format('of')}"
    return re.compile(rf"{behind}|{front}")
