"""What `show` gives back, written for other programs: the fields of the contract, with the context that a view adds."""

from __future__ import annotations

from sayso.ask.views import BlockView, ClaimView, DocumentView, NoteView
from sayso.share import mentions
from sayso.share.document import block_record, provenance
from sayso.share.family import family
from sayso.share.jsonl import answer_record, document_heading
from sayso.share.links import link_record
from sayso.share.mentions import Record


def view_record(view: ClaimView | DocumentView) -> Record:
    """A view as a record of JSON."""
    return _claim(view) if isinstance(view, ClaimView) else _document(view)


def _claim(view: ClaimView) -> Record:
    """The claim as `ask --json` gives it, with what stands around it and how it relates to others."""
    merged = view.answer.merged
    return answer_record(view.answer) | {
        "before": list(view.before),
        "after": list(view.after),
        "notes": [_note(note) for note in view.notes],
        "speakers": [speaker and mentions.actor(speaker, merged) for speaker in view.speakers],
        "inside": [answer.claim.id for answer in view.outer],
        "holds": [answer.claim.id for answer in view.inner],
        "links": [link_record(link) for link in view.links],
    }


def _note(note: NoteView) -> Record:
    return {"number": note.number, "text": None if note.stub else note.text, "urls": list(note.urls), "stub": note.stub}


def _document(view: DocumentView) -> Record:
    return {
        "document": document_heading(view.document) | provenance(view, view.document.raw_sha256, view.notices),
        "blocks": [_block(block) for block in view.blocks],
        "counts": dict(view.counts),
        "actors": [mentions.actor(actor, view.merged) | {"mentions": times} for actor, times in view.actors],
        "family": family(view.family),
    }


def _block(block: BlockView) -> Record:
    return block_record(block) | {"text": block.text}
