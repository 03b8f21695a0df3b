"""The rows of the register, which follow from the claims of a document: what kind of entry each is."""

from __future__ import annotations

from typing import Any

from sayso.link.keys import key_of
from sayso.link.register import entries_of
from sayso.link.sentences import bare_words
from sayso.records import Dossier


def register_rows(dossier: Dossier, first_claim: int) -> list[dict[str, Any]]:
    """A row for each entry of a document whose claims have numbers from `first_claim` on.

    `words` is the same for all printings of a sentence, so that of a family each entry is told once.
    """
    text, claims = dossier.document.text, dossier.extraction.claims
    numbers = {claim.id: number for number, claim in enumerate(claims, first_claim)}
    entries = entries_of(((claim, claim.sentence.of(text)) for claim in claims), dossier.document.published)
    rows = {
        (entry.kind, numbers[entry.claim.id]): key_of(*bare_words(entry.claim.sentence.of(text))) for entry in entries
    }
    return [{"kind": kind.value, "claim": claim, "words": words} for (kind, claim), words in sorted(rows.items())]
