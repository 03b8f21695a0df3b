"""Whether a claim was read right: accepted as it is, put right in what is wrong, or refused as no claim at all."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso.errors import UsageError
from sayso.records import Judgement, Matter, rulings
from sayso.review.actors import actor_named
from sayso.review.correcting import as_read, read_correction
from sayso.review.docket import Case, Docket, Motion
from sayso.store.decisions import decisions_on, mark_refused
from sayso.store.fetch import claim_row, dossier


def _fits(motion: Motion) -> bool:
    return len(motion.names) == 1 and motion.names[0].startswith("c-")


def _case(connection: Connection, motion: Motion) -> Case:
    if len(motion.names) != 1:
        raise UsageError(f"{' '.join(motion.names)!r} is not one claim.", "Decide on one claim at a time.")
    row = claim_row(connection, motion.names[0])
    if motion.judgement is not Judgement.CORRECT:
        return Case((row["id"],))
    whole = dossier(connection, row["document"])
    claim = next(each for each in whole.extraction.claims if each.id == row["id"])
    value = read_correction(whole.document, claim, motion.value, lambda name: actor_named(connection, name))
    return Case((claim.id,), as_read(claim, value), value)


def _follow(connection: Connection, subjects: Sequence[str]) -> None:
    """Keep whether the claim is refused, so that no search finds it."""
    stands = rulings(decisions_on(connection, Matter.CLAIM, subjects), Matter.CLAIM).get(frozenset(subjects))
    number = claim_row(connection, subjects[0])["number"]
    mark_refused(connection, number, refused=stands is not None and stands.judgement is Judgement.REFUSE)


CLAIM = Docket(
    Matter.CLAIM,
    frozenset({Judgement.ACCEPT, Judgement.REFUSE, Judgement.CORRECT}),
    fits=_fits,
    case=_case,
    follow=_follow,
)
