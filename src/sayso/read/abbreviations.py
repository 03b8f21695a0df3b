"""Tells a full stop that ends a sentence from one that belongs to an abbreviation, an initial or a rank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.words import load

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
HOUR = re.compile(r"(?:^|[\d.])[ap]\.m$")


@dataclass(frozen=True, slots=True)
class _Lists:
    before_name: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    after_hour: frozenset[str]
    openers: frozenset[str]
    lower_case_names: tuple[str, ...]


@cache
def _lists() -> _Lists:
    lists = load("abbreviations")
    return _Lists(
        before_name=frozenset(lists["before_name"]),
        before_number=frozenset(lists["before_number"]),
        anywhere=frozenset(lists["anywhere"]),
        after_hour=frozenset(lists["after_hour"]),
        openers=frozenset(lists["openers"]),
        lower_case_names=tuple(lists["lower_case_names"]),
    )


def is_abbreviated(word: str, rest: str) -> bool:
    """Whether the full stop after `word` belongs to it, and the sentence goes on with `rest`."""
    lists, low = _lists(), word.lower()
    if low in lists.before_name or (low in lists.before_number and rest[:1].isdigit()):
        return True
    if HOUR.search(low):
        following = WORD.match(rest)
        return following is not None and following.group().lower() in lists.after_hour
    if len(word) == 1 and word.isalpha():
        return not _opens(rest)
    is_short = bool(DOTTED.search(word)) or low in lists.anywhere or _is_compound_rank(low)
    return is_short and not _opens(rest)


def opens_in_lower_case(rest: str) -> bool:
    """Whether `rest` begins with a name that keeps its small letter where it opens a sentence (al-Shabaab, eBay)."""
    is_article = rest.startswith(_lists().lower_case_names)
    return rest[1:2].isupper() or (is_article and any(map(str.isupper, rest[2:5])))


def _is_compound_rank(low: str) -> bool:
    """Whether the word is a rank of several: `Maj.-Gen.`, `Lt.-Col.`."""
    return "-" in low and low.rsplit("-", 1)[1] in _lists().before_name


def _opens(rest: str) -> bool:
    """Whether `rest` begins with a word that opens a sentence, and not with an initial (`A.`)."""
    following = WORD.match(rest)
    if not following:
        return False
    return following.group().lower() in _lists().openers and rest[following.end() : following.end() + 1] != "."
