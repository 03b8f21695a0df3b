"""Finds days of a text that contradict each other: in apposition, or listed outside the stretch that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.check.figures.days import Day, Stretch, in_words, single_days, stretches
from sayso.check.neighbours import speaks_of
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Objection, Remark
from sayso.records import Severity

LONGEST = 31
"""Days of a stretch whose events the next sentence may list day by day."""

_APPOSED = re.compile(r"\s*(?:,|\(|—|–)\s*(?:(?:just|only|exactly|that is|i\.e\.),?\s+)?")
_COUNTED = re.compile(r"\b(?:before|after|prior to|preceding|following|ahead of)\b", re.IGNORECASE)
_LISTS_ON = re.compile(r"\b(?:between|from)\b|\d\s*[-–]\s*\d", re.IGNORECASE)


def apposed_days(sentence: Sentence) -> Iterator[Remark]:
    """Compares a day with what stands beside it and is counted from another: "May 3, two days before May 5"."""
    for one, other in pairwise(single_days(sentence)):
        counted = _COUNTED.search(other.text) is not None and _COUNTED.search(one.text) is None
        if not counted or not _APPOSED.fullmatch(sentence.text, one.end, other.start):
            continue
        if one.day == other.day:
            yield Agreement((sentence.span,), f"“{other.text}” is {in_words(one.day)}.")
        else:
            message = f"“{other.text}” is {in_words(other.day)}; the text puts it beside “{one.text}”."
            yield Objection((sentence.span,), message)


def days_outside(report: Report, sentence: Sentence, following: Sentence) -> Iterator[Remark]:
    """Compares the days of the next sentence with the stretch in which this one puts the same events."""
    days = list({day.day: day for day in single_days(following)}.values())
    for whole in stretches(sentence) if len(days) >= 2 else ():
        counted = [each.unit for each in sentence.quantities if each.of and each.value >= 2]
        if not _is_list(whole) or not any(speaks_of(following, unit) for unit in counted):
            continue
        outside = [day for day in days if not whole.first <= day.day <= whole.last]
        where = (sentence.span, following.span)
        if outside:
            listed = ", ".join(f"“{day.text}”" for day in outside)
            message = f"The text says “{whole.text}”; the next sentence gives {listed}."
            severity = None if len(outside) == len(days) else Severity.LOW
            yield Objection(where, message, report.evidence(following.span), severity)
        else:
            yield Agreement(where, f"“{whole.text}” holds {', '.join(_quoted(day) for day in days)}.")


def _is_list(whole: Stretch) -> bool:
    """Whether a stretch is one of some days that are named as such."""
    return (whole.last - whole.first).days < LONGEST and _LISTS_ON.search(whole.text) is not None


def _quoted(day: Day) -> str:
    return f"“{day.text}”"
