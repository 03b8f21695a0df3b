"""Says whether a clause is about what is to come: "will vote on Friday", but "said on Friday that it would"."""

from __future__ import annotations

import re
from collections import deque
from functools import cache

from sayso.words import load

CONTEXT = 140
"""Code points beside an expression of time in which the verb of its clause stands."""
STOP = re.compile(r"[.!?]\s+(?=[A-Z“\"]|$)|;\s|\n\s*\n")
_LONGEST = 12
"""Code points of the longest abbreviation that is looked at."""
_HOUR = re.compile(
    r"(?:\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\b\d{1,2}:\d\d|\bnoon|\bmidnight)(?: local time| [A-Z]{2,4})?(?: on)? $"
)
"""Between a word of what comes and its day: "until 9 a.m. Friday"."""
_NOT_UNTIL = re.compile(r"\b(?:did|was|were|had|could|would)(?: not|n['’]t)\b.*\b(?:until|till)\s+$", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(rf"{STOP.pattern}|\s(?:that|which|who)\s")


def is_ahead(before: str, after: str) -> bool:
    """Whether the nearest word that tells it, before the expression or else behind it, says that it is to come.

    Args:
        before: what stands before the expression, at most `CONTEXT` code points of it.
        after: what stands behind it.
    """
    clause = _HOUR.sub("", _last_clause(before))
    if _opening().search(clause):
        return not is_not_until(clause)
    told = next(iter(deque(_verbs().finditer(clause), maxlen=1)), None)
    if told is None and not after.startswith(("'", "’")):
        stop = _NEXT_CLAUSE.search(after)
        told = _verbs().search(after, 0, stop.start() if stop else len(after))
    return told is not None and told["past"] is None


def is_not_until(before: str) -> bool:
    """Whether what stands before a day says that something happened on it, and not earlier: "did not stop until"."""
    return _NOT_UNTIL.search(before) is not None


def _last_clause(before: str) -> str:
    """What stands behind the last stop that is none of an abbreviation: "a.m.", "U.S.", "Gen."."""
    begin = 0
    for stop in STOP.finditer(before):
        short = _abbreviated().search(before, max(0, stop.start() - _LONGEST), stop.start())
        begin = begin if short and before[stop.start()] == "." else stop.end()
    return before[begin:]


@cache
def _abbreviated() -> re.Pattern[str]:
    titles = "|".join(load("abbreviations")["before_name"])
    return re.compile(rf"\b(?:[ap]\.m|(?-i:[A-Z])|{titles})$", re.IGNORECASE)


@cache
def _verbs() -> re.Pattern[str]:
    words = load("tenses")
    future, past = "|".join(words["future"]), "|".join(words["past"])
    return re.compile(rf"\b(?:(?P<future>{future})|(?<!\bbe )(?P<past>{past}))\b")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?<!not )\b(?:{'|'.join(load('tenses')['before_what_comes'])})\s+$", re.IGNORECASE)
