"""Whether what follows from the logs does: which claims are refused, how links are settled, what watches have told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from sayso.errors import CasebookError
from sayso.records import Flaw, Judgement, LinkStatus, Matter, rulings
from sayso.store import tables
from sayso.store.decisions import decisions
from sayso.store.settled import settle_link
from sayso.store.watches import watch_changes

_claims, _links, _told = tables.claims.c, tables.links.c, tables.watch_told.c


def log_flaws(connection: Connection) -> Iterator[Flaw]:
    """What does not follow from the logs, or cannot be read in them."""
    try:
        yield from _decision_flaws(connection)
    except (ValueError, TypeError, LookupError) as error:
        yield Flaw("decisions", f"the log of decisions cannot be read: {error}")
    try:
        watch_changes(connection)
    except CasebookError as error:
        yield Flaw("watch_log", error.message)
    lost = select(_told.claim).where(_told.claim.not_in(select(_claims.id)))
    for claim in connection.execute(lost).scalars():
        yield Flaw("watch_told", f"a watch has told {claim}, which is not there")


def settled_flaws(connection: Connection) -> Iterator[Flaw]:
    """Links that are not as the log of decisions has them. Settling them again must change nothing, and is taken back.

    It needs a connection that may write.
    """
    try:
        with connection.begin_nested() as again:
            before = _decided(connection)
            for subjects in {each.subjects for each in decisions(connection, Matter.LINK)}:
                settle_link(connection, subjects)
            after = _decided(connection)
            again.rollback()
    except (ValueError, TypeError, LookupError):  # the log cannot be read, which is told by `log_flaws`
        return
    if before != after or any((row.decision is None) != (row.status == LinkStatus.PROPOSED) for row in before):
        yield Flaw("links", "they are not settled as the log of decisions has them")


def _decision_flaws(connection: Connection) -> Iterator[Flaw]:
    log = decisions(connection)
    listed = tables.decision_subjects.c
    subjects = {tuple(row) for row in connection.execute(select(listed.subject, listed.decision))}
    if subjects != {(subject, each.number) for each in log for subject in each.subjects}:
        yield Flaw("decision_subjects", "the list of what was decided on does not follow from the log")
    refused = {
        subject
        for about, ruling in rulings(log, Matter.CLAIM).items()
        if ruling.judgement is Judgement.REFUSE
        for subject in about
    }
    marked = select(_claims.id).join(tables.refused_claims, tables.refused_claims.c.claim == _claims.number)
    if set(connection.execute(marked).scalars()) != refused:
        yield Flaw("refused_claims", "the claims that are refused are not those that the log has")


def _decided(connection: Connection) -> Sequence[Row[Any]]:
    query = select(tables.links).where(or_(_links.status != LinkStatus.PROPOSED, _links.decision.is_not(None)))
    return connection.execute(query.order_by(_links.first, _links.second)).all()
