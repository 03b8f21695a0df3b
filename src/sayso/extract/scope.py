"""Says what a hedge weakens: its clause, the phrase of the noun before which it stands, or what follows it.

"Forces will likely leave and the bridge is down" has no doubt about the bridge, and "a possible raid on the port was
stopped" none about the stopping. The kinds of reach follow the BioScope corpus (Vincze et al. 2008); see
`words/clauses.yaml`. There is no parser: small words and marks tell what begins and ends a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from sayso.extract.reading import Chain, inside
from sayso.records import Hedge, HedgeClass, Passage, Span
from sayso.words import load

LONGEST = 600
"""Code points to either side that a scope may reach: no clause is longer, but a text without marks is."""
_MARK = r"[;:—\n()“”]|\[\d|\d\]|[.!?]\s|\s[–-]\s"
_ASIDE = re.compile(r"\([^()]*\)|“[^“”]*”")
_EDGES = ' \t\n\u00a0,.;:“”"‘’—–-'
_NOUN_FOLLOWS = re.compile(r"\s+(?!(?:that|to|for|if|whether|and|or|but)\b)[\w“\"]")
_DOUBTED_CLAUSE = re.compile(r"\s+(?:if|whether|that)\b", re.IGNORECASE)
_ADJUNCT = re.compile(r"(?:(?:very|highly|most|almost)\s+)?(?:\w+ly|perhaps|maybe)\s", re.IGNORECASE)
_LEADS = re.compile(r"(?:^|[,;:—]|\b(?:and|but|that))\W*$", re.IGNORECASE)


def scoped(hedges: Sequence[Hedge], chains: Iterable[Chain], sentence: Span, text: str) -> list[Hedge]:
    """The hedges of a sentence, given in order, with what each weakens: nothing outside the content that holds it."""
    around = [sentence] * len(hedges)
    for links in sorted(chains, key=len):
        pieces = links[-1].content.spans
        for number in inside(hedges, pieces):
            around[number] = next(piece for piece in pieces if piece.contains(hedges[number].spans[0]))
    return [replace(hedge, scope=find_scope(text, hedge, bounds)) for hedge, bounds in zip(hedges, around, strict=True)]


def find_scope(text: str, hedge: Hedge, bounds: Span) -> Passage:
    """What the hedge weakens, inside `bounds`; always with the hedge itself."""
    own = Span(hedge.spans[0].start, hedge.spans[-1].end)
    first = max(bounds.start, own.start - LONGEST)
    words = text[first : min(bounds.end, own.end + LONGEST)]
    at, behind = own.start - first, own.end - first
    words = _ASIDE.sub(lambda aside: aside[0] if aside.start() <= at < aside.end() else "x" * len(aside[0]), words)
    if _stands_before_noun(words, at, behind, hedge):
        start, end = at, _first(_phrase_end(), words, behind)
    else:
        start, leads = _clause_start(words, at)
        end = _first(_clause_end(), words, _behind_opener(words, behind))
        if leads and behind <= words.find(",", behind) < end:
            end = words.find(",", behind)
        if hedge.term in _terms("complement") and re.match(r"\s+\w", words[behind:end]):
            start = at
    while start < at and words[start] in _EDGES:
        start += 1
    while end > behind and words[end - 1] in _EDGES:
        end -= 1
    scope = Span(first + start, first + end)
    return Passage((scope,), scope.of(text))


def _stands_before_noun(words: str, at: int, behind: int, hedge: Hedge) -> bool:
    """Whether the hedge is an adjective with its noun behind it: "a possible raid", not "is possible"."""
    if not _NOUN_FOLLOWS.match(words, behind):
        return False
    if hedge.term in _terms("phrase"):
        return True
    return hedge.kind is HedgeClass.LIKELIHOOD and _determiner().search(words[max(0, at - 40) : at]) is not None


def _clause_start(words: str, at: int) -> tuple[int, bool]:
    """Where the clause begins, and whether it is a subordinate one that leads: it ends with the next comma."""
    start, leads, resumed = 0, False, -1
    for opener in _clause_begin().finditer(words, 0, at):
        leading = opener["subordinate"] is not None and _LEADS.search(words[: opener.start()]) is not None
        comma = words.find(",", opener.end(), at)
        if comma < 0:
            start, leads = opener.end(), leading
        elif leading:
            start, leads = comma + 1, False
        elif opener["relative"] is None:
            start, leads = opener.end(), False
        else:
            resumed = comma
    last = words.rfind(",", start, at)
    if last >= start and last != resumed and not words[last + 1 : at].strip() and _ADJUNCT.match(words, at):
        return at, False  # "..., likely in fear of ice"
    joined = _joined().search(words[start:at])
    return (start + joined.end("conjunction"), False) if joined else (start, leads)


def _behind_opener(words: str, behind: int) -> int:
    """Behind the word that opens what is doubted ("unclear if ..."), which ends no clause there."""
    opener = _DOUBTED_CLAUSE.match(words, behind)
    return opener.end() if opener else behind


def _first(ends: re.Pattern[str], words: str, start: int) -> int:
    found = ends.search(words, start)
    return found.start() if found else len(words)


@cache
def _terms(reach: str) -> frozenset[str]:
    return frozenset(load("clauses")[reach])


@cache
def _determiner() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('determiners')})\s+$", re.IGNORECASE)


@cache
def _clause_begin() -> re.Pattern[str]:
    return re.compile(
        rf"{_MARK}|,\s+(?:and|but|or|so|yet)\b|,\s+(?P<relative>{_any('relative')})\b"
        rf"|\b(?P<subordinate>{_any('subordinate')})\b|\b(?:{_any('relative')}|{_any('begins')})\b",
        re.IGNORECASE,
    )


@cache
def _joined() -> re.Pattern[str]:
    """A conjunction with nothing but auxiliary verbs and small adverbs up to the end."""
    return re.compile(rf"\b(?P<conjunction>and|or|but)\s+(?:(?:{_any('auxiliaries')})\s+){{0,4}}$", re.IGNORECASE)


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(rf"{_MARK}|,?\s+(?:{_any('ends')})\b|,\s+(?:{_any('ends_after_comma')})\b", re.IGNORECASE)


@cache
def _phrase_end() -> re.Pattern[str]:
    return re.compile(rf"{_MARK}|,|\s+(?:{_any('phrase_ends')})\b", re.IGNORECASE)


def _any(name: str) -> str:
    return "|".join(load("clauses")[name]).replace(" ", r"\s+")
