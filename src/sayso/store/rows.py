"""Records to rows and back. What is kept of a record is its JSON; columns beside it only repeat what is searched for.

`rows_of` is the only place that says which columns follow from which record, so that `verify` can ask it again.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import msgspec
from sqlalchemy.exc import NoResultFound

from sayso.link.pages import page_of
from sayso.records import Answer, BlockKind, Claim, Document, DocumentCard, Dossier, Endnote, Extraction, Place, RawItem
from sayso.store.amounts import amount_rows
from sayso.store.cast import cast_rows
from sayso.store.days import day_rows, event_days, saying_days
from sayso.store.entries import register_rows
from sayso.store.kinds import kinds_of
from sayso.store.named import SEPARATOR, actors_of, areas_of, places_of
from sayso.store.speakers import Speakers
from sayso.store.spots import spots_of

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Places:
    """A claim of which only the places are read: the rest is passed over."""

    places: tuple[Place, ...]


_ENCODE = msgspec.json.encode
_DOCUMENT: Final = msgspec.json.Decoder(Document)
_EXTRACTION: Final = msgspec.json.Decoder(Extraction)
_CLAIM: Final = msgspec.json.Decoder(Claim)
_PLACES: Final = msgspec.json.Decoder(_Places)
_NOTES: Final = msgspec.json.Decoder(tuple[tuple[int, tuple[str, ...]], ...])

UNREADABLE = (zlib.error, msgspec.DecodeError, ValueError, LookupError, NoResultFound)
"""What goes wrong where rows are not what was written."""

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
    claim_sayings: list[Row]
    claim_quantities: list[Row]
    spots: list[Row]
    document_actors: list[Row]
    document_pages: list[Row]
    register: list[Row]


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
    speakers = Speakers(extraction)
    spots = spots_of(place for claim in extraction.claims for place in claim.places)
    card = {name: getattr(document, name) for name in CARD_COLUMNS}
    counts = {"words": word_count(document), "sentences": len(document.sentences), "claims": len(numbered)}
    body = {
        "document": number,
        "text": zlib.compress(document.text.encode("utf-8", "surrogatepass")),
        "record": record_of(document),
        "mentions": zlib.compress(_ENCODE(replace(extraction, claims=()))),
    }
    return Rows(
        documents=[{"number": number, "first_claim": first_claim} | card | counts],
        document_bodies=[body],
        claims=[{"number": n, "id": claim.id, "document": number} for n, claim in numbered],
        claim_bodies=[_claim_body(n, claim, document, speakers) for n, claim in numbered],
        claim_events=[row for n, claim in numbered for row in day_rows(event_days(claim), n)],
        claim_sayings=[row for n, claim in numbered for row in day_rows(saying_days(claim), n)],
        claim_quantities=[row for n, claim in numbered for row in amount_rows(claim, n)],
        spots=[{"word": word} | asdict(spot) for word, spot in spots.items()],
        document_actors=cast_rows(extraction.actors, number),
        document_pages=page_rows(document, number),
        register=register_rows(dossier, first_claim),
    )


def record_of(document: Document) -> bytes:
    """The record of a document as it is kept: all but its text, which is kept beside it."""
    return zlib.compress(_ENCODE(replace(document, text="")))


def _claim_body(number: int, claim: Claim, document: Document, speakers: Speakers) -> Row:
    speaking = list(speakers.of(claim))
    return {
        "number": number,
        "sentence": claim.sentence.of(document.text),
        "sources": SEPARATOR.join(link.source.text for link in claim.chain if link.source.text),
        "kinds": kinds_of(claim, document, speaking),
        "notes": _ENCODE([(note.number, note.urls) for note in _notes(claim, document)]),
        "record": _ENCODE(claim),
        "actors": actors_of(claim, speaking),
        "places": places_of(claim),
        "areas": areas_of(claim),
    }


def _notes(claim: Claim, document: Document) -> list[Endnote]:
    return [document.endnotes[place] for place in claim.endnotes]


def page_rows(document: Document, number: int) -> list[Row]:
    """The row of the page that a document was published at; none where it has no address of its own."""
    page = page_of(document.url) if document.url else ""
    return [{"page": page, "document": number}] if page else []


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


def places_in(record: bytes) -> tuple[Place, ...]:
    """The places of a claim alone, from its body's row."""
    return _PLACES.decode(record).places


def notes_of(notes: bytes) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The notes that vouch for a claim, from its body's row: the number and the addresses of each."""
    return _NOTES.decode(notes)


def card_of(row: Mapping[str, Any]) -> DocumentCard:
    """The card, from a row that has `CARD_COLUMNS`."""
    return DocumentCard(*(row[name] for name in CARD_COLUMNS))


def card_of_document(document: Document) -> DocumentCard:
    """The card of a whole document."""
    return DocumentCard(*(getattr(document, name) for name in CARD_COLUMNS))


def answer_of(row: Mapping[str, Any], score: float) -> Answer:
    """The answer, from a row that has the columns of a claim's body and `CARD_COLUMNS`."""
    notes = notes_of(row["notes"])
    return Answer(
        claim=claim_of(row["record"]),
        sentence=row["sentence"],
        document=card_of(row),
        endnote_numbers=tuple(dict.fromkeys(number for number, _ in notes)),
        urls=tuple(dict.fromkeys(url for _, urls in notes for url in urls)),
        score=score,
    )
