"""Showing one thing: a claim with what stands around it, or a document in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.ask.views import BlockView, ClaimView, DocumentView, NoteView
from sayso.records import Actor, Answer, Claim, Document, Dossier, Merged, Passage
from sayso.store.rows import card_of_document, word_count

CONTEXT = 2
"""How many sentences of its block a claim is shown with, before and after its own."""


def view_claim(dossier: Dossier, claim: Claim) -> ClaimView:
    """The claim among the sentences of its block, with its notes and the claims it is nested with."""
    document = dossier.document
    before, after = _around(document, claim)
    others = [other for other in dossier.extraction.claims if other.sentence == claim.sentence and other.id != claim.id]
    outer = sorted((other for other in others if _holds(other, claim)), key=lambda other: -len(other.chain))
    inner = sorted((other for other in others if _holds(claim, other)), key=lambda other: len(other.chain))
    mentioned = {actor.spans: actor for actor in dossier.extraction.actors}
    return ClaimView(
        answer=replace(answer(document, claim), merged=dossier.merged, reviews=dossier.reviews),
        before=before,
        after=after,
        notes=tuple(_notes(document, claim)),
        outer=tuple(answer(document, other) for other in outer),
        inner=tuple(answer(document, other) for other in inner),
        speakers=tuple(mentioned.get(link.source.spans) for link in claim.chain),
    )


def view_document(dossier: Dossier) -> DocumentView:
    """The document with its blocks and what was counted in it."""
    document = dossier.document
    return DocumentView(
        document=card_of_document(document),
        authors=document.authors,
        url=document.url,
        language=document.language,
        published_reason=document.published_reason,
        noise_share=document.noise_share,
        notices=document.notices + dossier.extraction.notices,
        blocks=tuple(
            BlockView(block.kind, block.span, block.span.of(document.text), block.noise, block.reason)
            for block in document.blocks
        ),
        counts=_counts(dossier),
        actors=tuple(_actors(dossier.extraction.actors, dossier.merged)),
        merged=dossier.merged,
        family=dossier.family,
    )


def answer(document: Document, claim: Claim) -> Answer:
    """The claim with the sentence and the document that hold it."""
    notes = [document.endnotes[place] for place in claim.endnotes]
    return Answer(
        claim=claim,
        sentence=claim.sentence.of(document.text),
        document=card_of_document(document),
        endnote_numbers=tuple(dict.fromkeys(note.number for note in notes)),
        urls=tuple(dict.fromkeys(url for note in notes for url in note.urls)),
    )


def _around(document: Document, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    block = document.block_at(claim.sentence.start)
    near = [span for span in document.sentences if block is not None and block.span.contains(span)]
    before = [span.of(document.text) for span in near if span.end <= claim.sentence.start]
    after = [span.of(document.text) for span in near if span.start >= claim.sentence.end]
    return tuple(before[-CONTEXT:]), tuple(after[:CONTEXT])


def _holds(outer: Claim, inner: Claim) -> bool:
    """Whether `inner` is what somebody says within `outer`: its chain goes on where that of `outer` ends."""
    return len(outer.chain) < len(inner.chain) and _sayers(inner)[: len(outer.chain)] == _sayers(outer)


def _sayers(claim: Claim) -> list[tuple[Passage, Passage]]:
    return [(link.source, link.cue) for link in claim.chain]


def _notes(document: Document, claim: Claim) -> Iterator[NoteView]:
    for place in claim.endnotes:
        note = document.endnotes[place]
        yield NoteView(note.number, note.note.of(document.text) if note.note else "", note.urls, note.stub)


def _actors(mentions: Sequence[Actor], merged: Merged) -> Iterator[tuple[Actor, int]]:
    first: dict[str, Actor] = {}
    for actor in mentions:
        if (now := merged.id_of(actor.id)) is not None:
            first.setdefault(now, actor)
    for id_, times in Counter(merged.id_of(actor.id) for actor in mentions).most_common():
        if id_ is not None:
            yield first[id_], times


def _counts(dossier: Dossier) -> dict[str, int]:
    document, extraction = dossier.document, dossier.extraction
    counts = {
        "words": word_count(document),
        "blocks": len(document.blocks),
        "sentences": len(document.sentences),
        "endnotes": len(document.endnotes),
        "endnotes without text": sum(note.stub for note in document.endnotes),
        "claims": len(extraction.claims),
    }
    voices = Counter(claim.voice for claim in extraction.claims)
    counts |= {f"claims: {voice}": voices[voice] for voice in sorted(voices)}
    for name in ("hedges", "times", "places", "quantities", "actors"):
        counts[name] = len(getattr(extraction, name))
    return {name: count for name, count in counts.items() if count or name in {"claims", "words"}}
