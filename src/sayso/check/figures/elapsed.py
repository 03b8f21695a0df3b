"""Compares how long a war is said to have lasted with its first day: "after six months of war"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.check.figures.days import in_words
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Objection, Remark
from sayso.link.days import days_meant
from sayso.words.history import Event, History

DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
"""Days of each unit, on average over the calendar."""
SLACK = {"D": 2.0, "W": 1.0, "M": 1.0, "Y": 0.75}
"""Units that a length may be off: whoever says "six months" may mean any time from five to seven."""
SHARE = 0.15
"""The same in shares of the length, where that is more."""

REACH, NEAR = 24, 9
"""Characters before a length in which "the first" stands, and in which "another" does."""

_VALUE = re.compile(r"P(\d{1,4})([DWMY])")
_WHERE = re.compile(r"\s+(?:in|with|against|between|over)\s+((?:the\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)?)")
_FIRST = re.compile(r"\b(?:first|opening)\s+$|^(?:the\s+)?(?:first|opening)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of(?:\s+the)?$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:next|another|further|additional|coming|more|last|past|previous|within)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of a war that a sentence tells: its words and its number of units.

    `first` tells that it is only the beginning of the war, and `place` where the war is, as the words behind it say.
    """

    sentence: Sentence
    words: str
    number: int
    unit: str
    first: bool
    place: str

    def fits(self, event: Event, day: date) -> bool:
        """Whether so much had passed since an event began."""
        passed = ((min(day, event.end) if event.end else day) - event.start).days / DAYS[self.unit]
        slack = max(SLACK[self.unit], SHARE * self.number)
        return self.number <= passed + slack / 2 if self.first else abs(passed - self.number) <= slack


def find_lengths(report: Report, history: History) -> Iterator[Length]:
    """The lengths of time that are told of something that may be a war."""
    starts = [sentence.span.start for sentence in report.sentences]
    for timex in report.dossier.extraction.timexes:
        value = _VALUE.fullmatch(timex.value) if timex.kind == "DURATION" else None
        at = bisect_left(starts, timex.spans[0].end) - 1
        if value is None or at < 0:
            continue
        sentence = report.sentences[at]
        start = timex.spans[0].start - sentence.span.start
        end = start + len(_OF_THE.sub("", timex.text))
        told = _of_war(history).match(sentence.text, end)
        if told and not _MORE.search(sentence.text, max(0, start - NEAR), end):
            place = _WHERE.match(sentence.text, told.end())
            first = _FIRST.search(timex.text) or _FIRST.search(sentence.text, max(0, start - REACH), start)
            words = sentence.text[start : told.end()]
            yield Length(sentence, words, int(value[1]), value[2], first is not None, place[1] if place else "")


def compare_length(length: Length, war: Event, report: Report, known: Sequence[Event]) -> Iterator[Remark]:
    """Compares a length with the days since the war began, seen from the report or from a day of the sentence.

    Args:
        length: what is told.
        war: what the report calls the war.
        report: where it is told.
        known: all events that are known; a length that fits another whose sides are named may be one of that.
    """
    document, sentence = report.document, length.sentence
    published = date.fromisoformat(document.published) if document.published else None
    named = any(length.words.lower().endswith(word) for word in war.words)
    elsewhere = length.place and not any(_names(side).search(length.place) for side in war.sides)
    if published is None or not named or elsewhere:
        return
    passed, start = (published - war.start).days, in_words(war.start)
    ends = [days[1] for time in sentence.times if (days := days_meant(time)) and length.words not in time.text]
    if any(length.fits(war, day) for day in (published, *(day for day in ends if day <= published))):
        yield Agreement((sentence.span,), f"“{length.words}” fits the {passed} days since {start}.")
    elif not any(length.fits(event, published) for event in _others(length, known, war, report)):
        message = f"The text says “{length.words}”; {passed} days lie between {start} and {in_words(published)}."
        yield Objection((sentence.span,), message)


def _others(length: Length, known: Sequence[Event], war: Event, report: Report) -> Iterator[Event]:
    """The other wars that a length may be one of: begun, and one of their sides named; both for the first of a war."""
    text, published = report.document.text, date.fromisoformat(report.document.published or "")
    enough = all if length.first else any
    for event in known:
        begun = event is not war and event.sides and event.start <= published
        if begun and enough(_names(side).search(text) for side in event.sides):
            yield event


@cache
def _names(side: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{side})\b", re.IGNORECASE)


@cache
def _of_war(history: History) -> re.Pattern[str]:
    """What makes a length one of a war: "of devastating war", "into the invasion", "-long war"."""
    passing = {word for event in history.events for word in event.words}
    names = "|".join(re.escape(word) for word in sorted(passing, key=len, reverse=True))
    adjectives = r"(?:(?!of\b)[\w’'-]+\s+){0,3}?"
    return re.compile(
        rf"(?:\s+(?:of|into|since)\s+(?:the\s+(?:start|beginning|outbreak)\s+of\s+)?{adjectives}(?:{names})\b"
        rf"|[\s-]+(?:long|old)\s+(?:{names})\b)",
        re.IGNORECASE,
    )
