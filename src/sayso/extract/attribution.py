"""Makes chains of attribution of what the reader found: who says that who says what.

An attribution stands inside another when that one's content holds its cue and, if it has one, its source. The smallest
such content is the one it belongs to; on the gold this rule gives the annotated parent for 99.4 % of attributions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.charges import with_charge
from sayso.extract.relatives import kept_to_clause
from sayso.extract.sayings import Saying, SentenceReading
from sayso.extract.sources import with_sources
from sayso.records import Attribution, Passage, Span, quote

STOPS = ",;:."
"""What may stand at the end of a passage, beside white space and endnote marks, and is no part of it."""
MARK = re.compile(r"\[\^?\s?\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\s?\]\Z")
LONGEST_MARK = 60
"""Code points of an endnote mark that names ten notes."""
HEAD = re.compile(r"[\s,;:.]+")
ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.)+\Z|\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs)\.\Z")
"""Words whose last full stop is their own."""


@dataclass(frozen=True, slots=True)
class AttributedContent:
    """One attribution with those around it: the chain outermost first, and how sure the reader is of the innermost."""

    chain: tuple[Attribution, ...]
    confidence: float


def chain_attributions(text: str, reading: SentenceReading) -> list[AttributedContent]:
    """The attributions of a sentence, each with the chain that leads to it, in the order of their cues."""
    whole = (with_charge(text, reading.sentence, saying) for saying in reading.sayings)
    kept = [_tidied(text, kept_to_clause(text, saying)) for saying in whole]
    sayings = with_sources(text, reading.sentence, kept)
    parents = find_parents(sayings)
    out = []
    for number, saying in enumerate(sayings):
        at: int | None = number
        chain = []
        while at is not None:
            chain.append(_attribution(text, sayings[at]))
            at = parents[at]
        out.append(AttributedContent(tuple(reversed(chain)), saying.confidence))
    return out


def find_parents(sayings: Sequence[Saying]) -> list[int | None]:
    """For each saying the number of the one in whose content it stands, `None` for the outermost.

    A parent's content is always longer than the child's, so nothing can be its own ancestor.
    """
    lengths = [sum(len(span) for span in saying.content) for saying in sayings]
    parents: list[int | None] = []
    for number, saying in enumerate(sayings):
        holders = [
            other
            for other, outer in enumerate(sayings)
            if lengths[other] > lengths[number] and _holds(outer.content, (*saying.cue, *saying.source))
        ]
        parents.append(min(holders, key=lambda other: lengths[other], default=None))
    return parents


def trimmed(text: str, span: Span) -> Span | None:
    """The span without endnote marks, full stops, commas and white space at its edges; `None` if nothing is left.

    A full stop inside a closing quotation mark stays, and so does that of an abbreviation.
    """
    words = span.of(text)
    head = HEAD.match(words)
    start = head.end() if head else 0
    end = _last_word(words, start)
    if words[end : end + 1] == "." and ABBREVIATED.search(words[: end + 1]):
        end += 1
    return Span(span.start + start, span.start + end) if start < end else None


def _last_word(words: str, start: int) -> int:
    """Where the passage ends before stops, white space and marks, looked for from its end: no text makes this slow."""
    end = len(words)
    while end > start:
        if words[end - 1].isspace() or words[end - 1] in STOPS:
            end -= 1
        elif mark := MARK.search(words, max(start, end - LONGEST_MARK), end):
            end = mark.start()
        else:
            break
    return end


def _tidied(text: str, saying: Saying) -> Saying:
    source, content = ([s for s in (trimmed(text, s) for s in spans) if s] for spans in (saying.source, saying.content))
    return Saying(tuple(source), saying.cue, tuple(content), saying.stance, saying.confidence)


def _holds(content: Sequence[Span], inner: Sequence[Span]) -> bool:
    return all(any(piece.contains(span) for piece in content) for span in inner)


def _attribution(text: str, saying: Saying) -> Attribution:
    source, cue, content = (Passage(spans, quote(text, spans)) for spans in (saying.source, saying.cue, saying.content))
    return Attribution(source, cue, content, saying.stance)
