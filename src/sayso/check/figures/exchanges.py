"""Finds exchanges of one thing for another, and whether both sides gave as many: "35 prisoners for 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sayso.check.figures.margins import margin_of
from sayso.check.relating import words
from sayso.check.report import Sentence
from sayso.records import Quantity
from sayso.words import load

NEAR = 60
"""Characters around a word of equality in which a word of exchange stands."""

_NOT = re.compile(r"\b(?:not|no|never|nor|hardly|isn['’]t|wasn['’]t|without)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one side gave and what it got, and the sentence that says so."""

    sentence: Sentence
    given: Quantity
    taken: Quantity

    @property
    def equal(self) -> bool:
        """Whether both sides gave as many, so far as their numbers are exact."""
        return margin_of(self.given).meets(margin_of(self.taken))


def exchanges_in(sentence: Sentence) -> Iterator[Exchange]:
    """The exchanges that a sentence tells, in order."""
    taken = None
    for one, other in pairwise(sentence.quantities):
        if one is not taken and (one.exchange, other.exchange) == (other.value, one.value):
            taken = other
            yield Exchange(sentence, one, other)


def said_equal(paragraph: Sequence[Sentence]) -> tuple[Sentence, str] | None:
    """The sentence of a paragraph that says that the sides of an exchange were equal, and its words."""
    for sentence in paragraph:
        for match in words("equal").finditer(sentence.text):
            around = sentence.text[max(0, match.start() - NEAR) : match.end() + NEAR]
            if _exchanging().search(around) and not _NOT.search(
                sentence.text, max(0, match.start() - NEAR), match.start()
            ):
                return sentence, match.group()
    return None


def is_exchange(noun: str) -> bool:
    """Whether a noun means an exchange."""
    return _exchanging().fullmatch(noun) is not None


@cache
def _exchanging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('counted')['exchanging'])})\b", re.IGNORECASE)
