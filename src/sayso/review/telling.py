"""Claims as they are told: corrected where people did so, with what was decided on them and on their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import Connection

from sayso.records import (
    PUBLISHER,
    UNMERGED,
    Answer,
    Claim,
    Decision,
    Dossier,
    Judgement,
    Matter,
    Merged,
    Reviews,
    Ruling,
    rulings,
)
from sayso.review.correcting import corrected
from sayso.store.decisions import decisions, decisions_on


def reviews_in(connection: Connection) -> Reviews:
    """All that stands on claims and grades."""
    claims, graded = (_by_subject(decisions(connection, matter), matter) for matter in (Matter.CLAIM, Matter.GRADE))
    return Reviews(claims, graded)


def tell_answers(connection: Connection, answers: Iterable[Answer], merged: Merged = UNMERGED) -> list[Answer]:
    """Answers with what was decided on their claims and sources, and on who is one."""
    held = list(answers)
    log = decisions_on(connection, Matter.CLAIM, {each.claim.id for each in held})
    reviews = Reviews(_by_subject(log, Matter.CLAIM))
    told = [replace(each, claim=tell(each.claim, reviews), merged=merged) for each in held]
    subjects = {subject for each in told for subject in _graded(each)}
    log = decisions_on(connection, Matter.GRADE, subjects)
    reviews = replace(reviews, graded=_by_subject(log, Matter.GRADE))
    return [replace(each, reviews=reviews) for each in told]


def tell_dossier(dossier: Dossier, reviews: Reviews) -> Dossier:
    """A document with what was decided on its claims."""
    claims = tuple(tell(claim, reviews) for claim in dossier.extraction.claims)
    return replace(dossier, extraction=replace(dossier.extraction, claims=claims), reviews=reviews)


def tell(claim: Claim, reviews: Reviews) -> Claim:
    """A claim as it is by decision; one that was accepted or refused stays as it was read."""
    ruling = reviews.claims.get(claim.id)
    return corrected(claim, ruling.value) if ruling and ruling.judgement is Judgement.CORRECT else claim


def _by_subject(log: Iterable[Decision], matter: Matter) -> dict[str, Ruling]:
    return {ruling.decision.subjects[0]: ruling for ruling in rulings(log, matter).values()}


def _graded(answer: Answer) -> Iterator[str]:
    """All whose grade may count for an answer."""
    yield answer.claim.id
    yield answer.document.id
    if answer.document.publisher:
        yield PUBLISHER + answer.document.publisher
    yield from answer.merged.one_with(link.source_actor for link in answer.claim.chain if link.source_actor)
