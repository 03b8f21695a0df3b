"""Ids and hashes, derived from content so that the same input always gets the same name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sayso.records.claim import Attribution
from sayso.records.mentions import Passage
from sayso.records.spans import Span


def sha256(data: bytes) -> str:
    """The SHA-256 of `data`, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def document_id(raw_sha256: str) -> str:
    """The id of the document made from the raw bytes with this hash."""
    return "d-" + raw_sha256[:16]


def claim_id(document: str, sentence: Span, chain: Iterable[Attribution], content: Passage) -> str:
    """The id of a claim: its document, its sentence and where its chain and content stand, hashed."""
    parts = [document, f"{sentence.start}-{sentence.end}"]
    for link in chain:
        parts += [_places(link.source), _places(link.cue), _places(link.content)]
    parts.append(_places(content))
    return "c-" + sha256("|".join(parts).encode())[:16]


def _places(passage: Passage) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in passage.spans)
