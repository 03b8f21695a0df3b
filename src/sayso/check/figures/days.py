"""Reads the days of the calendar that a sentence names, with where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.check.report import Sentence
from sayso.link.days import days_meant
from sayso.records import Time


@dataclass(frozen=True, slots=True)
class Day:
    """A single day that a sentence names: its words, the day, and where they begin and end in the sentence's text."""

    text: str
    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Several days that a sentence names as one time, the first and the last included."""

    text: str
    first: date
    last: date
    start: int
    end: int


def single_days(sentence: Sentence) -> Iterator[Day]:
    """The times of a sentence that are one day."""
    for time in sentence.times:
        days = days_meant(time)
        if days and days[0] == days[1]:
            yield Day(time.text, days[0], *place_of_time(sentence, time))


def stretches(sentence: Sentence) -> Iterator[Stretch]:
    """The times of a sentence that are more than one day."""
    for time in sentence.times:
        days = days_meant(time)
        if days and days[0] < days[1]:
            yield Stretch(time.text, *days, *place_of_time(sentence, time))


def place_of_time(sentence: Sentence, time: Time) -> tuple[int, int]:
    """Where a time begins and ends in the text of its sentence."""
    return time.spans[0].start - sentence.span.start, time.spans[-1].end - sentence.span.start


def in_words(day: date) -> str:
    """A day as a reader writes it: "November 25, 2022"."""
    return f"{day:%B} {day.day}, {day.year}"
