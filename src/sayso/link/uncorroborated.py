"""Finds where a report says that a claim has no second source: nobody could confirm it, or one alone tells it.

Such words stand in the sentence of the claim, or in the next one, which then points back ("unable to verify this").
"""

from __future__ import annotations

import re
from functools import cache

from sayso.link.statements import LONGEST
from sayso.words import load

NEAR = 12
"""Code points between two sentences, of white space and endnote marks, at the most: else a paragraph ends there."""


def finds_no_second(words: str) -> str:
    """The words of a sentence that say that what it tells has no second source; empty where there are none."""
    for name in ("nothing", "single"):
        if found := _listed(name).search(words[:LONGEST]):
            return found[0]
    return ""


def doubts_before(words: str) -> str:
    """The words of a sentence that say so of the sentence before it; empty where there are none."""
    found = finds_no_second(words)
    return found if found and (points_back(words) or _listed("single").search(words[:LONGEST])) else ""


def points_back(words: str) -> bool:
    """Whether a sentence speaks of something said before it."""
    return _listed("pointing").search(words[:LONGEST]) is not None


def follows(end: int, start: int) -> bool:
    """Whether a sentence that starts here comes directly behind one that ends there, both in code points of a text."""
    return 0 <= start - end <= NEAR


@cache
def _listed(name: str) -> re.Pattern[str]:
    forms = "|".join(form.replace(" ", r"\s+") for form in load("corroboration")[name])
    return re.compile(rf"(?<![\w])(?:{forms})(?!\w)", re.IGNORECASE)
