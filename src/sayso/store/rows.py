"""Records to rows and back. What is kept of a record is its JSON; columns beside it only repeat what is searched for.

`rows_of` is the only place that says which columns follow from which record, so that `verify` can ask it again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from sayso.records import Answer, BlockKind, Claim, Document, DocumentCard, Dossier, Endnote, Extraction, RawItem, Time
from sayso.store.kinds import kinds_of
from sayso.store.timeline import LAST_DAY, day_of

Row = dict[str, Any]

SEPARATOR = " | "
"""Stands between the sources of a chain in the full-text index, so that no phrase runs from one into the next."""

_ENCODE = msgspec.json.encode
_DOCUMENT: Final = msgspec.json.Decoder(Document)
_EXTRACTION: Final = msgspec.json.Decoder(Extraction)
_CLAIM: Final = msgspec.json.Decoder(Claim)
_NOTES: Final = msgspec.json.Decoder(tuple[tuple[int, tuple[str, ...]], ...])

PACKED = frozenset({"text", "record", "mentions"})
"""The columns that hold what everything else follows from."""

CARD_COLUMNS = (
    "id",
    "path",
    "title",
    "published",
    "published_from",
    "publisher",
    "sha256",
    "raw_sha256",
    "completeness",
)
"""The columns of `documents` that make a card, in the order of its fields."""


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of one document, table by table, in an order in which they can be added."""

    documents: list[Row]
    document_bodies: list[Row]
    claims: list[Row]
    claim_bodies: list[Row]
    claim_events: list[Row]


def raw_row(item: RawItem, sha256: str) -> Row:
    """The row that keeps an item's bytes."""
    return {"sha256": sha256, "size": len(item.data), "data": zlib.compress(item.data)}


def raw_of(data: bytes) -> bytes:
    """The bytes of an item, from its row."""
    return zlib.decompress(data)


def rows_of(dossier: Dossier, number: int, first_claim: int) -> Rows:
    """The rows of a document that gets this number, and whose claims get numbers from `first_claim` on."""
    document, extraction = dossier.document, dossier.extraction
    numbered = list(enumerate(extraction.claims, first_claim))
    card = {name: getattr(document, name) for name in CARD_COLUMNS}
    counts = {"words": word_count(document), "sentences": len(document.sentences), "claims": len(numbered)}
    body = {
        "document": number,
        "text": zlib.compress(document.text.encode("utf-8", "surrogatepass")),
        "record": zlib.compress(_ENCODE(replace(document, text=""))),
        "mentions": zlib.compress(_ENCODE(replace(extraction, claims=()))),
    }
    return Rows(
        documents=[{"number": number, "first_claim": first_claim} | card | counts],
        document_bodies=[body],
        claims=[{"number": n, "id": claim.id, "document": number} for n, claim in numbered],
        claim_bodies=[_claim_body(n, claim, document) for n, claim in numbered],
        claim_events=[
            {"first_day": first, "last_day": last, "claim": n}
            for n, claim in numbered
            for first, last in dict.fromkeys(_days(claim.times))
        ],
    )


def _claim_body(number: int, claim: Claim, document: Document) -> Row:
    return {
        "number": number,
        "sentence": claim.sentence.of(document.text),
        "sources": SEPARATOR.join(link.source.text for link in claim.chain if link.source.text),
        "kinds": kinds_of(claim, document),
        "notes": _ENCODE([(note.number, note.urls) for note in _notes(claim, document)]),
        "record": _ENCODE(claim),
    }


def _notes(claim: Claim, document: Document) -> list[Endnote]:
    return [document.endnotes[place] for place in claim.endnotes]


def _days(times: tuple[Time, ...]) -> Iterator[tuple[int, int]]:
    for time in times:
        if time.role == "event" and (time.start or time.end):
            yield day_of(time.start), day_of(time.end) if time.end else LAST_DAY


def word_count(document: Document) -> int:
    """How many words the document has outside its masked blocks."""
    unmasked = (block for block in document.blocks if block.kind is not BlockKind.NOISE)
    return sum(len(block.span.of(document.text).split()) for block in unmasked)


def document_of(text: bytes, record: bytes) -> Document:
    """The document, from its body's row."""
    document = _DOCUMENT.decode(zlib.decompress(record))
    return replace(document, text=zlib.decompress(text).decode("utf-8", "surrogatepass"))


def extraction_of(mentions: bytes, claims: tuple[Claim, ...]) -> Extraction:
    """The extraction, from its document's body and its claims."""
    return replace(_EXTRACTION.decode(zlib.decompress(mentions)), claims=claims)


def claim_of(record: bytes) -> Claim:
    """The claim, from its body's row."""
    return _CLAIM.decode(record)


def card_of(row: Mapping[str, Any]) -> DocumentCard:
    """The card, from a row that has `CARD_COLUMNS`."""
    return DocumentCard(*(row[name] for name in CARD_COLUMNS))


def card_of_document(document: Document) -> DocumentCard:
    """The card of a whole document."""
    return DocumentCard(*(getattr(document, name) for name in CARD_COLUMNS))


def answer_of(row: Mapping[str, Any], score: float) -> Answer:
    """The answer, from a row that has the columns of a claim's body and `CARD_COLUMNS`."""
    notes = _NOTES.decode(row["notes"])
    return Answer(
        claim=claim_of(row["record"]),
        sentence=row["sentence"],
        document=card_of(row),
        endnote_numbers=tuple(dict.fromkeys(number for number, _ in notes)),
        urls=tuple(dict.fromkeys(url for _, urls in notes for url in urls)),
        score=score,
    )
