"""Reads a text as words that time is told with: months, weekdays, units, numbers, clocks, and everything else.

Each word becomes one letter, its kind, so that the rules that follow (`rules.py`) are short expressions over kinds
and never look at the letters of the text: a megabyte of words is a string of as many kinds, and mostly "other".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.times.lexicon import KINDS, lexicon, phrases
from sayso.records import Span

LARGEST = 6
"""Digits of the largest number that a length of time is told with."""

_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\w-]))"
    r"|(?P<hour>(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?[ap]m\b)"
    r"|(?P<clock>(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?![\w:]|[.,]\d)(?!\.\d))"
    r"|(?P<slashed>\d{1,4}(?:/\d{1,4}){1,2}(?![\w/]))"
    r"|(?P<decimal>\d+(?:[.,]\d+)+(?!\w))"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>(?:['’]\d0|\d{3}0)['’]?s\b)"
    r"|(?P<number>\d+(?!\w))"
    r"|(?P<possessive>['’]s?\b)"
    r"|(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)(?!\w)"
    r"|(?P<other>\w+)"
    r"|(?P<mark>[^\w\s\u00ad])"
)
_MARKS = {",": "COMMA", "-": "HYPHEN", "‐": "HYPHEN", "‑": "HYPHEN", "–": "DASH", "—": "DASH"}
_NO_NUMBER = frozenset("$€£¥#№/")
"""Right before a number: it is a sum of money, a name or a part of an address."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that time may be told with: its kind, where it stands, and what it stands for."""

    kind: str
    span: Span
    text: str
    value: int | str


def find_words(text: str, within: Span) -> Iterator[list[Word]]:
    """The runs of words of time in `within`, without what stands between them."""
    run: list[Word] = []
    for match in _TOKEN.finditer(text, within.start, within.end):
        if run and match.start() < run[-1].span.end:
            continue  # it is a part of the phrase before: "m" in "a.m.", "least" in "at least"
        word = _read(text, match, run)
        if word is None:
            if run:
                yield run
                run = []
        else:
            run.append(word)
    if run:
        yield run


def kinds_of(words: Sequence[Word]) -> str:
    """One letter for each word."""
    return "".join(word.kind for word in words)


def _read(text: str, match: re.Match[str], run: Sequence[Word]) -> Word | None:
    """The word of time that a match is, or `None`."""
    group = match.lastgroup
    if group == "word":
        return _word(text, match)
    if group == "other":
        return None
    span, words = Span(match.start(), match.end()), match.group()
    if group == "mark":
        kind = _MARKS.get(words) or ("DOT" if words == "." and run and _shortened(run[-1], span) else None)
        return Word(KINDS[kind], span, words, words) if kind else None
    if group == "possessive":
        return Word(KINDS["POSSESSIVE"], span, words, words)
    if (match.start() and text[match.start() - 1] in _NO_NUMBER) or text[match.end() : match.end() + 1] in ("%", "°"):
        return None
    kind, value = _number(str(group), words)
    return Word(KINDS[kind], span, words, value) if kind else None


def _number(group: str, words: str) -> tuple[str, int | str]:
    if group == "number":
        if len(words) > LARGEST:
            return "", 0
        value = int(words)
        if len(words) <= 2:
            return "DIGITS", value
        return ("YEAR" if len(words) == 4 and 1000 <= value <= 2199 else "LONG"), value
    if group == "ordinal":
        return "ORDINAL", int(words[:-2])
    if group == "decade":
        return "DECADE", int(re.sub(r"\D", "", words))
    return group.upper(), words


def _shortened(word: Word, stop: Span) -> bool:
    """Whether a full stop belongs to the abbreviation before it."""
    return word.span.end == stop.start and word.kind in (KINDS["MONTH"], KINDS["SHORT"]) and len(word.text) <= 4


def _word(text: str, match: re.Match[str]) -> Word | None:
    words = match.group()
    lower = words.lower()
    entry = lexicon().get(lower)
    for phrase in phrases().get(lower, ()):
        end = match.start() + len(phrase)
        if _spelt(text[match.start() : end]) == phrase and not text[end : end + 1].isalnum():
            span = Span(match.start(), end)
            found = lexicon()[phrase]
            return Word(found.kind, span, span.of(text), found.value)
    if entry is None or (entry.kind in _CAPITALS and words[0].islower()):
        return None
    return Word(entry.kind, Span(match.start(), match.end()), words, entry.value)


_CAPITALS = frozenset({KINDS["MONTH"], KINDS["WEEKDAY"], KINDS["SHORT"]})
"""Kinds that are written with a capital, or are other words."""


def _spelt(words: str) -> str:
    """The words as the lists write them."""
    return re.sub(r"\s", " ", words.lower().replace("’", "'"))
