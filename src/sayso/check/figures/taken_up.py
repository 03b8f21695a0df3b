"""Finds words that take up by their number those who were named before: "All three ministers", "Both mayors"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.check.neighbours import Paragraph
from sayso.check.relating import words
from sayso.check.report import Sentence
from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Actor, Span
from sayso.words import load

BACK = 12
"""Sentences before such words in which those whom they take up are named."""
PERSON = "person"
MOST = 9
"""People that one paragraph names and a later sentence takes up together."""

_TWO = re.compile(r"both\b", re.IGNORECASE)

Named = tuple[tuple[str, Sentence], ...]
"""Those who were named, each with the sentence that named them first."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Words at the head of a sentence for so many of those named before.

    `groups` are whom they can mean: those who speak in the sentences before, all people named there, and all in the
    sentence right before.
    """

    sentence: Sentence
    words: str
    number: int
    groups: tuple[Named, ...]


def find_taken_up(paragraph: Paragraph) -> Iterator[TakenUp]:
    """The sentences of a paragraph that begin with such words, where two people or more speak before them."""
    for at, sentence in enumerate(paragraph):
        said = next((each for each in sentence.actors if _opens(sentence, each)), None)
        number = _number_of(said.text) if said else None
        if said is None or number is None or not 2 <= number <= MOST or not _are_people(said):
            continue
        before = paragraph[max(0, at - BACK) : at]
        speaking = _named(before, speaking=True)
        if len(speaking) >= 2:
            everybody, right_before = _named(before), _named(paragraph[at - 1 : at])
            yield TakenUp(sentence, said.text, number, (speaking, everybody, right_before))


def _opens(sentence: Sentence, actor: Actor) -> bool:
    """Whether an actor of several is named by the first words of the sentence, with a word that takes up."""
    first = actor.spans[0].start - sentence.span.start
    return first <= 1 and words("taken_up").match(actor.text) is not None


def _number_of(said: str) -> int | None:
    if _TWO.match(said):
        return 2
    numbers = list(find_numbers(said, Span(0, len(said))))
    return int(numbers[0].value) if len(numbers) == 1 else None


def _are_people(actor: Actor) -> bool:
    """Whether the noun may mean people: it is no noun of organisations, states or things."""
    noun = actor.text.split()[-1].lower().strip("’'s")
    return actor.kind in {PERSON, "group"} and noun not in _things()


def _named(sentences: Sequence[Sentence], *, speaking: bool = False) -> Named:
    """The people that some sentences name, each once."""
    found: dict[str, tuple[str, Sentence]] = {}
    for sentence in sentences:
        sources = {link.source.text for claim in sentence.claims for link in claim.chain}
        for actor in sentence.actors:
            if actor.kind == PERSON and actor.count is None and (not speaking or actor.text in sources):
                found.setdefault(actor.id or actor.name, (actor.text, sentence))
    return tuple(found.values())


@cache
def _things() -> frozenset[str]:
    roles = load("roles")
    kinds = ("organisation", "media", "document", "footage", "data")
    return frozenset(noun for kind in kinds for nouns in roles[kind].values() for noun in nouns)
