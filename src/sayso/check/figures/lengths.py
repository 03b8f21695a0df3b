"""Tells what stretch of time an amount is of: "in the first nine months of the war", "its 2021 annual budget"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.check.relating import place_of
from sayso.check.report import Sentence
from sayso.link.days import days_meant
from sayso.records import Quantity, Time
from sayso.words import load

REACH = 70
"""Characters between an amount and its time: "spent … on the first nine months of the war"."""


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time that an amount is of: its words, and how many days it has."""

    text: str
    days: int


def length_behind(sentence: Sentence, quantity: Quantity, until: int | None = None) -> Length | None:
    """The first stretch that is named behind an amount, before `until` in the sentence."""
    end = place_of(sentence, quantity)[1]
    until = min(end + REACH, len(sentence.text) if until is None else until)
    return next((each for at, each in _lengths(sentence) if end <= at < until), None)


def length_before(sentence: Sentence, quantity: Quantity, since: int = 0) -> Length | None:
    """The last stretch that is named before an amount, after `since` in the sentence."""
    start = place_of(sentence, quantity)[0]
    found = [each for at, each in _lengths(sentence) if max(since, start - REACH) <= at < start]
    return found[-1] if found else None


def rate_of(sentence: Sentence, quantity: Quantity) -> str | None:
    """The unit of time that an amount is told by, also behind what it is of: "400 tons of steel a day"."""
    if quantity.per:
        return quantity.per if quantity.per in load("figures")["periods"] else None
    found = _rate().match(sentence.text, place_of(sentence, quantity)[1])
    return found[1].lower() if found else None


def has_period(words: str) -> bool:
    """Whether words name a unit of time or a rate of one: "for the month", "annual"."""
    return _periods().search(words) is not None


def _lengths(sentence: Sentence) -> list[tuple[int, Length]]:
    """The stretches of a sentence, each with where it begins."""
    start = sentence.span.start
    found = ((time.spans[0].start - start, length_of(time)) for time in sentence.times)
    return [(at, length) for at, length in found if length]


def length_of(time: Time) -> Length | None:
    """How long a time is; `None` where it is open."""
    days: tuple[date, date] | None = days_meant(time)
    return Length(time.text, (days[1] - days[0]).days + 1) if days else None


@cache
def _rate() -> re.Pattern[str]:
    units = "|".join(load("figures")["periods"])
    no_rate = r"(?! (?:earlier|ago|later|before|after|from|on)\b)"
    return re.compile(rf"\s+(?:of [\w-]+\s+)?(?:per|an?|each|every)\s+({units})\b{no_rate}", re.IGNORECASE)


@cache
def _periods() -> re.Pattern[str]:
    figures = load("figures")
    forms = [*(rf"{unit}(?:s|ly|[’']s)?" for unit in figures["periods"]), *figures["adjectives"], r"(?:19|20)\d\d"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)
