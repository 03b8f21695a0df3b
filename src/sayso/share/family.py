"""The family of a document as it is handed on: what the document is to which other, and what differs in it."""

from __future__ import annotations

from sayso.records import ClaimChange, Family, Relative, SentenceChange, Span
from sayso.share.mentions import Record


def family(found: Family | None) -> Record | None:
    """A family, `None` for a document without relatives."""
    if found is None:
        return None
    return {
        "id": found.id,
        "size": found.size,
        "original": found.original,
        "fullest": found.fullest,
        **_kinship(found.own),
        "members": [{"document": each.document, "path": each.path, **_kinship(each)} for each in found.members],
        "changes": {
            "sentences": [_sentence(each) for each in found.changes.sentences],
            "claims": [_claim(each) for each in found.changes.claims],
        },
    }


def _kinship(relative: Relative) -> Record:
    return {
        "kind": relative.kinship,
        "of": relative.of,
        "share": round(relative.share, 4),
        "covers": round(relative.covers, 4),
    }


def _sentence(change: SentenceChange) -> Record:
    return {"before": _standing(change.before, change.old), "after": _standing(change.after, change.new)}


def _standing(span: Span | None, words: str) -> Record | None:
    return {"start": span.start, "end": span.end, "text": words} if span else None


def _claim(change: ClaimChange) -> Record:
    before = {"id": change.before, "text": change.old} if change.before else None
    return {"before": before, "after": {"id": change.after, "text": change.new} if change.after else None}
