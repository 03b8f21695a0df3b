"""How far a source is trusted, A to F, and what it tells, 1 to 6: see the word list `grades`."""

from __future__ import annotations

from sqlalchemy import Connection

from sayso.errors import UsageError
from sayso.records import PUBLISHER, Judgement, Matter
from sayso.review.actors import actor_named
from sayso.review.docket import Case, Docket, Motion
from sayso.store.fetch import claim_row, document_row
from sayso.store.publishers import publisher_named
from sayso.words import load


def _fits(motion: Motion) -> bool:
    if motion.judgement is Judgement.GRADE or "grade" in motion.value:
        return True
    return len(motion.names) == 1 and motion.names[0].startswith(("a-", "d-", PUBLISHER))


def _case(connection: Connection, motion: Motion) -> Case:
    """What is graded: an actor or a publisher by a letter, a document or a claim by a number."""
    if len(motion.names) != 1:
        raise UsageError(f"{' '.join(motion.names)!r} is not one thing.", "Grade one source or one claim at a time.")
    name = motion.names[0]
    if name.startswith(("c-", "d-")):
        of = claim_row(connection, name) if name.startswith("c-") else document_row(connection, name)
        subject, scale = str(of["id"]), "item"
    elif name.startswith("a-"):
        subject, scale = actor_named(connection, name), "source"
    else:
        subject, scale = PUBLISHER + publisher_named(connection, name.removeprefix(PUBLISHER)), "source"
    if motion.judgement is Judgement.UNDO:
        return Case((subject,))
    return Case((subject,), value={"grade": _grade(str(motion.value.get("grade", "")), scale)})


def _grade(given: str, scale: str) -> str:
    grades = load("grades")[scale]
    grade = given.strip().upper()
    if grade not in grades:
        told = ", ".join(f"{name} {words}" for name, words in grades.items())
        what = "A source" if scale == "source" else "A document or a claim"
        raise UsageError(f"grade={given!r} is not known.", f"{what} may have one of: {told}.")
    return grade


GRADE = Docket(Matter.GRADE, frozenset({Judgement.GRADE}), fits=_fits, case=_case)
