"""Carries an attribution on through a quotation of several sentences or paragraphs.

The reader finds who says something sentence by sentence. Where a quotation that somebody opens runs on, what follows
is still theirs: each of its sentences gets the attribution whose content the quotation is, with that sentence as the
content. The publisher says none of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.extract.reading import Chain, Heard
from sayso.records import Passage, Span, Voice

_MARK = re.compile(r"[“”„‟«»\"]")
_OPENS_PARAGRAPH = re.compile(r"\s*[“„‟«\"]")
_BLANK = re.compile(r"\s*")
_INTRODUCES = re.compile(r":[\s\"“”'’]*\Z")
LONGEST = 40
"""Sentences of one quotation. A mark that nobody closed, or closed far below, must not give a report to one speaker."""


@dataclass(frozen=True, slots=True)
class _Speech:
    """A quotation: where it stands, its marks included, and the numbers of the sentences that it touches."""

    span: Span
    sentences: range


def carry_on(text: str, heard: Sequence[Heard], blocks: Sequence[Span]) -> list[Heard]:
    """What was heard, with each attribution carried on through the quotation that it opens or closes.

    Args:
        text: the stored text of the document.
        heard: what the reader heard in each sentence, in order.
        blocks: the blocks that the sentences stand in, in order.
    """
    out = list(heard)
    for speech in _speeches(text, heard, blocks):
        found = _speaker(text, heard, speech)
        if found is None:
            continue
        home, chain, belief = found
        for number in speech.sentences:
            if number != home:
                out[number] = _spoken(text, out[number], speech.span, chain, belief)
    return out


def _speeches(text: str, heard: Sequence[Heard], blocks: Sequence[Span]) -> Iterator[_Speech]:
    """The quotations, each with the sentences that it touches and the one that introduces it with a colon."""
    starts = [each.sentence.start for each in heard]
    for span, introduced in _joined(text, blocks):
        first = max(0, bisect_right(starts, span.start) - 1)
        touched = range(first, bisect_left(starts, span.end))
        if introduced and first:
            touched = range(first - 1, touched.stop)
        if touched and len(touched) <= LONGEST:
            yield _Speech(span, touched)


def _joined(text: str, blocks: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """The quotations of a text, and whether the paragraph above ends in a colon and so introduces them.

    A quotation that is not closed where its paragraph ends runs on if the next paragraph opens with a mark again: so
    English sets quotations of several paragraphs.
    """
    open_since: int | None = None
    introduced = False
    for number, block in enumerate(blocks):
        if open_since is not None and not _OPENS_PARAGRAPH.match(text, block.start, block.end):
            open_since = None
        for mark in _MARK.finditer(text, block.start, block.end):
            if _closes(text, mark.start()):
                if open_since is not None:
                    yield Span(open_since, mark.end()), introduced
                open_since, introduced = None, False
            elif open_since is None or open_since >= block.start:
                open_since = mark.start()
                opens_block = _BLANK.fullmatch(text, block.start, open_since) is not None
                introduced = bool(number and opens_block and _INTRODUCES.search(blocks[number - 1].of(text)))


def _closes(text: str, at: int) -> bool:
    """Whether a quotation mark closes, by where the space is; only where that tells nothing, by its form."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    space_before, space_behind = not before or before.isspace() or before in "([—–", not behind or behind.isspace()
    if space_before != space_behind:
        return space_behind
    return text[at] in "”»" or (text[at] == '"' and not behind.isalnum())


def _speaker(text: str, heard: Sequence[Heard], speech: _Speech) -> tuple[int, Chain, float] | None:
    """The attribution whose content the quotation is: the sentence of its cue, its chain, and how sure it is.

    It stands in the first sentence of the quotation or the one that introduces it ("He said: …"), else in the last
    ("…", he said), else between them; its cue stands outside the quotation.
    """
    numbers = speech.sentences
    for number in dict.fromkeys((numbers[0], numbers[-1], *numbers)):
        for chain, belief in zip(heard[number].chains, heard[number].beliefs, strict=True):
            link = chain[-1]
            outside = not any(speech.span.overlaps(piece) for piece in (*link.cue.spans, *link.source.spans))
            introduces = not link.content.spans and heard[number].sentence.end <= speech.span.start
            touches = any(speech.span.overlaps(piece) for piece in link.content.spans)
            if outside and link.source.spans and (touches or introduces):
                return number, chain, belief
    return _speaker_before(text, heard, speech)


def _speaker_before(text: str, heard: Sequence[Heard], speech: _Speech) -> tuple[int, Chain, float] | None:
    """Who is quoted in the sentence before, where that ends and the quotation begins a sentence: "…", he said. "…"."""
    first = speech.sentences[0]
    if not first or text[heard[first - 1].sentence.end : speech.span.start].strip(" "):
        return None
    before = heard[first - 1]
    for chain, belief in zip(reversed(before.chains), reversed(before.beliefs), strict=True):
        link = chain[-1]
        if link.source.spans and _MARK.search(link.content.text) and link.cue.spans[0] > link.content.spans[0]:
            return first - 1, chain, belief
    return None


def _spoken(text: str, heard: Heard, speech: Span, chain: Chain, belief: float) -> Heard:
    """A sentence of somebody's quotation: theirs, with what is attributed inside it one level further in."""
    start, end = max(speech.start, heard.sentence.start), min(speech.end, heard.sentence.end)
    spoken = Span(start, end).stripped(text) if start < end else Span(start, start)
    known = any(link.source == chain[-1].source for each in heard.chains for link in each)
    if known or not any(map(str.isalnum, spoken.of(text))):
        return heard
    outer = (*chain[:-1], replace(chain[-1], content=Passage((spoken,), spoken.of(text))))
    inside = [spoken.contains(each[0].cue.spans[0]) for each in heard.chains]
    chains = tuple((*outer, *each) if within else each for each, within in zip(heard.chains, inside, strict=True))
    at_edge = spoken.start - heard.sentence.start <= 1 or heard.sentence.end - spoken.end <= 1
    voices = {Voice.ATTRIBUTED.value: 1.0} if at_edge and all(inside) else heard.voices
    return Heard(heard.sentence, (outer, *chains), (belief, *heard.beliefs), voices, heard.names)
