"""Makes claims of what was found in a sentence: one for each level of attribution, one for the publisher's own voice.

"A reports that B urged C" gives the claim of A that B urged C, and the claim of A through B: C. Where the content is
not expressed ("the ministry did not respond"), what is claimed is the sentence. A sentence that asserts something
beside its attributions gives a claim of the publisher too, with an empty chain. Headings speak about the report: they
give only what they attribute to somebody.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sayso.extract.reading import Chain, Reading, inside
from sayso.records import BlockKind, Claim, Document, First, Hedge, Passage, Span, Verdict, Voice, claim_id, quote

_BULLET = re.compile(r"\s*(?:[-–—•*·▪●◦‣○■□∙⁃]+\s+|\(?\d{1,2}[.)]\s+)?")
_CONFIDENCE_DIGITS = 3

Mark = TypeVar("Mark", First, Verdict)


def make_claims(document: Document, reading: Reading, is_negated: Callable[[str], bool]) -> Iterator[Claim]:
    """The claims of one sentence, each once: the publisher's own first, then by depth of the chain.

    The confidence of a claim is the product of the beliefs along its chain, or the belief in the voice of the sentence.

    Args:
        document: what the sentence stands in.
        reading: what was found in the sentence.
        is_negated: says whether the words of a content claim that something is not so.
    """
    made: dict[str, Claim] = {}
    for claim in (*_own(document, reading), *_attributed(document, reading)):
        made.setdefault(claim.id, replace(claim, negated=is_negated(claim.content.text)))
    yield from made.values()


def _own(document: Document, reading: Reading) -> Iterator[Claim]:
    if _speaks(reading) and reading.block is not BlockKind.HEADING:
        content = sentence_body(document.text, reading.sentence, reading.vouchers.marks)
        if any(letter.isalnum() for letter in content.text):
            yield _claim(document, reading, (), content, reading.voice_belief)


def _speaks(reading: Reading) -> bool:
    """Whether the publisher asserts something itself, beside what it attributes to others."""
    return not reading.chains or reading.voice is not Voice.ATTRIBUTED


def _attributed(document: Document, reading: Reading) -> Iterator[Claim]:
    beliefs = dict(zip(reading.chains, reading.beliefs, strict=True))
    for links in sorted(reading.chains, key=len):
        content = links[-1].content
        if not content.spans:
            content = sentence_body(document.text, reading.sentence, reading.vouchers.marks)
        belief = 1.0
        for depth in range(1, len(links) + 1):
            belief *= beliefs.get(links[:depth], 1.0)
        yield _claim(document, reading, links, content, belief)


def _claim(document: Document, reading: Reading, links: Chain, content: Passage, belief: float) -> Claim:
    hedges = [reading.hedges[number] for number in inside(reading.hedges, content.spans)]
    if links:
        hedges += _doubts_of_cue(reading, links[-1].cue)
    times = [reading.times[number] for number in inside(reading.times, content.spans)]
    said = {link.said_on.spans for link in links if link.said_on}
    return Claim(
        id=claim_id(document.id, reading.sentence, links, content),
        document=document.id,
        block=reading.block,
        sentence=reading.sentence,
        voice=Voice.ATTRIBUTED if links else reading.voice,
        chain=links,
        content=content,
        hedges=tuple(sorted(hedges, key=lambda hedge: hedge.spans)),
        conditions=tuple(reading.conditions.get(links, ())),
        finding=reading.findings.get(links),
        verdicts=tuple(_marks(reading.verdicts, reading, links)),
        firsts=tuple(_marks(reading.firsts, reading, links)),
        times=tuple(time for time in times if time.spans not in said),
        places=tuple(reading.places[number] for number in inside(reading.places, content.spans)),
        quantities=tuple(reading.quantities[number] for number in inside(reading.quantities, content.spans)),
        actors=tuple(reading.actors[number] for number in inside(reading.actors, content.spans)),
        endnotes=reading.vouchers.endnotes,
        confidence=round(belief, _CONFIDENCE_DIGITS),
    )


def _marks(found: Mapping[Chain, Sequence[Mark]], reading: Reading, links: Chain) -> Iterator[Mark]:
    """What was found for a chain; and in the publisher's words, where it claims nothing, for those whom it reports."""
    yield from found.get(links, ())
    if len(links) == 1 and not _speaks(reading):
        yield from found.get((), ())


def _doubts_of_cue(reading: Reading, cue: Passage) -> Iterator[Hedge]:
    """The hedge that is all that attributes the content: "reportedly" is cue and doubt at once."""
    for number in inside(reading.hedges, cue.spans):
        if reading.hedges[number].spans == cue.spans:
            yield reading.hedges[number]


def sentence_body(text: str, sentence: Span, marks: Iterable[Span] = ()) -> Passage:
    """The sentence without its bullet, its endnote marks and its final full stop."""
    bullet = _BULLET.match(text, sentence.start, sentence.end)
    pieces = list(_between(Span(bullet.end() if bullet else sentence.start, sentence.end), marks))
    trimmed = [piece for piece in (_trimmed(text, piece) for piece in pieces) if piece]
    if trimmed:
        last = trimmed.pop()
        trimmed += filter(None, [_trimmed(text, last, stops=".")])
    return Passage(tuple(trimmed), quote(text, trimmed))


def _between(whole: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of `whole` without the holes."""
    at = whole.start
    for hole in sorted(holes):
        if at < hole.start:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < whole.end:
        yield Span(at, whole.end)


def _trimmed(text: str, span: Span, stops: str = "") -> Span | None:
    """The span without white space at its edges, and without `stops` at its end; `None` where nothing is left."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip(string.whitespace + "\u00a0" + stops).rstrip())
    return Span(start, end) if start < end else None
