"""`--format document`: one document a line, with its text, its structure and every mention in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol, TypeVar

from sayso.records import BlockKind, Dossier, Endnote, NoiseKind, Span, Where
from sayso.share import mentions
from sayso.share.family import family
from sayso.share.jsonl import document_heading
from sayso.share.lines import Writer, line
from sayso.share.mentions import Record


class _Located(Protocol):
    @property
    def where(self) -> Where: ...


class _Provenance(Protocol):
    """How a document came to be, as itself and a view of it tell."""

    @property
    def authors(self) -> tuple[str, ...]: ...
    @property
    def noise_share(self) -> float: ...
    @property
    def published_reason(self) -> str: ...
    @property
    def url(self) -> str | None: ...
    @property
    def language(self) -> str | None: ...


class _Block(Protocol):
    @property
    def kind(self) -> BlockKind: ...
    @property
    def span(self) -> Span: ...
    @property
    def noise(self) -> NoiseKind | None: ...
    @property
    def reason(self) -> str: ...


Mention = TypeVar("Mention", bound=_Located)


def write_documents(dossiers: Iterable[Dossier], writer: Writer) -> None:
    """Write every dossier as one line: the text itself, and where everything stands in it."""
    for dossier in dossiers:
        writer.write(line(document_record(dossier)))


def document_record(dossier: Dossier) -> Record:
    """A document with its text, its structure and every mention in it; its claims by their ids."""
    document, found = dossier.document, dossier.extraction
    notices = (*document.notices, *found.notices)
    return {
        "document": document_heading(document) | provenance(document, document.raw_sha256, notices),
        "text": document.text,
        "blocks": [block_record(block) for block in document.blocks],
        "sentences": mentions.pairs(document.sentences),
        "endnotes": [_endnote(endnote, document.text) for endnote in document.endnotes],
        "hedges": _located(found.hedges, mentions.hedge),
        "times": _located(found.times, mentions.time),
        "timexes": [mentions.timex(timex) for timex in found.timexes],
        "places": _located(found.places, mentions.place),
        "quantities": _located(found.quantities, mentions.quantity),
        "actors": _located(found.actors, partial(mentions.actor, merged=dossier.merged)),
        "claims": [claim.id for claim in found.claims],
        "family": family(dossier.family),
    }


def provenance(of: _Provenance, raw_sha256: str, notices: Iterable[str]) -> Record:
    """Where a document comes from and what a reader of it should know, beside its heading."""
    return {
        "authors": list(of.authors),
        "raw_sha256": raw_sha256,
        "noise_share": round(of.noise_share, 6),
        "published_reason": of.published_reason,
        "url": of.url,
        "language": of.language,
        "notices": list(notices),
    }


def block_record(block: _Block) -> Record:
    """A block: what it is, where it stands, and why it is masked, where it is."""
    return {
        "kind": block.kind,
        "start": block.span.start,
        "end": block.span.end,
        "noise": block.noise,
        "reason": block.reason,
    }


def _endnote(endnote: Endnote, text: str) -> Record:
    return {
        "number": endnote.number,
        "mark": [endnote.mark.start, endnote.mark.end] if endnote.mark else None,
        "text": endnote.note.of(text) if endnote.note else None,
        "urls": list(endnote.urls),
        "stub": endnote.stub,
    }


def _located(found: Sequence[Mention], written: Callable[[Mention], Record]) -> list[Record]:
    return [written(mention) | {"in": mention.where} for mention in found]
