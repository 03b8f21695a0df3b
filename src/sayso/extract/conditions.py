"""Finds the conditions that a claim is made under: "if ...", "unless ...", "should the dam break, ...".

A condition goes from its conjunction to the end of its clause. An indirect question ("asked if") is none, and neither
are set phrases ("few, if any"). "Even if" is kept, marked as concessive: it limits nothing, and it says that the claim
was thought to hold in that case too, which a reader of the claim without it could not know.
"""

from __future__ import annotations

import heapq
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.extract.entries import Entry, any_form, expression, make_entry
from sayso.records import Condition, ConditionKind, Span
from sayso.words import load

CONTEXT = 160
"""Code points before and behind an opener that its entry may look at, for "would ... were it to ..."."""
LONGEST = 600
"""Code points that a condition may have: a clause of a hundred words is none, but a sentence without marks."""
_INVERTED = {ConditionKind.SHOULD, ConditionKind.WERE, ConditionKind.HAD}
_TAIL = re.compile(r"(?:\[\d{1,3}\]|[\s.!?,;:\"”’')\]–—-])+$")
_PAIRS = (("“", "”"), ("(", ")"))
_MARK = re.compile(r"[;:()—]|\[\d|\s[–-]\s|,(?!\d)")
_NAMES = re.compile(r",\s+(?:(?:the|in|near)\s+)?(?:[A-Z][\w’'-]*\s?){1,4}(?:,|(?=[;.)\[]|$))")
_LISTED = re.compile(r"(?:,\s+[^\s,;]+(?:\s[^\s,;]+){0,3})+,\s+(?:and|or)\s")
# A condition that leads may be over at its first comma ("If it rains, boats stop, and ..."): only names and single
# words make a list there.
_LISTED_FIRST = re.compile(r"(?:,\s+(?:[A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,3}|\w+))+,\s+(?:and|or)\s")
_OPENING = re.compile(r"(?:^|[,;:—–(“\"]\s*|\b(?:that|and|but|because|as|while)\s+)$", re.IGNORECASE)


def find_conditions(text: str, sentence: Span, contents: Sequence[Span] = ()) -> Iterator[Condition]:
    """The conditions of one sentence, in order, none inside another.

    Args:
        text: what the sentence stands in.
        sentence: where to look.
        contents: the pieces of what is attributed in it; no condition runs out of the one that it begins in.
    """
    asked = sentence.of(text).rstrip().endswith("?")
    edges = _Edges(contents)
    at = sentence.start
    while found := _any_opener().search(text, at, sentence.end):
        at = found.end()
        opened = _opener(text, found.start(), sentence)
        if opened is None or (asked and opened[0] in _INVERTED):
            continue
        kind, opener = opened
        limit = min(sentence.end, opener.start + LONGEST, edges.end_around(opener.start))
        end = _end(text, opener, sentence.start, limit)
        if opener.end < end:
            span = Span(opener.start, end)
            yield Condition((span,), span.of(text), kind)
            at = max(at, end)


def _opener(text: str, start: int, sentence: Span) -> tuple[ConditionKind, Span] | None:
    """The kind and the place of the opener that begins here, if it opens a condition."""
    first = max(sentence.start, start - CONTEXT)  # what stands before the sentence does not count
    window = text[first : start + LONGEST]
    for kind, entry in _openers():
        span = entry.match(window, start - first)
        if span:
            return (kind, span.moved(first)) if kind else None
    return None


def _end(text: str, opener: Span, start: int, limit: int) -> int:
    """Where the clause ends that begins with the opener, at the latest at `limit`."""
    short = _short().match(text, opener.end, limit)
    if short:
        return short.end()
    leads = _OPENING.search(text[max(start, opener.start - CONTEXT) : opener.start]) is not None
    at: int | None = opener.end
    mark = None
    while at is not None:
        mark = _MARK.search(text, at, limit)
        at = _past(text, mark.start(), limit, leads=leads) if mark else None
    return _trimmed(text, opener.start, mark.start() if mark else limit)


def _past(text: str, mark: int, limit: int, *, leads: bool) -> int | None:
    """Where the clause goes on behind this mark: behind a list, a place within a place, or a remark; or it ends."""
    if text[mark] == "(":
        return text.find(")", mark, limit) + 1 or None
    if text[mark] != ",":
        return None
    listed = _LISTED_FIRST if leads else _LISTED
    if kept := listed.match(text, mark, limit) or _NAMES.match(text, mark, limit):
        return kept.end()
    following = text.find(",", mark + 1, limit) + 1
    if not leads or not following:
        return None
    if _behind_comma("joined").match(text, mark, limit):
        return mark + 1
    return (
        following
        if _behind_comma("inserted").match(text, mark, limit) and text.find(",", following, limit) > 0
        else None
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without marks and white space, but with the mark that closes a quotation or bracket of the clause."""
    tail = _TAIL.search(text, start, end)
    last = tail.start() if tail else end
    for opening, closing in _PAIRS:
        if text[last : last + 1] == closing and text.count(opening, start, last) > text.count(closing, start, last):
            return last + 1
    return last


class _Edges:
    """Where the innermost piece around a place ends, asked for places in order: each piece is looked at once."""

    def __init__(self, pieces: Sequence[Span]) -> None:
        self._coming = sorted(pieces, reverse=True)
        self._open: list[int] = []

    def end_around(self, place: int) -> int:
        """The nearest end of a piece that holds `place`, or `sys.maxsize` where none does."""
        while self._coming and self._coming[-1].start <= place:
            heapq.heappush(self._open, self._coming.pop().end)
        while self._open and self._open[0] <= place:
            heapq.heappop(self._open)
        return self._open[0] if self._open else sys.maxsize


@cache
def _openers() -> tuple[tuple[ConditionKind | None, Entry], ...]:
    return tuple(
        (ConditionKind(written["kind"]) if "kind" in written else None, make_entry(written, CONTEXT))
        for written in load("conditions")["openers"]
    )


@cache
def _any_opener() -> re.Pattern[str]:
    return any_form(entry for _, entry in _openers())


@cache
def _short() -> re.Pattern[str]:
    return expression(rf" {load('conditions')['short']}")


@cache
def _behind_comma(name: str) -> re.Pattern[str]:
    return expression(rf", {load('conditions')[name]}")
