"""Finds days of saying that cannot be: after the report itself, or before what they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sayso.check.figures.days import Day, in_words, place_of_time, single_days
from sayso.check.likeness import covered
from sayso.check.neighbours import paragraphs_of
from sayso.check.relating import words
from sayso.check.report import Report, Sentence
from sayso.check.rule import Objection
from sayso.extract.times.tense import CONTEXT, is_ahead
from sayso.link.days import days_meant
from sayso.link.rarity import stem_text
from sayso.link.wording import Wording
from sayso.records import DatedFrom, Severity, Stance, Time
from sayso.words import load
from sayso.words.history import Event

LATE = timedelta(days=1)
"""A report of the evening may quote what is of the next day already elsewhere."""
SURE = timedelta(days=14)
"""Up to how far behind the report a day without its year can only be of this year, so that it is no slip of reading."""
LEAST = 4
"""Other days that lie close together from which on one far behind them stands out."""
BACK = 12
"""Sentences before a report in which what it counts is told."""
BEFORE_WAR = timedelta(days=90)
"""How long before a war's first day what is said of its fighting can only be misdated; before, it was another war."""
SAME = 0.2
"""From which share of its words on a sentence tells of the same event as another."""

_OF_NOUN = re.compile(r"\b(?:an?|the|his|her|its|their)\s+$", re.IGNORECASE)
"""Before a day that tells of a noun, and not of the verb: "in a November 3 interview"."""
_AHEAD = frozenset({Stance.PLEDGE, Stance.CALL})


def said_too_late(report: Report) -> Iterator[Objection]:
    """Objects to days of saying after that of publication; where that is inferred, asks about one after all others."""
    told = [(sentence, day) for sentence in report.sentences if sentence.times for day in said_on(sentence)]
    document = report.document
    if document.published is None or not told:
        return
    if document.published_from is DatedFrom.INFERRED:
        yield from _after_all_others(report, told)
        return
    published = date.fromisoformat(document.published)
    for sentence, day in told:
        if day.day > published + LATE and not _to_come(sentence, day):
            message = f"“{day.text}” is told as a day on which somebody spoke; the report is of {in_words(published)}."
            sure = day.day - published <= SURE or str(day.day.year) in day.text
            yield Objection((sentence.span,), message, severity=None if sure else Severity.LOW)


def _after_all_others(report: Report, told: Sequence[tuple[Sentence, Day]]) -> Iterator[Objection]:
    """Asks about a day of saying that lies far behind all other days of a text that tells of few days."""
    latest_sentence, latest = max(told, key=lambda each: each[1].day)
    others = [day for sentence in report.sentences for day in single_days(sentence) if day.day != latest.day]
    before = max((day.day for day in others), default=None)
    if before is None or latest.day - before <= SURE or _to_come(latest_sentence, latest):
        return
    near = sum(before - day.day <= SURE for day in others)
    if near >= max(LEAST, len(others) / 2):
        message = (
            f"“{latest.text}” is told as a day on which somebody spoke; the last day before it that the text names is "
            f"{in_words(before)}. Is the day right?"
        )
        yield Objection((latest_sentence.span,), message, severity=Severity.LOW)


@dataclass(frozen=True, slots=True)
class Fighting:
    """A day of saying with the words behind it that tell of fighting."""

    sentence: Sentence
    day: Day
    words: str


def find_fighting(report: Report) -> Iterator[Fighting]:
    """The days on which somebody spoke of fighting, as the words behind them tell."""
    for sentence in report.sentences:
        for day in said_on(sentence) if sentence.times else ():
            told = words("of_war").search(sentence.text, day.end)
            if told and not _to_come(sentence, day):
                yield Fighting(sentence, day, told.group())


def said_before_war(told: Fighting, war: Event) -> Iterator[Objection]:
    """Asks about a day of saying that lies before the first day of the war whose fighting is told of."""
    if war.start - BEFORE_WAR <= told.day.day < war.start:
        message = (
            f"“{told.day.text}” lies before {in_words(war.start)}, the first day of the war (“{war.name}”); what was "
            f"said then is told with “{told.words}”. Is the day right?"
        )
        yield Objection((told.sentence.span,), message, severity=Severity.LOW)


def said_before_event(report: Report) -> Iterator[Objection]:
    """Asks about a report on something of which its paragraph says that it happened later."""
    for paragraph in paragraphs_of(report):
        for at, sentence in enumerate(paragraph):
            if not sentence.times or not words("takes_figure").search(sentence.text):
                continue
            for day in said_on(sentence):
                found = (
                    (each, _happened_later(each, sentence, day))
                    for each in paragraph[max(0, at - BACK) : at]
                    if each.times
                )
                other, later = next(((each, time) for each, time in found if time), (None, None))
                if other and later:
                    message = (
                        f"“{day.text}” is the day of a report on what the paragraph dates “{later.text}”, which is "
                        "later. Is one of the days wrong?"
                    )
                    where = (sentence.span, other.span)
                    yield Objection(where, message, report.evidence(other.span), Severity.LOW)


def said_on(sentence: Sentence) -> Sequence[Day]:
    """The single days on which somebody spoke: by the chains, by the words of a source, or "in a May 3 interview"."""
    links = [link for claim in sentence.claims for link in claim.chain if link.stance not in _AHEAD]
    times = [link.said_on for link in links if link.said_on]
    times += [time for time in sentence.times if time.role == "said" or _is_of_a_saying(sentence, time)]
    found = {}
    for time in times:
        days = days_meant(time) if sentence.span.contains(time.spans[0]) else None
        if days and days[0] == days[1] and (not _is_of_noun(sentence, time) or _is_of_a_saying(sentence, time)):
            found[time.spans[0].start] = Day(time.text, days[0], *place_of_time(sentence, time))
    return tuple(found[start] for start in sorted(found))


def _is_of_noun(sentence: Sentence, time: Time) -> bool:
    """Whether a time belongs to a noun behind it: "plans for a May 9 parade"."""
    start = place_of_time(sentence, time)[0]
    return _OF_NOUN.search(sentence.text, max(0, start - CONTEXT), start) is not None


def _is_of_a_saying(sentence: Sentence, time: Time) -> bool:
    """Whether that noun is one for what is said or shown: "in a May 3 interview"."""
    end = place_of_time(sentence, time)[1]
    return _is_of_noun(sentence, time) and _sayings().match(sentence.text, end) is not None


@cache
def _sayings() -> re.Pattern[str]:
    """A noun for what is said or shown, with the words before it."""
    nouns = "|".join(noun for kind in ("document", "footage") for noun in load("roles")[kind][""])
    return re.compile(rf"\s+(?:[\w’'-]+\s+){{0,3}}?(?:{nouns})\b")


def _to_come(sentence: Sentence, day: Day) -> bool:
    """Whether the words around a day say that it is still to come."""
    ahead = sentence.text[max(0, day.start - CONTEXT) : day.start]
    return is_ahead(ahead, sentence.text[day.end : day.end + CONTEXT])


def _happened_later(other: Sentence, sentence: Sentence, day: Day) -> Time | None:
    """The time after a day of saying on which another sentence says that the same happened, if it does."""
    shared = _past_verbs(other) & _past_verbs(sentence)
    if not shared or covered(*(Wording.of(each.text).weights for each in (sentence, other))) < SAME:
        return None
    for time in other.times:
        days = days_meant(time)
        start = place_of_time(other, time)[0]
        ahead = other.text[max(0, start - CONTEXT) : start]
        if days is None or days[0] <= day.day or _is_of_noun(other, time) or is_ahead(ahead, ""):
            continue
        clause = re.split(r"[,;:]|\band\b|\bbut\b", ahead)[-1]
        if any(stem_text(word) in shared for word in clause.split()):
            return time
    return None


def _past_verbs(sentence: Sentence) -> frozenset[str]:
    """The stems of the words that look like a past tense."""
    return frozenset(stem_text(word) for word in re.findall(r"\b[a-z]{2,12}ed\b", sentence.text))
