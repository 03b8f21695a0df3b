"""Reads what stands before the head of a noun phrase: whether it points back or brings somebody new, and how many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.words import load

LONGEST_NUMBER = 12
"""Characters of a number that counts somebody; a longer one is left alone."""


@dataclass(frozen=True, slots=True)
class Determined:
    """A phrase and what its determiners say.

    `pointing` is "definite" ("the", "these"), "indefinite" ("a", "several", "three") or "" where nothing says. `bound`
    is "min" or "max" where `count` is one ("at least two"). `rest` is the phrase without them.
    """

    pointing: str
    count: int | None
    bound: str | None
    rest: str


def determined(text: str) -> Determined:
    """The phrase with its determiners read, all that stand one behind the other."""
    pointing, count, bound = "", None, None
    while True:
        match = _determiners().match(text)
        if match is None:
            break
        word = match["word"].lower()
        if word in load("phrases")["bounds"]:
            bound = load("phrases")["bounds"][word]
        if word in load("phrases")["numbers"]:
            count = load("phrases")["numbers"][word]
        elif word[0].isdigit() and len(word) < LONGEST_NUMBER:
            count = int(word.replace(",", ""))
        if not pointing:
            pointing = "definite" if word in definites() else "indefinite"
        if match.end() == len(text):
            return Determined(pointing, count, bound, "")
        text = text[match.end() :]
    return Determined(pointing, count, bound, text)


@cache
def definites() -> frozenset[str]:
    """The determiners that point back."""
    return frozenset(load("phrases")["definite"])


def alternatives(words: list[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


@cache
def _determiners() -> re.Pattern[str]:
    lists = load("phrases")
    words = [*lists["definite"], *lists["indefinite"], *lists["bounds"], *lists["numbers"]]
    return re.compile(rf"(?P<word>{alternatives(words)}|\d[\d,]*)(?:\s+|$)", re.IGNORECASE)
