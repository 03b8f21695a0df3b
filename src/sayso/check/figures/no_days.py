"""Finds days that no calendar has, and stretches that end before they begin: "November 31", "from May 9 to 5"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from functools import cache

from sayso.check.report import Report, Sentence
from sayso.check.rule import Objection
from sayso.words import load

FEBRUARY = 2
LONGEST = 31
"""Days of the longest months."""
LAST = 39
"""The last number that can be meant as a day: a slip of one key from one of the thirties."""
LEAP, COMMON = 2000, 2001
"""A year with a February 29 and one without."""

_TWENTY = re.compile(r"\b[23]\d(?!\d)")
_COUNTED = re.compile(r"\s+(?:[a-z-]+\s+){0,2}(?:[a-z-]+s|people|men|women|children|percent)\b")
"""Behind a number above the days of a month: it counts something, "in June 40 guards left"."""
_NO_SLIP = re.compile(r"(?:st|nd|rd|th)?(?:\s+[A-Z]|\s*[”\"]|\s*[(\[]\s*sic\b)")
"""Behind a number: it is that of a unit or a street ("November 31st Brigade"), or somebody else's words."""


def days_of_no_calendar(report: Report, sentence: Sentence) -> Iterator[Objection]:
    """Objects to days that their month does not have."""
    if _TWENTY.search(sentence.text) is None:
        return
    for match in _days().finditer(sentence.text):
        name, number = match["month"] or match["of"], int(match["day"] or match["before"])
        month = _months()[name.lower().rstrip(".")]
        longest = _length(month, match["year"], report.document.published)
        if not longest < number <= LAST or _NO_SLIP.match(sentence.text, match.end()):
            continue
        if number > LONGEST and _COUNTED.match(sentence.text, match.end()):
            continue
        yield Objection(
            (sentence.span,), f"There is no “{match['said']}”: {calendar.month_name[month]} has {longest} days."
        )


def stretches_turned_round(sentence: Sentence) -> Iterator[Objection]:
    """Objects to stretches inside a month whose last day comes before their first."""
    for match in _stretches().finditer(sentence.text):
        first, last = int(match["first"]), int(match["last"])
        same_month = match["again"] is None or _months()[match["again"].lower()] == _months()[match["month"].lower()]
        if same_month and last < first <= LONGEST:
            yield Objection((sentence.span,), f"“{match.group()}” ends before it begins.")


def _length(month: int, year: str | None, published: str | None) -> int:
    """The days that a month has; where the year is not told, February has 29 if one near has."""
    if month != FEBRUARY:
        return calendar.monthrange(COMMON, month)[1]
    years = [int(year)] if year else [int(published[:4]), int(published[:4]) - 1] if published else [LEAP]
    return max(calendar.monthrange(each, month)[1] for each in years)


@cache
def _months() -> Mapping[str, int]:
    return {name: int(number) for number, names in load("dates")["months"].items() for name in names}


@cache
def _days() -> re.Pattern[str]:
    """A month with a number of two digits before or behind it, as they are written in dates."""
    months = "|".join(sorted((name.capitalize() for name in _months()), key=len, reverse=True))
    behind = rf"(?P<month>{months})\b\.?\s+(?P<day>[23]\d)(?:st|nd|rd|th)?(?![\d:%-]|[.,]\d(?!\d\d\d))"
    ahead = rf"(?<![\d.,])(?P<before>[23]\d)(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<of>{months})\b(?!\s+\d)"
    return re.compile(rf"(?P<said>\b(?:{behind}|{ahead}))(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?")


@cache
def _stretches() -> re.Pattern[str]:
    months = "|".join(sorted((name.capitalize() for name in _months()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:between|from)\s+(?P<month>{months})\s+(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:and|to|through|until|till|[-–])"
        rf"\s*(?:(?P<again>{months})\s+)?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?(?=[,.;)]|\s+(?:in|at|on|near|by|and|to|that|of)\b|$)"
    )
