"""Compares a number of days with the days from the first to the last: "lasted six days, from May 3 to May 9"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.check.figures.days import Stretch, stretches
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Objection, Remark
from sayso.records import Timex

MOST = 40
"""Times of a sentence beyond which it is a table that lost its lines."""

_VALUE = re.compile(r"P(\d{1,3})([DW])")
_LASTED = re.compile(r"\b(?:last(?:s|ed|ing)?|took|for|within|over|in)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r",?\s+(?:\(|—\s*)?")
_RAN = re.compile(r"\s+(?:[\w’'-]+\s+){1,3}?(?:ran|lasted|was held|took place|was in force|runs|lasts)\s+")
"""Between "the ten-day fair" and the days that it ran."""
_WEEK = 7


def days_lasted(report: Report) -> Iterator[Remark]:
    """Compares each number of days with the stretch that stands beside it; both ways of counting the last day agree."""
    starts = [sentence.span.start for sentence in report.sentences]
    for timex in report.dossier.extraction.timexes:
        value = _VALUE.fullmatch(timex.value) if timex.kind == "DURATION" else None
        at = bisect_left(starts, timex.spans[0].end) - 1
        if value is None or at < 0:
            continue
        sentence, number = report.sentences[at], int(value[1]) * (_WEEK if value[2] == "W" else 1)
        told = stretches(sentence) if len(sentence.times) <= MOST else ()
        whole = next((each for each in told if _is_of(sentence, timex, each)), None)
        if whole is not None:
            yield _compared(sentence, timex, number, whole)


def _is_of(sentence: Sentence, timex: Timex, whole: Stretch) -> bool:
    """Whether a length is told as that of the stretch behind it."""
    start, end = timex.spans[0].start - sentence.span.start, timex.spans[-1].end - sentence.span.start
    if whole.start < end:
        return False
    lasted = _LASTED.search(sentence.text, max(0, start - 30), start) and _BETWEEN.fullmatch(
        sentence.text, end, whole.start
    )
    return bool(lasted or _RAN.fullmatch(sentence.text, end, whole.start))


def _compared(sentence: Sentence, timex: Timex, number: int, whole: Stretch) -> Remark:
    apart = (whole.last - whole.first).days
    slack = _WEEK - 2 if "week" in timex.text.lower() else 0
    if apart - slack <= number <= apart + 1 + slack:
        return Agreement((sentence.span,), f"“{whole.text}” are “{timex.text}”.")
    message = f"The text says “{timex.text}”; “{whole.text}” are {apart + 1} days with the first and the last."
    return Objection((sentence.span,), message)
