"""Gathers the words of the names of places and of people from a report, each as it is spelled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.check.report import Report
from sayso.check.text.spellings import SHORTEST, Spelling
from sayso.link.rarity import stem_of
from sayso.records import Actor, Place, Span
from sayso.words import load

PERSON = "person"
UNHEARD = 8.0
"""Rarity from which on a word is a name though nothing tells that it mostly has a capital."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_QUOTATION = re.compile(r"[“«\"][^“”«»\"\n]{1,400}[”»\"]")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(slots=True)
class _Gathered:
    """What is gathered of one word, mention by mention."""

    starts: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    given: set[str] = field(default_factory=set)


def place_words(report: Report) -> list[Spelling]:
    """The words of the names of places in the publisher's own text."""
    return _spellings(_gather(report, report.dossier.extraction.places))


def surnames(report: Report) -> list[Spelling]:
    """The surnames of people in the publisher's own text, with the given names that stand before them."""
    return _spellings(_gather(report, [each for each in report.dossier.extraction.actors if each.kind == PERSON]))


def _gather(report: Report, mentions: Iterable[Place | Actor]) -> Mapping[str, _Gathered]:
    text = report.document.text
    aside = _Aside(report)
    gathered: defaultdict[str, _Gathered] = defaultdict(_Gathered)
    for mention in mentions:
        for span in mention.spans:
            names = [match for match in _WORD.finditer(text, span.start, span.end) if match.group()[0].isupper()]
            for match in names[-1:] if isinstance(mention, Actor) else names:
                word = _POSSESSIVE.sub("", match.group())
                if aside.holds(word, match.start()):
                    continue
                found = gathered[word]
                found.starts.add(match.start())
                if isinstance(mention, Actor):
                    found.given.update(each.group() for each in names[-2:-1])
                elif mention.geonameid is not None:
                    found.places.add(mention.geonameid)
    return gathered


def _spellings(gathered: Mapping[str, _Gathered]) -> list[Spelling]:
    return [
        Spelling(
            word, Span(min(each.starts), min(each.starts) + len(word)), len(each.starts),
            frozenset(each.places), frozenset(each.given),
        )
        for word, each in gathered.items()
    ]  # fmt: skip


class _Aside:
    """What is left aside: words of the language, and what stands in a quotation, whose spelling is its source's."""

    def __init__(self, report: Report) -> None:
        self.words = _terms() | {word for each in report.sentences for word in each.text.split() if word.islower()}
        self.quoted = {
            at
            for each in report.sentences
            for match in _QUOTATION.finditer(each.text)
            for at in range(each.span.start + match.start(), each.span.start + match.end())
        }

    def holds(self, word: str, at: int) -> bool:
        """Whether a word at this place is left aside."""
        stem = stem_of(word)
        is_name = len(word) >= SHORTEST and (stem.is_name or stem.rarity >= UNHEARD)
        return not is_name or word.lower() in self.words or at in self.quoted


@cache
def _terms() -> frozenset[str]:
    """The words for places and people that stand beside their names."""
    return frozenset(
        part for each in ("place_terms", "roles") for word in _strings(load(each)) for part in word.split()
    )


def _strings(listed: object) -> Iterator[str]:
    """All words of a list, however it is nested."""
    if isinstance(listed, str):
        yield listed.lower()
    elif isinstance(listed, Mapping):
        for key, value in listed.items():
            yield str(key).lower()
            yield from _strings(value)
    elif isinstance(listed, Sequence):
        for each in listed:
            yield from _strings(each)
