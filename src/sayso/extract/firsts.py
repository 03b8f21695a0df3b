"""Finds the words that say that something is the first, the only one, without precedent or a record.

Such a claim can be checked against what was reported before, so its words are kept, with those that say since when.
"Its first phase" and "the first three weeks" only count parts, and "First Deputy" is a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.entries import Entry, any_form, expression, make_entry
from sayso.records import First, FirstKind, Span, quote
from sayso.words import load

CONTEXT = 160
"""Code points before and behind a match that its entry may look at: a superlative looks for its "since" there."""
PHRASE_WORDS = 4
"""Words behind "first" that are taken with it."""
FAR = 80
"""Code points behind the phrase within which "since ..." may begin: some twelve words of the same clause."""


def find_firsts(text: str, sentence: Span) -> Iterator[First]:
    """The claims to be first in one sentence, in order, none inside another."""
    at = sentence.start
    while found := _any_form().search(text, at, sentence.end):
        at = found.end()
        kind, place = _matched(text, found.start(), sentence)
        if kind and place:
            spans = tuple(_pieces(text, place, sentence.end))
            yield First(spans, quote(text, spans), kind)
            at = max(at, spans[-1].end)


def _matched(text: str, start: int, sentence: Span) -> tuple[FirstKind | None, Span | None]:
    first = max(sentence.start, start - CONTEXT)
    window = text[first : min(sentence.end, start + 2 * CONTEXT)]
    for kind, entry in _entries():
        place = entry.match(window, start - first)
        if place:
            return kind, place.moved(first)
    return None, None


def _pieces(text: str, place: Span, limit: int) -> Iterator[Span]:
    """The phrase, and since when: one piece where they touch."""
    phrase = _phrase().match(text, place.end, limit)
    end = phrase.end() if phrase else place.end
    since = _since().match(text, end, limit)
    if since is None:
        yield Span(place.start, end)
        return
    begin, last = since.span("since")
    last -= len(text[begin:last]) - len(text[begin:last].rstrip())
    if text[end:begin].strip():
        yield Span(place.start, end)
        yield Span(begin, last)
    else:
        yield Span(place.start, last)


@cache
def _entries() -> tuple[tuple[FirstKind | None, Entry], ...]:
    return tuple(
        (FirstKind(written["kind"]) if "kind" in written else None, make_entry(written, CONTEXT))
        for written in load("firsts")["entries"]
    )


@cache
def _any_form() -> re.Pattern[str]:
    return any_form(entry for _, entry in _entries())


@cache
def _phrase() -> re.Pattern[str]:
    stops = "|".join(load("firsts")["stops"])
    return expression(rf"(?: (?!(?:{stops})\b)(?:[\w-]|')+){{0,{PHRASE_WORDS}}}")


@cache
def _since() -> re.Pattern[str]:
    return expression(rf"[^,.;:()\[\]—]{{0,{FAR}}}?(?<!\w)(?P<since>{load('firsts')['since']})")
