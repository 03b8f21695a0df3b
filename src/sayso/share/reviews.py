"""What people decided on a claim, as JSON: whether it was read right, and how far it and its source are trusted."""

from __future__ import annotations

from sayso.records import Claim, Grade, Judgement, Merged, Reviews
from sayso.share.mentions import Record
from sayso.words import load

_STATUS = {Judgement.ACCEPT: "accepted", Judgement.REFUSE: "refused", Judgement.CORRECT: "corrected"}


def review(claim: Claim, reviews: Reviews) -> Record | None:
    """What stands on a claim: by whom, when and why, which fields are corrected, and what they were read as."""
    ruling = reviews.claims.get(claim.id)
    if ruling is None:
        return None
    made = ruling.decision
    return {
        "status": _STATUS[ruling.judgement],
        "decision": made.number,
        "who": made.who,
        "when": made.time,
        "why": made.why,
        "fields": sorted(ruling.value),
        "reasons": [ground for each in ruling.decisions for ground in each.grounds],
    }


def grade(claim: Claim, publisher: str | None, reviews: Reviews, merged: Merged) -> Record | None:
    """The grades of a claim: of its source by a letter, of itself or its document by a number."""
    if not reviews.graded:
        return None
    source = reviews.source_grade([link.source_actor for link in claim.chain], publisher, merged)
    item = reviews.item_grade(claim.id, claim.document)
    if source is None and item is None:
        return None
    return {"source": source and _grade(source, "source"), "item": item and _grade(item, "item")}


def _grade(given: Grade, scale: str) -> Record:
    return {
        "grade": given.grade,
        "means": load("grades")[scale][given.grade],
        "of": given.subject,
        "decision": given.decision,
        "who": given.who,
        "when": given.time,
        "why": given.why,
    }
