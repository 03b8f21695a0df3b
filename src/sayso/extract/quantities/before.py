"""The words right before a number, and which phrase of a list they end in.

The phrases are looked up from the number back. That takes the same short time however many they are: an expression of
all of them, tried at each place before each number, took most of the time of reading quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LOOK_BACK = 64
"""Characters before a number that are looked at: some ten words."""

_WORD = re.compile(r"\w[\w'’-]*\w\.?|\w\.?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign, in lower case, and where it begins."""

    lower: str
    start: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with what each of them means; `last` are their last words, `longest` the words of the longest."""

    meanings: Mapping[str, str]
    last: frozenset[str]
    longest: int


def make_phrases(meanings: Mapping[str, Iterable[str]]) -> Phrases:
    """The phrases, given by what they mean; of one that means two things the first counts."""
    found: dict[str, str] = {}
    for meaning, phrases in meanings.items():
        for phrase in phrases:
            found.setdefault(phrase, meaning)
    longest = max(phrase.count(" ") + 1 for phrase in found)
    return Phrases(found, frozenset(phrase.rpartition(" ")[2] for phrase in found), longest)


def words_before(text: str, at: int, floor: int) -> list[Word]:
    """The words that end right before `at`, in order; none of them begins before `floor`."""
    begin = max(floor, at - LOOK_BACK)
    if begin > floor and text[begin - 1].isalnum():
        begin += len(text[begin:at].split(None, 1)[0]) if text[begin:at].strip() else 0
    words = [Word(match.group().lower(), match.start()) for match in _WORD.finditer(text, begin, at)]
    if words and words[-1].lower == "-":  # "sub-40"
        words.pop()
    return words


def phrase_before(words: Sequence[Word], phrases: Phrases) -> tuple[str, int] | None:
    """What the longest phrase that ends the words means, and of how many words it is."""
    if not words or words[-1].lower not in phrases.last:
        return None
    for count in range(min(phrases.longest, len(words)), 0, -1):
        meaning = phrases.meanings.get(" ".join(word.lower for word in words[-count:]))
        if meaning is not None:
            return meaning, count
    return None
