"""Finds the acronyms of a text: where each is spelled out, and with which words, and where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.records import Span
from sayso.words import load

LONGEST = 12
"""Letters of a word that may be an acronym."""
LOOK_BACK = 120
"""Code points before the bracket in which the words of an acronym are looked for: some fifteen."""
_USED = re.compile(r"(?<![\w.@#/&’'-])[A-Z][A-Za-z&]{0,4}[A-Z]s?(?![\w.@/&]|-?\d|-[A-Z\d])")
_CAPITALS_BEHIND, _CAPITALS_BEFORE = re.compile(r" [A-Z]{3,}\b"), re.compile(r"\b[A-Z]{3,} \Z")
"""Two words in capitals side by side are a title that was set so, and no acronyms for that."""
_IN_BRACKETS = re.compile(r"[(\[]([A-Z][\w&-]{0,10}[A-Z])s?(?:['’]s)?[)\],;]")
_BEFORE_BRACKETS = re.compile(r"\b([A-Z][\w&-]{0,10}[A-Z])s? \((?=[A-Za-z][\w’'-]* [\w’' -]{3,80}\))")
_NAMED = re.compile(
    r"\b(?:or|called|acronym|abbreviated(?: as| to)?|known as|short for) (?:the )?[“\"]?([A-Z][\w&-]{0,10}[A-Z])s?\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVXLCDM]+")


@dataclass(frozen=True, slots=True)
class SpelledOut:
    """An acronym with the words that it stands for, and where both stand."""

    acronym: str
    words: str
    span: Span


def uses(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """The acronyms in a stretch of a text without their plural, each time that they stand there."""
    for match in _USED.finditer(text, span.start, span.end):
        bare = match.group().removesuffix("s")
        before = text[max(span.start, match.start() - LONGEST) : match.start()]
        if _CAPITALS_BEHIND.match(text, match.end()) or _CAPITALS_BEFORE.search(before):
            continue
        if sum(map(str.isupper, bare)) * 2 > len(bare) and not _ROMAN.fullmatch(bare) and bare not in _known():
            yield bare, Span(*match.span())


def explained(text: str) -> frozenset[str]:
    """The acronyms that a text explains in one way or another: in brackets, before brackets, or by saying so."""
    patterns = (_IN_BRACKETS, _BEFORE_BRACKETS, _NAMED)
    return frozenset(match[1].removesuffix("s") for pattern in patterns for match in pattern.finditer(text))


def spelled_out(text: str, span: Span) -> Iterator[SpelledOut]:
    """The acronyms that stand in brackets behind the words whose initials they are, in a stretch of a text."""
    for match in _IN_BRACKETS.finditer(text, span.start, span.end):
        start = _first_word(text, max(span.start, match.start() - LOOK_BACK), match.start(), match[1].removesuffix("s"))
        if start is not None:
            yield SpelledOut(
                match[1].removesuffix("s"), text[start : match.start()].strip(), Span(start, match.end(1) + 1)
            )


def _first_word(text: str, start: int, end: int, acronym: str) -> int | None:
    """Where the words begin that end here and have these initials, with the small words among them or without."""
    wanted = re.sub(r"[^a-z]", "", acronym.lower())
    words = list(_WORD.finditer(text, start, end))
    for left_out in (frozenset[str](), _small()):
        kept = [word for word in words if word.group() not in left_out][-len(wanted) :]
        if kept and "".join(word.group()[0].lower() for word in kept) == wanted:
            return kept[0].start()
    return None


@cache
def _known() -> frozenset[str]:
    lists = load("acronyms")
    return frozenset(lists["known"]) | frozenset(lists["words"]) | frozenset(load("currencies"))


@cache
def _small() -> frozenset[str]:
    return frozenset(load("phrases")["within_names"])
