"""Holds words that promise something of the figures against them: concurrent, equal, rose, majority, unanimous."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.check.figures.changes import wrong_ways
from sayso.check.figures.days import single_days
from sayso.check.figures.exchanges import exchanges_in, said_equal
from sayso.check.figures.margins import PERCENT, margin_of
from sayso.check.neighbours import followed, paragraphs_of, speaks_of
from sayso.check.relating import before, place_of, words
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.records import Severity, Time

HALF = 50
"""The percentage below which nobody is a majority."""

_EVENTS = re.compile(r"\s+(?:[\w’'-]+\s+){0,2}[a-z]+s\b")
"""Behind "concurrent": several things that are."""
_ANOTHER = re.compile(r",?\s+(?:and|then)\s+(?:in|at|near|on|over)\s+[^,.;:]{2,50}?\s+on\s+")
"""Between two days: another place, which has the second of them."""
_OF_MAJORITY = re.compile(r"(?:\s+of [^,.;()]{1,40})?\s*(?:of|,|\(|—|–)?\s*(?:only\s+|just\s+)?", re.IGNORECASE)
_VOTES = re.compile(
    r"[^,(—]{0,12}(?:[,(—–]|\bby|\bwith)\s*(?:a vote of\s+)?"
    r"(?P<votes>\d{1,4}\s?(?:to|-|–)\s?[1-9]\d{0,3}\b|(?:[1-9]\d{0,3}|one|two|three|four|five) (?:votes? )?against\b)"
)
_WAYS = {"up": "rise", "down": "fall"}


@rule(
    Card(
        id="word-vs-data",
        severity=Severity.MEDIUM,
        checks=(
            "Whether words that promise something of the figures beside them keep it: concurrent, equal, rose or fell, "
            "a majority, unanimous."
        ),
        why="Arithmetic, and the meaning of the words: what is concurrent does not happen on one day after another.",
        fires=(
            "The towns held three concurrent boat races between June 3 and 5. The boats of the old harbour raced on "
            "June 3, those of the island raced on June 4, and those of the school raced on June 5."
        ),
        silent=(
            "The towns held three boat races between June 3 and 5. The boats of the old harbour raced on June 3, "
            "those of the island raced on June 4, and those of the school raced on June 5."
        ),
    )
)
def word_vs_data(report: Report) -> Iterator[Remark]:
    """Objects to words that the figures or days beside them do not bear out."""
    for sentence, following in followed(report):
        yield from _concurrent(report, sentence, following)
    for paragraph in paragraphs_of(report):
        told = said_equal(paragraph)
        for exchange in (each for sentence in paragraph for each in exchanges_in(sentence)) if told else ():
            given, taken, where = exchange.given.text, exchange.taken.text, exchange.sentence.span
            if told and exchange.equal:
                yield Agreement((where, told[0].span), f"“{given}” for “{taken}” is “{told[1]}”.")
            elif told:
                message = f"“{given}” for “{taken}”: the text says “{told[1]}”."
                yield Objection((where, told[0].span), message, report.evidence(told[0].span))
    for sentence in report.sentences:
        yield from _at_once(sentence)
        yield from _ways(sentence)
        yield from _votes(sentence)


def _concurrent(report: Report, sentence: Sentence, following: Sentence) -> Iterator[Objection]:
    """Compares events told as concurrent with the days that the next sentence gives them."""
    match = words("concurrent").search(sentence.text)
    if match is None:
        return
    start, end = match.span()
    found = ((each, place_of(sentence, each)) for each in sentence.quantities)
    events = next((each for each, place in found if place[0] <= start < end <= place[1]), None)
    days = _days_of(following)
    if events is None or events.value < 2 or len(days) < 2 or not speaks_of(following, events.unit):
        return
    listed = ", ".join(f"“{time.text}”" for time in days)
    message = f"The text says “{events.text}”; the next sentence gives one day after another: {listed}."
    yield Objection((sentence.span, following.span), message, report.evidence(following.span))


def _at_once(sentence: Sentence) -> Iterator[Objection]:
    """Compares events told as concurrent with the days that the same sentence gives each of them."""
    match = words("concurrent").search(sentence.text)
    if match is None or not _EVENTS.match(sentence.text, match.end()):
        return
    days = [day for day in single_days(sentence) if day.start > match.end()]
    for one, other in pairwise(days):
        if one.day != other.day and _ANOTHER.fullmatch(sentence.text, one.end, other.start):
            message = f"The text says “{match.group()}”, and gives “{one.text}” and “{other.text}”."
            yield Objection((sentence.span,), message)
            return


def _days_of(sentence: Sentence) -> list[Time]:
    """The different single days that a sentence names."""
    days = {time.start: time for time in sentence.times if time.start and time.start == time.end}
    return list(days.values())


def _ways(sentence: Sentence) -> Iterator[Objection]:
    """Compares a word of rising or falling with the order of its figures."""
    for change, said in wrong_ways(sentence):
        message = f"The text tells of a {_WAYS[said]}, and the figures {_WAYS[change.way]}: “{change.quantity.text}”."
        yield Objection((sentence.span,), message)


def _votes(sentence: Sentence) -> Iterator[Objection]:
    """Compares a majority with its share, and what is told as unanimous with the votes against."""
    for share in sentence.quantities:
        if share.unit != PERCENT or share.whole or margin_of(share).high >= HALF:
            continue
        ahead = before(sentence, share, 80)
        found = list(words("majority").finditer(ahead))
        if found and _OF_MAJORITY.fullmatch(ahead, found[-1].end()):
            yield Objection((sentence.span,), f"“{share.text}” is no “{found[-1].group()}”.")
    unanimous = words("unanimous").search(sentence.text)
    votes = _VOTES.match(sentence.text, unanimous.end()) if unanimous else None
    if unanimous and votes:
        yield Objection((sentence.span,), f"The text says “{unanimous.group()}”, and the votes are “{votes['votes']}”.")
