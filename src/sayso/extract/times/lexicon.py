"""The words and phrases of time from the word lists, each with its kind and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from sayso.words import load

KINDS = {
    "MONTH": "m",
    "WEEKDAY": "w",
    "SHORT": "W",
    "UNIT": "u",
    "NUMBER": "n",
    "VAGUE": "V",
    "ORDINAL": "o",
    "HALF": "h",
    "DIGITS": "d",
    "YEAR": "y",
    "LONG": "q",
    "DECIMAL": "#",
    "DECADE": "e",
    "CLOCK": "c",
    "HOUR": "C",
    "ISO": "i",
    "SLASHED": "k",
    "PART": "p",
    "SEASON": "z",
    "DAYPART": "s",
    "DAY": "r",
    "LAST": "l",
    "NEXT": "N",
    "THIS": "t",
    "THAT": "T",
    "SAME": "S",
    "EACH": "E",
    "AGO": "b",
    "EARLIER": "B",
    "LATER": "L",
    "A": "A",
    "THE": "H",
    "OF": "v",
    "ON": "O",
    "AND": "&",
    "OR": "|",
    "TO": "2",
    "SO": "5",
    "MORE": "M",
    "FISCAL": "F",
    "ABOUT": "g",
    "RECENT": "R",
    "SET": "D",
    "MERIDIEM": "a",
    "ZONE": "Z",
    "REFERENCE": "f",
    "HOLIDAY": "Y",
    "COMMA": ",",
    "HYPHEN": "-",
    "DASH": "_",
    "DOT": ".",
    "SAMEDATE": "=",
    "POSSESSIVE": "'",
    "OTHER": "x",
}
"""The letter of every kind, by the name that the rules call it."""
_PLAIN = {
    "VAGUE": "vague",
    "LAST": "last",
    "NEXT": "next",
    "THIS": "this",
    "THAT": "that",
    "SAME": "same",
    "EACH": "each",
    "AGO": "ago",
    "EARLIER": "earlier",
    "LATER": "later",
    "A": "article",
    "THE": "the",
    "OF": "of",
    "ON": "on",
    "AND": "and",
    "OR": "or",
    "TO": "to",
    "SO": "so",
    "MORE": "more",
    "FISCAL": "fiscal",
    "ABOUT": "about",
    "RECENT": "recent",
    "MERIDIEM": "meridiem",
    "ZONE": "zone",
}
"""The lists of times.yaml whose words stand for themselves, by their kind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or a phrase of a list is."""

    kind: str
    value: int | str


@cache
def phrases() -> dict[str, list[str]]:
    """The entries of more than one word, longest first, by their first word as it is found."""
    heads: dict[str, list[str]] = {}
    for phrase in sorted(lexicon(), key=len, reverse=True):
        head = re.match(r"[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?", phrase)
        if head and head.group() != phrase:
            heads.setdefault(head.group(), []).append(phrase)
    return heads


@cache
def lexicon() -> dict[str, Entry]:
    """Every word and phrase that has a kind, with what it stands for; where a word has two, the first list counts."""
    lexicon: dict[str, Entry] = {}
    for kind, words in _lists():
        for word, value in words:
            lexicon.setdefault(word, Entry(KINDS[kind], value))
    return lexicon


def _lists() -> Iterator[tuple[str, Iterable[tuple[str, int | str]]]]:
    times, dates = load("times"), load("dates")
    yield "HOLIDAY", ((form, name) for name, day in load("holidays").items() for form in (name, *day.get("also", ())))
    yield "REFERENCE", ((word, value) for value, words in times["references"].items() for word in words)
    yield "SAMEDATE", ((phrase, phrase) for phrase in times["same_date"])
    yield "MONTH", ((name, int(number)) for number, names in dates["months"].items() for name in names)
    for full, kind in ((True, "WEEKDAY"), (False, "SHORT")):
        yield (
            kind,
            (
                (name, int(day))
                for day, names in dates["weekdays"].items()
                for name in names
                if (name == names[0]) is full
            ),
        )
    yield "UNIT", ((word, unit) for unit, words in times["units"].items() for word in words)
    yield "PART", ((word, part) for part, words in times["parts"].items() for word in words)
    for kind in ("NUMBER", "ORDINAL", "DECADE", "DAYPART", "DAY", "SET"):
        yield kind, times[f"{kind.lower()}s"].items()
    yield "SEASON", ((season, season) for season in times["seasons"])
    yield "HALF", ((word, "half") for word in times["halves"])
    for kind, name in _PLAIN.items():
        yield kind, ((word, word) for word in times[name])
