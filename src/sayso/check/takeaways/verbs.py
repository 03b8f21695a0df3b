"""What a verb shares in all its forms, and what the words before it tell of its time and reality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from sayso.link.rarity import stem_text
from sayso.words import load

SHORTEST = 3
"""Letters that a word without its ending has at least."""


class Tense(Enum):
    """When what is said holds. `NOW` is the present, and what has come to be by now; `OPEN` may be that or to come."""

    PAST = "past"
    NOW = "now"
    FUTURE = "future"
    OPEN = "open"

    def fits(self, other: Tense) -> bool:
        """Whether both may be of one time. Reports tell what has happened in the present too."""
        both = {self, other}
        return len(both) == 1 or both in ({Tense.PAST, Tense.NOW}, {Tense.OPEN, Tense.NOW}, {Tense.OPEN, Tense.FUTURE})


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is said of a subject.

    `is_finite` tells that it is said at all, and not only intended, wished or asked ("plans to attack").
    """

    tense: Tense
    is_finite: bool
    is_negated: bool


@lru_cache(maxsize=10_000)
def root_of(word: str) -> str:
    """What the regular forms of a verb or a noun have in common: "set" of "setting", "driv" of "drive"."""
    text = word.lower()
    for ending in ("ing", "ed", "es", "s"):
        if text.endswith(ending) and len(text) - len(ending) >= SHORTEST:
            text = text.removesuffix(ending)
            break
    if len(text) > SHORTEST and text[-1] == text[-2] and text[-1] not in "aeiouls":
        text = text[:-1]
    return stem_text(text.removesuffix("e") if len(text) >= SHORTEST else text)


def manner_of(chain: Sequence[str], head: str) -> Manner:
    """How a word is said behind these auxiliaries and adverbs, all in lower case."""
    words = frozenset(chain)
    is_negated = bool(words & listed("negations")) or any(word.endswith(("n't", "n’t")) for word in chain)
    return Manner(_tense(words, head), _is_finite(words, head), is_negated)


def may_stand_between(word: str) -> bool:
    """Whether a word may stand between a subject and what is said of it, or a hedge and what it weakens."""
    text = word.lower()
    return text in listed("auxiliaries") or (text.endswith("ly") and len(text) > 4 and text not in listed("in_ly"))


def is_small(word: str) -> bool:
    """Whether a word is one of those that all sentences are full of, or a month."""
    return word.lower() in _small()


def is_frame(root: str) -> bool:
    """Whether a verb says little without the one behind its "to": "continue", "attempt"."""
    return root in _frames()


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list about predicates."""
    return frozenset(load("predicates")[name])


def _is_finite(chain: frozenset[str], head: str) -> bool:
    """Behind an auxiliary, or in the form of a verb right behind the subject."""
    if chain & listed("assured"):
        return True
    if "to" in chain or chain & listed("unreal"):
        return False
    return bool(chain & listed("operators")) or not head.endswith(("ing", *listed("noun_endings")))


def _tense(chain: frozenset[str], head: str) -> Tense:
    has_be = bool(chain & listed("be"))
    if chain & listed("future"):
        # What will be going on may go on already: "will be hiding" is a surer "may be hiding".
        return Tense.OPEN if has_be and head.endswith("ing") else Tense.FUTURE
    if chain & listed("perfect"):
        return Tense.NOW
    if chain & listed("past"):
        return Tense.PAST
    if chain & listed("foretelling") and "to" in chain:
        return Tense.FUTURE
    if chain & listed("modals") and not has_be:
        return Tense.OPEN
    return Tense.PAST if re.search(r"[^e]ed$", head) and not has_be else Tense.NOW


@cache
def _frames() -> frozenset[str]:
    return frozenset(map(root_of, listed("frames")))


@cache
def _small() -> frozenset[str]:
    months = (str(form).lower() for forms in load("dates")["months"].values() for form in forms)
    return frozenset(load("languages")["english"]) | frozenset(months)
