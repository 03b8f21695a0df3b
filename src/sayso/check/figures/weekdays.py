"""Finds days whose weekday is not the one that the calendar has: "Thursday, November 25, 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from sayso.check.figures.days import Day, single_days
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Objection, Remark
from sayso.words import load

NEAR = timedelta(days=120)
"""How far from the day of publication a day without its year may lie for its year to be beyond doubt."""

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_BEHIND = re.compile(r"\s*(?:,\s*(?:a\s+)?|\((?:a\s+)?)(\w+)\s*(?:\)|,)")


def weekdays_told(report: Report, sentence: Sentence) -> Iterator[Remark]:
    """Compares the weekday that stands beside a day with that of the calendar."""
    for day in single_days(sentence):
        told = _weekday_of(sentence, day)
        if told is None or not _is_sure(report, day):
            continue
        name, number = told
        real = day.day.strftime("%A")
        if day.day.weekday() == number:
            yield Agreement((sentence.span,), f"{day.day:%B} {day.day.day}, {day.day.year} was a {real}.")
        else:
            message = f"The text says “{name}” of “{day.text}”; {day.day.isoformat()} was a {real}."
            yield Objection((sentence.span,), message)


def _weekday_of(sentence: Sentence, day: Day) -> tuple[str, int] | None:
    """The weekday in the words of a day or right behind them, as written and from 0 for Monday."""
    dated = any(letter.isdigit() for letter in day.text)
    inside = [word for word in re.findall(r"\w+", day.text) if word.lower() in _weekdays()] if dated else []
    if inside:
        return inside[0], _weekdays()[inside[0].lower()]
    behind = _BEHIND.match(sentence.text, day.end) if dated else None
    number = _weekdays().get(behind[1].lower()) if behind else None
    return (behind[1], number) if behind and number is not None else None


def _is_sure(report: Report, day: Day) -> bool:
    """Whether the year of a day is told, or the day is so near that of publication that it can be of no other."""
    published = report.document.published
    return _YEAR.search(day.text) is not None or (
        published is not None and abs(day.day - date.fromisoformat(published)) <= NEAR
    )


@cache
def _weekdays() -> Mapping[str, int]:
    return {name: int(number) for number, names in load("dates")["weekdays"].items() for name in names}
