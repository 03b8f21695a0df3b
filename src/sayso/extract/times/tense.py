"""Says whether a clause is about what is to come: "will vote on Friday", but "said on Friday that it would"."""

from __future__ import annotations

import re
from collections import deque
from functools import cache

from sayso.words import load

CONTEXT = 140
"""Code points beside an expression of time in which the verb of its clause stands."""
_STOP = re.compile(r"[.!?]\s+(?=[A-Z“\"]|$)|;\s|\n\s*\n")
_NEXT_CLAUSE = re.compile(rf"{_STOP.pattern}|\s(?:that|which|who)\s")


def is_ahead(before: str, after: str) -> bool:
    """Whether the nearest word that tells it, before the expression or else behind it, says that it is to come.

    Args:
        before: what stands before the expression, at most `CONTEXT` code points of it.
        after: what stands behind it.
    """
    if _opening().search(before):
        return True
    clause = _STOP.split(before)[-1]
    told = next(iter(deque(_verbs().finditer(clause), maxlen=1)), None)
    if told is None and not after.startswith(("'", "’")):
        stop = _NEXT_CLAUSE.search(after)
        told = _verbs().search(after, 0, stop.start() if stop else len(after))
    return told is not None and told["past"] is None


@cache
def _verbs() -> re.Pattern[str]:
    words = load("tenses")
    future, past = "|".join(words["future"]), "|".join(words["past"])
    return re.compile(rf"\b(?:(?P<future>{future})|(?<!\bbe )(?P<past>{past}))\b")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?<!not )\b(?:{'|'.join(load('tenses')['before_what_comes'])})\s+$", re.IGNORECASE)
