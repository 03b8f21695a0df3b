"""Finds verdicts: words by which one who speaks judges what another says ("falsely claimed", "this baseless story").

A verdict is words about a statement, so a verb or a noun of saying is always part of it. Whose verdict it is depends on
the attribution that it stands in: see `mentions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from sayso.records import Polarity, Span, Verdict, quote
from sayso.words import load

CONTEXT = 60
"""Code points before a verdict in which an "if" leaves it open."""
FAR = 120
"""Code points between a statement and what is said of it: some twenty words that tell whose it is, and what it says."""
_AND_MORE = r"(?:,? (?:and|or|but) [\w-]+(?:ly)?)?"
"""A second adverb or adjective: "absurdly and falsely"."""


def find_verdicts(text: str, sentence: Span) -> Iterator[Verdict]:
    """The verdicts of one sentence, in order, none over another, as if all were the publisher's."""
    if not _any_word().search(text, sentence.start, sentence.end):
        return
    at = sentence.start
    for verdict in sorted(_found(text, sentence), key=lambda each: (each.spans[0].start, -each.spans[-1].end)):
        if verdict.spans[0].start >= at:
            yield verdict
            at = verdict.spans[-1].end


def _found(text: str, sentence: Span) -> Iterator[Verdict]:
    for polarity, pattern in _patterns():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if _open().search(text[max(sentence.start, match.start() - CONTEXT) : match.start()]):
                continue
            pieces = [match.span(group) for group in range(1, pattern.groups + 1) if match[group]]
            spans = tuple(Span(*piece) for piece in sorted(pieces))
            yield Verdict(spans, quote(text, spans), polarity)


@cache
def _patterns() -> tuple[tuple[Polarity, re.Pattern[str]], ...]:
    return tuple(
        (Polarity(polarity), re.compile(rf"\b{form}\b".replace(" ", r"\s+")))
        for polarity, words in load("verdicts")["polarities"].items()
        for form in _forms(words)
    )


def _forms(words: dict[str, list[str]]) -> Iterator[str]:
    """Where the words make a verdict; the groups are the words of it."""
    saying, statement, copula = (_one_of(load("verdicts")[name]) for name in ("saying", "statements", "copulas"))
    small, about, degree = (_one_of(load("verdicts")[name]) for name in ("small", "about", "degrees"))
    said_of_it = rf"(?: {about}\b[^.;:—]{{0,{FAR}}}?)? ({copula} (?:{degree} ){{0,2}}"
    adverb, adjective, remark = (_one_of(words[name]) for name in ("adverbs", "adjectives", "remarks"))
    predicate = _one_of([*words["plain"], *words["predicates"], *words["adjectives"]])
    yield rf"({adverb}{_AND_MORE}\)? {saying})"
    yield rf"({saying},? (?:likely |probably )?{adverb})(?=,| that\b| to\b| as\b)"
    yield rf"({adjective}{_AND_MORE}(?: (?!{small}\b)[\w’'-]+){{0,3}}? {statement})"
    yield rf"({statement}){said_of_it}{predicate})"
    if words["plain"]:
        yield rf"((?:this|that|which|it|these|those) {copula} (?:{degree} ){{0,2}}{_one_of(words['plain'])})"
    if words["verbs"]:
        yield rf"({_one_of(words['verbs'])})"
    if words["remarks"]:
        yield rf"({saying})[^.;:“”]{{0,25}}? \(?({remark})"
        yield rf"(?<=[(])({remark})\)[^.;]{{0,40}}? ({saying})"


def _one_of(forms: Iterable[str]) -> str:
    return f"(?:{'|'.join(forms)})"


@cache
def _open() -> re.Pattern[str]:
    """What leaves it open, directly before: "if the ministry correctly reported"."""
    return re.compile(rf"\b{_one_of(load('verdicts')['open'])}(?: [\w’'-]+){{0,6}} $", re.IGNORECASE)


@cache
def _any_word() -> re.Pattern[str]:
    every = chain.from_iterable(chain(*words.values()) for words in load("verdicts")["polarities"].values())
    return re.compile(rf"\b{_one_of(every)}\b".replace(" ", r"\s+"))
