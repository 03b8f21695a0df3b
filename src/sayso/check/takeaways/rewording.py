"""Lays two sentences side by side, word by word: what they share, and what one has instead of the other's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from sayso.check.report import Sentence
from sayso.link.rarity import stem_of
from sayso.link.wording import CONTENT
from sayso.records import Span

LONGEST = 120
"""Words of a sentence that are laid beside another's; the longest of twenty reports had 96."""

_MARK = re.compile(r"\[\d{1,4}\]")
_WORD = re.compile(r"[^\W_]+(?:[.,](?=\d)\d+)*|[,;:()—–“”\"]")
_BULLET = re.compile(r"\s*[-•*–·]\s+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence and where it stands in the document. `is_telling` where it is no small word."""

    text: str
    stem: str
    span: Span
    is_telling: bool


@dataclass(frozen=True, slots=True)
class Change:
    """The words of one sentence, `told`, that stand where the other has `instead`; either may be none.

    `is_held` tells that on one side at least words follow or precede which both have and which tell something, `around`
    how many words without a gap both have right before and behind it.
    """

    told: tuple[Word, ...]
    instead: tuple[Word, ...]
    is_held: bool
    around: int = 0


@lru_cache(maxsize=1024)
def words_in(sentence: Sentence) -> tuple[Word, ...]:
    """The words and marks of a sentence, without its bullet and endnote marks."""
    at = sentence.span.start
    return tuple(
        Word(text, stem, Span(at + start, at + start + len(text)), telling)
        for text, stem, start, telling in _words(sentence.text)
    )


def changes(one: Sentence, other: Sentence) -> tuple[Change, ...]:
    """Where two sentences differ, in the order of the first."""
    left, right = words_in(one), words_in(other)
    steps = _steps(tuple(word.stem for word in left), tuple(word.stem for word in right))
    kept = [end - start if same else 0 for same, start, end, _, _ in steps] + [0]
    return tuple(
        Change(left[start:end], right[begin:stop], _is_held(left, start, end, steps), kept[at - 1] + kept[at + 1])
        for at, (same, start, end, begin, stop) in enumerate(steps)
        if not same
    )


def shared(one: Sentence, other: Sentence) -> Iterator[tuple[Word, Word]]:
    """The words that stand in both, in the order of the text."""
    left, right = words_in(one), words_in(other)
    for same, start, end, begin, stop in _steps(tuple(word.stem for word in left), tuple(word.stem for word in right)):
        if same:
            yield from zip(left[start:end], right[begin:stop], strict=True)


Step = tuple[bool, int, int, int, int]
"""Whether a stretch is the same in both, and where it begins and ends in the one and in the other."""


@lru_cache(maxsize=512)
def _steps(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Step, ...]:
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return tuple((tag == "equal", start, end, begin, stop) for tag, start, end, begin, stop in codes)


def _is_held(words: Sequence[Word], start: int, end: int, steps: Sequence[Step]) -> bool:
    """Whether a word that tells something stands right before or behind a change and is in both sentences."""
    same = {place for same, first, last, _, _ in steps if same for place in range(first, last)}
    near = (*range(max(0, start - 3), start), *range(end, min(len(words), end + 3)))
    return any(place in same and words[place].is_telling for place in near)


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[tuple[str, str, int, bool], ...]:
    bullet = _BULLET.match(text)
    clean = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    found = []
    for match in _WORD.finditer(clean, bullet.end() if bullet else 0):
        stem = stem_of(match[0])
        found.append((match[0], stem.text or match[0], match.start(), bool(stem.text) and stem.rarity >= CONTENT))
        if len(found) == LONGEST:
            break
    return tuple(found)
