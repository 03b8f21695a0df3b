"""Proposals and decisions as records of JSON, with the words that they are about."""

from __future__ import annotations

from sayso.records import Cited, Decision, Namesake, Proposal
from sayso.share.mentions import Record


def proposal_record(proposal: Proposal) -> Record:
    """A proposal as JSON."""
    return {
        "id": proposal.id,
        "matter": proposal.matter,
        "status": "proposed",
        "score": proposal.score,
        "reasons": list(proposal.grounds),
        "subjects": [_subject(each) for each in proposal.subjects],
        "value": dict(proposal.value),
        "evidence": [_subject(each) for each in proposal.evidence],
    }


def decision_record(decision: Decision) -> Record:
    """A row of the log as JSON."""
    return {
        "number": decision.number,
        "proposal": decision.proposal,
        "matter": decision.matter,
        "judgement": decision.judgement,
        "subjects": list(decision.subjects),
        "who": decision.who,
        "when": decision.time,
        "why": decision.why,
        "supersedes": decision.supersedes,
        "reasons": list(decision.grounds),
        "value": dict(decision.value),
    }


def namesake_record(namesake: Namesake) -> Record:
    """An actor of the casebook as JSON, with how many documents and mentions it has there."""
    return {
        "id": namesake.id,
        "name": namesake.name,
        "names": list(namesake.names),
        "kind": namesake.kind,
        "class": namesake.group or None,
        "side": namesake.side or None,
        "affiliation": namesake.affiliation or None,
        "documents": namesake.documents,
        "mentions": namesake.mentions,
    }


def _subject(subject: Namesake | Cited) -> Record:
    if isinstance(subject, Cited):
        return {
            "id": subject.id,
            "claim": subject.claim,
            "text": subject.words,
            "document": subject.document,
            "path": subject.path,
            "published": subject.published,
            "publisher": subject.publisher,
        }
    return namesake_record(subject)
