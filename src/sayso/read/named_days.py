"""Finds the days that a text names: `November 25`, `25 Nov. 2022`, `2022-11-25`, and the 25 of `November 23 and 25`.

This serves to date the document. The times of its claims are found by the extractor, in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sayso.records import Span
from sayso.words import load

LONGEST_DATELINE = 120
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"


@dataclass(frozen=True, slots=True)
class Day:
    """A day as the text names it; `year` and `weekday` (0 is Monday) are `None` where it does not."""

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """The day in `year`, or `None` where there is none (February 29)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class _Patterns:
    months: dict[str, int]
    weekdays: dict[str, int]
    day: re.Pattern[str]
    series: re.Pattern[str]
    month_year: re.Pattern[str]
    lone_month: re.Pattern[str]
    dateline: re.Pattern[str]


LONE_YEAR = re.compile(rf"(?<![\w$€£.,:/#-])(?:{YEAR})(?![\w%/-]|[.,]\d)")


def find_days(text: str) -> Iterator[Day]:
    """The days that `text` names, in order."""
    for found in _patterns().day.finditer(text):
        day = _day(found)
        if day and day.in_year(day.year or 2000):
            yield day
            yield from _series(text, found, day)


def is_dateline(words: str) -> bool:
    """Whether the line holds a day, and nothing beside it but a time, a zone or "Published"."""
    if len(words) > LONGEST_DATELINE or not any(True for _ in find_days(words)):
        return False
    rest = _patterns().dateline.sub(" ", _patterns().day.sub(" ", words))
    return not any(letter.isalpha() for letter in rest)


def find_months(text: str) -> Iterator[tuple[Span, date]]:
    """Months with a year and no day (`February 2022`): where, and their first day."""
    for found in _patterns().month_year.finditer(text):
        month = _patterns().months[found["month"].lower().rstrip(".")]
        yield Span(found.start(), found.end()), date(int(found["year"]), month, 1)


def find_lone_months(text: str) -> Iterator[int]:
    """Months named with neither day nor year (`the February landing`): the ones nearest to the day of writing."""
    for found in _patterns().lone_month.finditer(text):
        yield _patterns().months[found.group(1).lower()]


def find_years(text: str) -> Iterator[tuple[Span, int]]:
    """Years that stand alone in prose (`into 2023`, `the 2021 budget`), not counts or parts of longer numbers."""
    for found in LONE_YEAR.finditer(text):
        yield Span(found.start(), found.end()), int(found.group())


@cache
def _patterns() -> _Patterns:
    lists = load("dates")
    months = {word: number for number, words in lists["months"].items() for word in words}
    weekdays = {word: number for number, words in lists["weekdays"].items() for word in words}
    month = rf"(?:{_names(months)})\b\.?"
    full_names = "|".join(names[0].capitalize() for names in lists["months"].values())
    weekday = rf"(?:(?P<weekday>{_names(weekdays)})\b\.?,?\s+(?:the\s+)?)?"
    month_first = rf"(?P<month>{month})\s+(?P<day>{DAY})(?:st|nd|rd|th)?(?!\d|[,.]\d|\s?(?:percent|%))"
    day_first = rf"(?P<day_first>{DAY})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_second>{month})"
    named = rf"{weekday}(?:{month_first}|{day_first})(?:,?\s+(?P<year>{YEAR})(?!\d))?"
    iso = rf"(?<![\d/-])(?P<iso>{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])"
    further = (
        rf"\s*(?:,|and\b|to\b|through\b|[-–—])\s*(?:and\s+)?({DAY})(?:st|nd|rd|th)?(?!\d|[,.:]\d|\s*%|\s+[a-z]+s\b)"
    )
    words = rf"(?:\b|(?<=\d))(?:{_choice(lists['dateline_words'])}|{_choice(weekdays)})\b\.?|\d"
    return _Patterns(
        months=months,
        weekdays=weekdays,
        day=re.compile(rf"(?<!\w)(?=[A-Z\d])(?:{named}|{iso})"),
        series=re.compile(further),
        month_year=re.compile(rf"(?<!\w)(?P<month>{month}),?\s+(?:of\s+)?(?P<year>{YEAR})(?!\d)"),
        lone_month=re.compile(rf"(?<!\d )\b(?!May\b)({full_names})\b(?!,?\s+(?:of\s+)?\d)"),
        dateline=re.compile(words, re.IGNORECASE),
    )


def _names(words: Iterable[str]) -> str:
    """The words as names are written, for "they may 25 times" names no day."""
    return "|".join(
        f"{_choice([word.capitalize()])}|{_choice([word.upper()])}" for word in sorted(words, key=len, reverse=True)
    )


def _choice(words: Iterable[Any]) -> str:
    return "|".join(re.escape(str(word)) for word in sorted(words, key=lambda word: -len(str(word))))


def _day(found: re.Match[str]) -> Day | None:
    span = Span(found.start(), found.end())
    if found["iso"]:
        year, month, day = found["iso"].split("-")
        return Day(span, int(month), int(day), int(year))
    name = (found["month"] or found["month_second"]).rstrip(".")
    weekday = _patterns().weekdays[found["weekday"].lower()] if found["weekday"] else None
    stated = int(found["year"]) if found["year"] else None
    return Day(span, _patterns().months[name.lower()], int(found["day"] or found["day_first"]), stated, weekday)


def _series(text: str, found: re.Match[str], day: Day) -> Iterator[Day]:
    """The further days of the same month: `November 23 and 25`, `November 23-25`."""
    at = found.end()
    while day.year is None and found["month"] and (following := _patterns().series.match(text, at)):
        number = int(following.group(1))
        if number <= day.day:
            break
        day = Day(Span(following.start(1), following.end(1)), day.month, number)
        yield day
        at = following.end()
