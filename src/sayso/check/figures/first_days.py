"""Compares when a war is said to have begun with its first day: "the February 2022 invasion"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from sayso.check.figures.days import in_words, place_of_time
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Objection, Remark
from sayso.link.days import days_meant
from sayso.records import Severity, Time
from sayso.words.history import Event, History

SLIP = timedelta(days=3 * 366)
"""How far off a first day may be told for it to be a slip; what began many years before was another invasion."""

_OF = re.compile(r"\s+of\s+((?:the\s+)?[\w’'-]+)")


@dataclass(frozen=True, slots=True)
class Beginning:
    """A time that stands right before a word for a war: the words of both, and of what it was an invasion."""

    sentence: Sentence
    time: Time
    words: str
    of: str


def find_beginnings(report: Report, history: History) -> Iterator[Beginning]:
    """The months, years and days that stand before the invasions that they date."""
    for sentence in report.sentences:
        for time in sentence.times:
            start, end = place_of_time(sentence, time)
            match = _invasion(history).match(sentence.text, end)
            if match:
                of = _OF.match(sentence.text, match.end())
                yield Beginning(sentence, time, sentence.text[start : match.end()], of[1] if of else "")


def compare_beginning(told: Beginning, war: Event, known: Sequence[Event]) -> Iterator[Remark]:
    """Asks about a beginning that is not that of the war, nor that of another that is known, and is not far from it."""
    days = days_meant(told.time)
    ours = not told.of or any(re.search(side, told.of, re.IGNORECASE) for side in war.sides)
    if days is None or not ours:
        return
    first = in_words(war.start)
    if days[0] <= war.start <= days[1]:
        yield Agreement((told.sentence.span,), f"“{told.words}” began on {first}.")
    elif abs(days[0] - war.start) <= SLIP and not any(days[0] <= each.start <= days[1] for each in known):
        message = f"The text says “{told.words}”; the war (“{war.name}”) began on {first}. Is another one meant?"
        yield Objection((told.sentence.span,), message, severity=Severity.LOW)


@cache
def _invasion(history: History) -> re.Pattern[str]:
    """What a war's beginning is called, of the words in passing: an invasion, with its adjectives."""
    names = {word for event in history.events for word in event.words if word.endswith("invasion")}
    forms = "|".join(re.escape(word) for word in sorted(names, key=len, reverse=True))
    return re.compile(rf"\s+(?:(?:full-scale|large-scale|[A-Z][\w’'-]+)\s+){{0,2}}(?:{forms})\b")
