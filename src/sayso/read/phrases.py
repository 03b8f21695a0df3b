"""Matches whole lines against the phrases of a word list: furniture of pages, headings, beginnings of notes."""

from __future__ import annotations

import re
from functools import cache

from sayso.words import load

LONGEST = 300
"""Longer lines are prose, in which a phrase proves nothing."""


def is_phrase(words: str, name: str, group: str) -> bool:
    """Whether the whole line is one of the phrases `group` of the word list `name`; a final colon is ignored."""
    return len(words) <= LONGEST and _whole(name, group).match(_spaced(words)) is not None


def begins_with(words: str, name: str, group: str) -> re.Match[str] | None:
    """How the line begins, where that is one of the phrases `group` of the word list `name`."""
    return _beginning(name, group).match(_spaced(words))


def _spaced(words: str) -> str:
    # Pages are full of non-breaking spaces, and no phrase is another one for them. Offsets stay as they are.
    return words.replace("\u00a0", " ")


@cache
def _whole(name: str, group: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(load(name)[group])})\s*:?\s*$", re.IGNORECASE)


@cache
def _beginning(name: str, group: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(load(name)[group])})", re.IGNORECASE)
