"""What people decided on a claim, in lines below it: whether it was read right, and how far its source is trusted."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import Answer, Grade, Judgement, Ruling
from sayso.words import load

_SAYS = {
    Judgement.ACCEPT: "accepted as it was read",
    Judgement.REFUSE: "no claim, by decision",
    Judgement.CORRECT: "corrected",
}


def reviewed(answer: Answer) -> Iterator[str]:
    """The lines: what stands on the claim and what it was read as, then the grades."""
    ruling = answer.reviews.claims.get(answer.claim.id)
    if ruling is not None:
        yield from _ruled(ruling)
    speakers = [link.source_actor for link in answer.claim.chain]
    source = answer.reviews.source_grade(speakers, answer.document.publisher, answer.merged)
    item = answer.reviews.item_grade(answer.claim.id, answer.document.id)
    if source is not None:
        yield f"grade of the source: {_grade(source, 'source')}"
    if item is not None:
        yield f"grade: {_grade(item, 'item')}"


def _ruled(ruling: Ruling) -> Iterator[str]:
    made = ruling.decision
    yield f"{_SAYS[ruling.judgement]}: {made.who}, {made.time}{_why(made.why)}"
    for each in ruling.decisions:
        yield from each.grounds


def _grade(given: Grade, scale: str) -> str:
    """A grade in words, with what was graded: a publisher, an actor, a document or the claim."""
    means = load("grades")[scale][given.grade]
    return f"{given.grade}, {means} ({given.subject}; {given.who}, {given.time}{_why(given.why)})"


def _why(reason: str) -> str:
    return f", {reason}" if reason else ""
