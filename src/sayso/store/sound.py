"""Whether a document and what was found in it hold together: every hash, every id, every span and its exact words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sayso.records import (
    Actor,
    Claim,
    Document,
    Dossier,
    Extraction,
    Flaw,
    Hedge,
    Passage,
    Place,
    Quantity,
    Span,
    Time,
    claim_id,
    document_id,
    quote,
    sha256,
)

Quoted = tuple[tuple[Span, ...], str]
"""Where words are said to stand, and the words."""


def flaws_of(dossier: Dossier) -> Iterator[Flaw]:
    """Everything in a dossier that does not hold, each with the record that it is in."""
    document = dossier.document
    for message in _document_flaws(document):
        yield Flaw(document.id, message)
    for message in _quote_flaws(document.text, _mentions(dossier.extraction)):
        yield Flaw(document.id, message)
    for claim in dossier.extraction.claims:
        for message in _claim_flaws(document, claim):
            yield Flaw(claim.id, message)


def _document_flaws(document: Document) -> Iterator[str]:
    if sha256(document.text.encode("utf-8", "surrogatepass")) != document.sha256:
        yield f"the stored text of {document.path} is not what was read: its SHA-256 is no longer {document.sha256}"
    if document_id(document.raw_sha256) != document.id:
        yield f"the id does not follow from the raw bytes, {document.raw_sha256}"
    length = len(document.text)
    for name, spans in (
        ("block", [block.span for block in document.blocks]),
        ("sentence", list(document.sentences)),
        ("mark of an endnote", [note.mark for note in document.endnotes if note.mark]),
        ("text of an endnote", [note.note for note in document.endnotes if note.note]),
        ("scope of an endnote", [note.scope for note in document.endnotes if note.scope]),
    ):
        for span in spans:
            if span.end > length:
                yield f"a {name} runs to {span.end}, beyond the text's {length} characters"
    for left, right in pairwise(document.blocks):
        if left.span.end > right.span.start:
            yield f"the blocks at {left.span.start} and {right.span.start} overlap"
    for sentence in document.sentences:
        if not _in_one_block(document, sentence):
            yield f"the sentence at {sentence.start} lies in no block"


def _claim_flaws(document: Document, claim: Claim) -> Iterator[str]:
    if claim.document != document.id:
        yield f"it says that it is of document {claim.document}, and is kept with {document.id}"
    if claim_id(document.id, claim.sentence, claim.chain, claim.content) != claim.id:
        yield "its id does not follow from its sentence, chain and content"
    if not _in_one_block(document, claim.sentence):
        yield f"its sentence at {claim.sentence.start} lies in no block"
    if any(not 0 <= place < len(document.endnotes) for place in claim.endnotes):
        yield f"it rests on an endnote that the document does not have: {claim.endnotes}"
    yield from _quote_flaws(document.text, [*_passages(claim), *_mentions(claim)])


def _in_one_block(document: Document, sentence: Span) -> bool:
    block = document.block_at(sentence.start)
    return block is not None and block.span.contains(sentence)


def _passages(claim: Claim) -> Iterator[Quoted]:
    passages: list[Passage] = [claim.content]
    for link in claim.chain:
        passages += [link.source, link.cue, link.content]
        if link.said_on is not None:
            yield link.said_on.spans, link.said_on.text
    for passage in passages:
        yield passage.spans, passage.text


def _mentions(holder: Claim | Extraction) -> Iterator[Quoted]:
    mentions: tuple[Hedge | Time | Place | Quantity | Actor, ...] = (
        *holder.hedges,
        *holder.times,
        *holder.places,
        *holder.quantities,
        *holder.actors,
    )
    for mention in mentions:
        yield mention.spans, mention.text


def _quote_flaws(text: str, quoted: Iterable[Quoted]) -> Iterator[str]:
    for spans, words in quoted:
        if any(span.end > len(text) for span in spans):
            yield f"“{words}” runs beyond the end of the text"
        elif quote(text, spans) != words:
            place = f"at {spans[0].start}" if spans else "nowhere"
            yield f"“{words}” is said to stand {place}, and the text there has other words"
