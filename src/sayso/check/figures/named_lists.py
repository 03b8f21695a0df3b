"""Finds numbers of things that are named in a list right behind them: "all three mayors, Ilves, Tamm and Kask"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.check.relating import place_of, words
from sayso.check.report import Sentence
from sayso.records import Quantity
from sayso.words import load

MOST = 12
"""Things that a list names in full; a longer one is a choice."""
REACH = 300
"""Characters behind a number in which its list ends."""
LONGEST = 6
"""Words of an entry that is no name."""

_NAME = r"(?:the\s+)?[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:(?:of|the|de|al|el|von|van|bin)\s+)?[A-ZÀ-Þ0-9][\w’'.-]*){0,4}"
_NAMES = re.compile(rf"{_NAME}(?:,\s+{_NAME}){{0,11}},?\s+and\s+{_NAME}(?=\s*(?:[,.;:)—–]|$|\[))")
_BOTH = re.compile(
    r"\bboth (?:of )?(?:(?:the|his|her|its|their|these) )?(?:[a-z-]+ ){0,2}[a-z-]+s\b(?=,|:| \()", re.IGNORECASE
)
_OPENS = re.compile(r"(?:\s+(?:of|in|from)(?:\s+[a-z][\w’'-]*){1,4})?\s*(?P<mark>,|:|\(|—|–)\s*(?:namely\s+)?")
"""What stands between a number of things and their names: "… of the valley, namely"."""
_OF = re.compile(r"\s+of\s+")
_PARTS = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_CLOSED = re.compile(r"([^.;:()\[\]]{3,260})(?P<end>[.;)\[]|$)")


@dataclass(frozen=True, slots=True)
class NamedList:
    """Words that tell a number of things, that number, and the names that the list behind them has."""

    words: str
    number: int
    names: tuple[str, ...]


def find_lists(sentence: Sentence) -> Iterator[NamedList]:
    """The numbers of a sentence that a list of names stands right behind, "both" among them."""
    if words("examples").search(sentence.text):
        return
    for quantity in sentence.quantities:
        if is_plain_count(quantity):
            names = _names_behind(sentence, place_of(sentence, quantity)[1], placed=quantity.unit in _places())
            if names:
                yield NamedList(quantity.text, int(quantity.value), names)
    for both in _BOTH.finditer(sentence.text):
        names = _names_behind(sentence, both.end(), placed=False)
        if names:
            yield NamedList(both.group(), 2, names)


def is_plain_count(quantity: Quantity) -> bool:
    """Whether it is a small exact number of things, all of which a list may name."""
    exact = quantity.bound is None and quantity.high is None and not quantity.approximate
    return exact and bool(quantity.of) and quantity.exchange is None and 2 <= quantity.value <= MOST


def _names_behind(sentence: Sentence, end: int, *, placed: bool) -> tuple[str, ...]:
    """The names of the list that stands right behind what ends here; empty where there is none to be read.

    Args:
        sentence: where to look.
        end: where the number ends in it.
        placed: whether places are counted, whose names may follow "of": "the three cities of …".
    """
    text = sentence.text[end : end + REACH]
    opening = _OPENS.match(text) or (_OF.match(text) if placed else None)
    if opening is None:
        return ()
    named = _NAMES.match(text, opening.end())
    if named:
        return () if _is_qualified(sentence, names := _split(named.group())) else names
    if opening.groupdict().get("mark") in {":", "("}:
        closed = _CLOSED.match(text, opening.end())
        return _short(closed[1]) if closed and " and " in closed[1] else ()
    return ()


def _split(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()).rstrip(".") for part in _PARTS.split(text) if part.strip())


def _short(text: str) -> tuple[str, ...]:
    """The entries of a list of short phrases: all of them parted by commas, and the last by "and"."""
    parts = re.split(r",\s+(?:and\s+)?|\s+and\s+", text.strip())
    plain = text.count(" and ") == 1 and all(0 < len(part.split()) <= LONGEST for part in parts)
    last_two = text.rpartition(" and ")
    return tuple(parts) if plain and "," not in last_two[2] else ()


def _is_qualified(sentence: Sentence, names: Sequence[str]) -> bool:
    """Whether a name tells where the one before it lies, and is no entry: "Rivertown, North Province"."""
    within = {area for place in sentence.places for area in place.within}
    return any(name.rsplit(maxsplit=1)[-1].lower() in _areas() or name in within for name in names)


@cache
def _areas() -> frozenset[str]:
    areas = load("place_terms")["areas"]
    return frozenset(word for key in ("sure", "after", "plural") for word in areas[key])


@cache
def _places() -> frozenset[str]:
    terms = load("place_terms")
    return frozenset([*terms["areas"]["after"], *terms["settlements"]["before"], "country", "direction"])
