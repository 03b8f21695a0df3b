"""Operators that spoil what stands in a report: each changes a word, a name, a number, a day or a mark."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from sayso.records import Span
from tests.quality.checked import Edit
from tests.quality.excerpts import MARK
from tests.quality.operators import Case, Operator, replaced

MONTHS = tuple(dt.date(2000, month, 1).strftime("%B") for month in range(1, 13))
WEEKDAYS = tuple(dt.date(2001, 1, day).strftime("%A") for day in range(1, 8))
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
STRONGER: Mapping[str, str] = {
    "damaged": "destroyed",
    "struck": "destroyed",
    "shelled": "destroyed",
    "wounded": "killed",
    "some": "all",
    "most": "all",
    "attempted to": "managed to",
    "trying to": "managing to",
    "suggested": "proved",
    "suggests": "proves",
    "indicates": "proves",
    "weakened": "destroyed",
    "degraded": "destroyed",
    "disrupted": "ended",
    "unlikely": "impossible",
}
"""Words of a takeaway, and one that says more."""
LIMITS = (
    "at least", "limited", "small", "minor", "marginal", "localized", "some", "partial", "partially", "partly",
    "openly", "publicly", "temporarily", "nearly", "almost", "parts of", "largely", "mostly", "a few",
)  # fmt: skip
"""Words that narrow what is said; without one it says more."""

_HEDGE = re.compile(r"\b(likely|probably|may|might|could)\b (?!to\b|have\b|not\b)(?P<next>[a-z]+)")
_ADVERB = re.compile(
    r"\b(?:(?:most|very|highly) )?(likely|probably|reportedly|possibly|apparently) (?!to\b)(?P<next>[a-z]+)"
)
_NUMBER = re.compile(
    rf"(?<=[a-z] )(\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{'|'.join(NUMBERS)}) "
    r"(?P<next>(?!hour|day|week|month|year)[a-z]{3,})"
)
_ATTRIBUTION = re.compile(
    r"(?P<source>[A-Z][^.,;:]{3,80}) (?:reported|claimed|stated|said|announced|alleged)"
    r"(?: on [A-Z][a-z]+ \d+)? that (?P<first>\w)"
)
_SIDES = re.compile(r"\b(Russian|Ukrainian) (?P<next>forces|troops|officials|authorities|sources|military)\b")
_LIMIT = re.compile(rf"\b({'|'.join(LIMITS)}) (?P<next>[a-z]+)")
_STRONGER = re.compile(rf"\b({'|'.join(STRONGER)}) (?P<next>[A-Za-z]+)")
_PLAIN = re.compile(r"\b(?:forces|troops|authorities|officials) ([a-z]{3,}ed)\b")
_DATE = re.compile(rf"\bon (?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})\b(?![-–,]| and)")
_SAID_ON = re.compile(
    rf"\b(?:reported|claimed|stated|said|announced) on ({'|'.join(MONTHS)}) (\d{{1,2}})\b(?![-–,]| and)"
)
_MARKS = re.compile(r"\[(\d+)\](?P<between>[^\[\]\n]+)\[(\d+)\]")
_QUOTED = re.compile(r"“[^“”\n]{8,}(”)")


def _shared(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """What a pattern finds in a takeaway and, with the next word, once in the sentence that says it again."""
    for takeaway, topic in case.pairs():
        for match in case.found(pattern, takeaway):
            again = [each for each in case.found(pattern, topic) if each[0] == match[0]]
            if len(again) == 1:
                yield match, again[0]


def _raised(match: re.Match[str]) -> Edit:
    certain = "will" if match[1] in {"may", "might", "could"} else "almost certainly"
    return replaced(match, certain, 1)


def hedges_raised(case: Case) -> Iterator[Edit]:
    """A takeaway is surer than its body."""
    return (_raised(match) for match, _ in _shared(case, _HEDGE))


def hedges_raised_in_the_body(case: Case) -> Iterator[Edit]:
    """The body is surer than its takeaway."""
    return (_raised(again) for _, again in _shared(case, _HEDGE))


def hedges_dropped(case: Case) -> Iterator[Edit]:
    """A takeaway states what the body thinks likely, or reports."""
    return (replaced(match, match["next"]) for match, _ in _shared(case, _ADVERB))


def numbers_changed(case: Case) -> Iterator[Edit]:
    """A takeaway counts otherwise than its body."""
    return (_counted(match) for match, _ in _shared(case, _NUMBER) if not _is_date(case, match))


def numbers_changed_in_the_body(case: Case) -> Iterator[Edit]:
    """The body counts otherwise than its takeaway."""
    return (_counted(again) for _, again in _shared(case, _NUMBER) if not _is_date(case, again))


def _is_date(case: Case, match: re.Match[str]) -> bool:
    return case.text[: match.start()].endswith(tuple(f"{month} " for month in MONTHS))


def _counted(match: re.Match[str]) -> Edit:
    word = match[1]
    if word in NUMBERS:
        return replaced(match, NUMBERS[(NUMBERS.index(word) + 3) % len(NUMBERS)], 1)
    more = int(word.replace(",", "")) * 2 + 3
    return replaced(match, f"{more:,}" if more > 9999 else str(more), 1)


def attributions_dropped(case: Case) -> Iterator[Edit]:
    """A takeaway states as a fact what somebody said."""
    for takeaway, topic in case.pairs():
        match = _ATTRIBUTION.match(case.text, takeaway.start, takeaway.end)
        if match and match["source"] in topic.of(case.text):
            yield replaced(match, match["first"].upper())


def sides_swapped(case: Case) -> Iterator[Edit]:
    """A takeaway has the other side do it."""
    for match, _ in _shared(case, _SIDES):
        other = "Ukrainian" if match[1] == "Russian" else "Russian"
        if f"{other} {match['next']}" in case.text:
            yield replaced(match, other, 1)


def persons_swapped(case: Case) -> Iterator[Edit]:
    """A takeaway has another person of the report do it."""
    text = case.text
    actors = case.checked.report.dossier.extraction.actors
    persons = [each for each in actors if each.kind == "person" and each.name.count(" ") == 1]
    names = sorted({each.name for each in persons if each.name in text})
    for takeaway, topic in case.pairs():
        for name in names:
            others = [other for other in names if other.split()[1] not in topic.of(text) + takeaway.of(text)]
            if others and name in topic.of(text) and text.count(name, takeaway.start, takeaway.end) == 1:
                start = text.index(name, takeaway.start)
                yield Edit(Span(start, start + len(name)), others[-1])


def places_swapped(case: Case) -> Iterator[Edit]:
    """A takeaway has it happen in another place of the report."""
    text = case.text
    places = [each for each in case.checked.report.dossier.extraction.places if each.name and len(each.spans) == 1]
    for takeaway, topic in case.pairs():
        near = {each.name for each in places if any(part.contains(each.spans[0]) for part in (takeaway, topic))}
        for place in places:
            words = place.spans[0].of(text)
            told_once = takeaway.contains(place.spans[0]) and takeaway.of(text).count(words) == 1
            if not told_once or words not in topic.of(text) or words[0].islower():
                continue
            others = [
                other.spans[0].of(text)
                for other in places
                if other.kind == place.kind
                and other.name not in near
                and not set(other.within) & {place.name}
                and not set(place.within) & {other.name}
                and other.spans[0].of(text).isalpha() == words.isalpha()
            ]
            if others:
                yield Edit(place.spans[0], sorted(others)[0])


def limits_dropped(case: Case) -> Iterator[Edit]:
    """A takeaway leaves out what narrows the body."""
    return (replaced(match, match["next"]) for match, _ in _shared(case, _LIMIT))


def words_made_stronger(case: Case) -> Iterator[Edit]:
    """A takeaway has a stronger word than its body."""
    return (replaced(match, STRONGER[match[1]], 1) for match, _ in _shared(case, _STRONGER))


def hedges_without_a_band(case: Case) -> Iterator[Edit]:
    """A takeaway says how likely it is in a word that no scale has."""
    for takeaway in case.excerpt.takeaways:
        for match in case.found(_PLAIN, takeaway):
            yield replaced(match, f"may have {match[1]}", 1)


def weekdays_made_wrong(case: Case) -> Iterator[Edit]:
    """A date has another weekday than the calendar."""
    for match, day in dates(case):
        wrong = WEEKDAYS[(day.weekday() + 3) % 7]
        yield replaced(match, f"on {wrong}, {match['month']} {match['day']}")


def dates(case: Case) -> Iterator[tuple[re.Match[str], dt.date]]:
    """The dates of an excerpt in the year before its publication."""
    published = case.excerpt.day
    if not published:
        return
    for match in _DATE.finditer(case.text):
        day = dt.date(published.year, MONTHS.index(match["month"]) + 1, min(int(match["day"]), 28))
        day += dt.timedelta(int(match["day"]) - day.day)
        if dt.timedelta(0) <= published - day < dt.timedelta(90):
            yield match, day


def days_that_are_none(case: Case) -> Iterator[Edit]:
    """A date is none of the calendar."""
    for match in _DATE.finditer(case.text):
        last = 30 if match["month"] == "February" else 32 if match["month"] in _LONG else 31
        yield replaced(match, str(last), 2)


_LONG = frozenset(MONTHS[month - 1] for month in (1, 3, 5, 7, 8, 10, 12))


def days_to_come(case: Case) -> Iterator[Edit]:
    """Somebody said it after the report was published."""
    published = case.excerpt.day
    if not published:
        return
    later = published + dt.timedelta(16)
    for match in _SAID_ON.finditer(case.text):
        if match[1] == published.strftime("%B"):
            yield Edit(Span(match.start(1), match.end(2)), f"{later:%B} {later.day}")


def marks_dropped(case: Case) -> Iterator[Edit]:
    """An endnote mark is gone, which is neither the last nor one that stands twice."""
    marks = [*MARK.finditer(case.text)]
    numbers = [mark[1] for mark in marks]
    return (replaced(mark, "") for mark in marks[:-1] if numbers.count(mark[1]) == 1)


def marks_swapped(case: Case) -> Iterator[Edit]:
    """Two endnote marks stand in each other's place."""
    for match in _MARKS.finditer(case.text):
        yield replaced(match, f"[{match[3]}]{match['between']}[{match[1]}]")


def quotations_left_open(case: Case) -> Iterator[Edit]:
    """A closing quotation mark is gone."""
    for paragraph in case.excerpt.paragraphs:
        words = paragraph.of(case.text)
        if words.count("“") == words.count("”"):
            yield from (replaced(match, "", 1) for match in case.found(_QUOTED, paragraph))


SPOILING = (
    Operator("hedge-raised", ("hedge-drift", "takeaway-stronger-than-body"), hedges_raised),
    Operator("hedge-raised-in-body", ("hedge-drift", "takeaway-stronger-than-body"), hedges_raised_in_the_body),
    Operator("hedge-dropped", ("hedge-drift", "takeaway-stronger-than-body", "attribution-dropped"), hedges_dropped),
    Operator("number-changed", ("number-mismatch", "count-vs-list", "arithmetic"), numbers_changed),
    Operator("number-changed-in-body", ("number-mismatch", "count-vs-list", "arithmetic"), numbers_changed_in_the_body),
    Operator("attribution-dropped", ("attribution-dropped", "takeaway-stronger-than-body"), attributions_dropped),
    Operator("side-swapped", ("actor-drift",), sides_swapped),
    Operator("person-swapped", ("actor-drift",), persons_swapped),
    Operator("place-swapped", ("place-mismatch", "actor-drift"), places_swapped),
    Operator("limit-dropped", ("scope-dropped", "takeaway-stronger-than-body", "number-mismatch"), limits_dropped),
    Operator(
        "word-made-stronger", ("takeaway-stronger-than-body", "scope-dropped", "hedge-drift"), words_made_stronger
    ),
    Operator("hedge-without-band", ("nonstandard-likelihood", "hedge-drift"), hedges_without_a_band),
    Operator("weekday-wrong", ("calendar",), weekdays_made_wrong),
    Operator("day-that-is-none", ("calendar",), days_that_are_none),
    Operator("day-to-come", ("calendar",), days_to_come),
    Operator("mark-dropped", ("endnote-order", "uncited-speech-act", "uncited-fact"), marks_dropped),
    Operator("marks-swapped", ("endnote-order",), marks_swapped),
    Operator("quotation-left-open", ("quote-marks-unbalanced",), quotations_left_open),
)
"""Each with the rules of which one must answer."""
