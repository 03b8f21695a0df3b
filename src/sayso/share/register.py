"""An entry of the register as a record of JSON, with what bears on it and what became of it."""

from __future__ import annotations

from sayso.records import Bearing, Registered
from sayso.share.links import end_record
from sayso.share.mentions import Record


def registered_record(registered: Registered) -> Record:
    """An entry with its words, its state, the state that is proposed, and every claim that bears on it."""
    entry, card, proposal = registered.entry, registered.document, registered.proposal
    return {
        "id": entry.id,
        "kind": entry.kind,
        "claim": entry.claim.id,
        "document": card.id,
        "path": card.path,
        "published": card.published,
        "publisher": card.publisher,
        "text": registered.sentence,
        "who": entry.who or None,
        "cue": entry.cue.text,
        "matter": entry.matter.text,
        "until": entry.until,
        "scope": list(entry.scope),
        "conditions": [each.text for each in entry.claim.conditions],
        "hedges": [{"text": each.text, "class": each.kind, "whose": each.whose} for each in entry.claim.hedges],
        "state": registered.state,
        "decision": registered.decided,
        "proposed": proposal
        and {
            "state": proposal.state,
            "score": proposal.score,
            "reasons": list(proposal.reasons),
            "evidence": list(proposal.evidence),
        },
        "bearings": [_bearing(each) for each in registered.bearings],
    }


def _bearing(bearing: Bearing) -> Record:
    return end_record(bearing.end) | {
        "role": bearing.role,
        "score": bearing.score,
        "reasons": list(bearing.reasons),
        "dropped": list(bearing.dropped),
        "added": list(bearing.added),
    }
