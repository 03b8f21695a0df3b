"""Quotations that are not in the source which their endnote leads to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import eq

from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Report
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.sourcing.cited import Cited, cited_in
from sayso.records import Completeness, Document, Evidence, Severity, Span

SHORTEST = 4
"""Words from which on a quotation is one, and no term or name in quotation marks."""
LONGEST = 60
"""Words of a quotation that are looked for; a longer one is as good as found by them."""
NEAR = 0.75
"""The share of its words that a passage of the source of the same length has, which then was changed in quoting."""
ENGLISH = "en"
SMALL = frozenset(
    {"the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by", "he", "it"}
)
LEAST_SMALL = 0.06
"""The share of the smallest words of English that a text has at the least, if it is in English."""
MOST_NEAR = 50
"""Passages with the same share of words that are looked at more closely."""
READ = 200_000
"""Code points of a source that are looked through."""

_QUOTATION = re.compile(r"“([^“”]{1,2000})”|\"([^\"\n]{1,2000})\"")
_GAP = re.compile(r"…|\.{3}|\[[^\]]{0,80}\]")
"""What stands for words that are left out, and what the quoting author put in."""
_WORD = re.compile(r"[^\W_]+")

SOURCE = """---
url: https://town.example/bridge
---

Mayor Ann Pay spoke to reporters on the quay. “The bridge will be closed for weeks,” she said, and it is not safe.
"""


@dataclass(frozen=True, slots=True)
class Read:
    """A text as quotations are looked for in it: its words in lower case, where each stands, and all in a line."""

    words: tuple[str, ...]
    places: tuple[Span, ...]
    line: str

    def holds(self, words: Sequence[str]) -> bool:
        """Whether these words stand in it one behind the other."""
        return f" {' '.join(words)} " in self.line

    def nearest(self, words: Sequence[str]) -> tuple[float, Span]:
        """The passage of the same length that has most of these words: their share, and where it stands.

        Of several, it is the one that has most of them at their places.
        """
        size = min(len(words), len(self.words))
        if not size:
            return 0.0, Span(0, 0)
        shared = list(self._shared(Counter(words), size))
        most = max(shared)
        starts = [at - size + 1 for at, each in enumerate(shared) if each == most and at >= size - 1][:MOST_NEAR]
        start = max(starts, key=lambda at: sum(map(eq, self.words[at : at + size], words)), default=0)
        return most / len(words), Span(self.places[start].start, self.places[start + size - 1].end)

    def _shared(self, wanted: Counter[str], size: int) -> Iterator[int]:
        """How many of some words the passage of this length has that ends at each word."""
        held: Counter[str] = Counter()
        shared = 0
        for end, word in enumerate(self.words):
            held[word] += 1
            shared += held[word] <= wanted[word]
            if end >= size:
                gone = self.words[end - size]
                shared -= held[gone] <= wanted[gone]
                held[gone] -= 1
            yield shared


@rule(
    Card(
        id="quote-not-in-source",
        severity=Severity.LOW,
        checks="Whether the words in quotation marks stand in the source at the endnote's address, word for word.",
        why="What stands in quotation marks was said in these words (ICD 206: quote exactly, or do not quote).",
        fires=(
            "The mayor said that “the bridge will stay closed for a year.”[1]\n\n"
            "Notes\n\n[1] https://town.example/bridge\n"
        ),
        silent=(
            "The mayor said that “the bridge will be closed for weeks.”[1]\n\n"
            "Notes\n\n[1] https://town.example/bridge\n"
        ),
        against=(SOURCE,),
        needs=(Needs.ENDNOTES, Needs.EARLIER),
    )
)
def quote_not_in_source(report: Report) -> Iterator[Remark]:
    """Looks up each quotation in the documents that its endnote leads to."""
    for cited in cited_in(report):
        sources = [each.document for found in cited.sources for each in found]
        if not any(_is_foreign(each, report.document) for each in sources):
            for span in quotations_in(report.document.text, cited.scope):
                yield _looked_up(report, cited, span, sources)


def quotations_in(text: str, scope: Span) -> Iterator[Span]:
    """Where the quotations of a clause or more stand in a passage, without their marks."""
    for found in _QUOTATION.finditer(text, scope.start, scope.end):
        span = Span(*found.span(1 if found[1] else 2))
        if len(_WORD.findall(span.of(text))) >= SHORTEST:
            yield span


def pieces_of(words: str) -> list[list[str]]:
    """A quotation as the runs of words between what is left out and put in, in lower case."""
    pieces = [[word.lower() for word in _WORD.findall(piece)] for piece in _GAP.split(words)]
    return [piece[:LONGEST] for piece in pieces if piece]


@lru_cache(maxsize=64)
def read_text(text: str) -> Read:
    """A text, made ready for being looked through."""
    found = list(_WORD.finditer(text[:READ]))
    words = tuple(each[0].lower() for each in found)
    return Read(words, tuple(Span(*each.span()) for each in found), f" {' '.join(words)} ")


def _looked_up(report: Report, cited: Cited, span: Span, sources: Sequence[Document]) -> Remark:
    """What becomes of one quotation: found as it stands, found in other words, or not found."""
    words = span.of(report.document.text)
    pieces = pieces_of(words)
    for each in sources:
        if all(map(read_text(each.text).holds, pieces)):
            return Agreement((span,), f"{quoted(words)} stands in {each.path}.")
    longest = max(pieces, key=len)
    found = ((*read_text(each.text).nearest(longest), each) for each in sources)
    share, place, source = max(found, key=lambda each: each[0])
    evidence = Evidence(source.id, source.path, place, place.of(source.text))
    where = f"The report quotes {quoted(words)} [{cited.note.number}]"
    if share >= NEAR:
        return Objection((span,), f"{where}; {source.path} has {quoted(evidence.text)}.", (evidence,))
    message = f"{where}; these words are not in {source.path}. Is another source meant?"
    open_yet = not cited.is_whole or any(each.completeness is Completeness.EXCERPT for each in sources)
    return Objection((span,), message, severity=Severity.INFO if open_yet else None)


def _is_foreign(source: Document, report: Document) -> bool:
    """Whether a source is in another language than the report, so that its words were translated."""
    named = {(each.language or ENGLISH)[:2].lower() for each in (source, report)}
    words = read_text(source.text).words
    return len(named) > 1 or sum(word in SMALL for word in words) < LEAST_SMALL * len(words)
