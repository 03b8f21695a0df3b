"""`--format document`: one document a line, with its text, its structure and every mention in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol, TypeVar

from sayso.records import Block, Dossier, Endnote, Where
from sayso.share import mentions
from sayso.share.family import family
from sayso.share.jsonl import document_heading
from sayso.share.lines import Writer, line
from sayso.share.mentions import Record


class _Located(Protocol):
    @property
    def where(self) -> Where: ...


Mention = TypeVar("Mention", bound=_Located)


def write_documents(dossiers: Iterable[Dossier], writer: Writer) -> None:
    """Write every dossier as one line: the text itself, and where everything stands in it."""
    for dossier in dossiers:
        writer.write(line(_document(dossier)))


def _document(dossier: Dossier) -> Record:
    document, found = dossier.document, dossier.extraction
    return {
        "document": document_heading(document) | _provenance(dossier),
        "text": document.text,
        "blocks": [_block(block) for block in document.blocks],
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


def _provenance(dossier: Dossier) -> Record:
    document = dossier.document
    return {
        "authors": list(document.authors),
        "raw_sha256": document.raw_sha256,
        "noise_share": round(document.noise_share, 6),
        "published_reason": document.published_reason,
        "url": document.url,
        "language": document.language,
        "notices": [*document.notices, *dossier.extraction.notices],
    }


def _block(block: Block) -> Record:
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
