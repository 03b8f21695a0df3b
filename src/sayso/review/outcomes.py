"""What became of the entries of the register: what bears on each, which state that speaks for, and what was decided.

It is found when it is asked for, from the claims as they are: an entry is compared with the few that hold two of the
rarest words of its matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sqlalchemy import Connection

from sayso.link.bearing import Watched, bear
from sayso.link.judge import Judge
from sayso.link.layer import load_layers
from sayso.link.precedents import precede
from sayso.link.register import may_foretell
from sayso.link.states import propose_state
from sayso.records import (
    Bearing,
    Cited,
    ClaimLink,
    Judgement,
    Matter,
    Proposal,
    Registered,
    RegisterKind,
    Relation,
    Role,
    Ruling,
    State,
    StateProposal,
    proposal_id,
    rulings,
)
from sayso.store.decisions import decisions_on
from sayso.store.links import links_of
from sayso.store.register import Kept, entries, entries_named, last_day, told_by, told_firsts, told_later
from sayso.store.timeline import Range

MOST_BEARINGS = 20
"""What bears on one entry, at most; the daily report says some things every day."""
MOST_ENTRIES = 100
"""Entries that are looked at for open proposals, the newest: who reviews reads the last weeks."""
_SETTLING = frozenset({Relation.OVERTAKEN_BY, Relation.DENIES, Relation.CONTRADICTS, Relation.REVISES})


def outcomes(connection: Connection, kept: Iterable[Kept]) -> Iterator[Registered]:
    """What became of each of these entries."""
    today = last_day(connection)
    for each in kept:
        yield _outcome(connection, each, today)


def open_states(connection: Connection, limit: int | None) -> list[Proposal]:
    """The states that are proposed for the newest entries and that nobody decided on, the surest first."""
    newest = islice(entries(connection, tuple(RegisterKind), Range()), MOST_ENTRIES)
    found = [each for each in outcomes(connection, newest) if each.proposal and each.decided is None]
    proposals = [_proposal(each, each.proposal) for each in found if each.proposal]
    return sorted(proposals, key=lambda each: (-each.score, each.id))[:limit]


def states_named(connection: Connection, name: str) -> list[Proposal]:
    """The open proposals of a state whose id begins so."""
    kept = entries_named(connection, lambda id_: proposal_id(Matter.STATE, (id_,)).startswith(name))
    found = outcomes(connection, kept)
    return [_proposal(each, each.proposal) for each in found if each.proposal and each.decided is None]


def _outcome(connection: Connection, kept: Kept, today: str | None) -> Registered:
    watched = Watched.of(kept.entry, kept.statement.passage)
    bearings = tuple(_bearings(connection, kept, watched)) if watched.is_telling else ()
    proposal = propose_state(kept.entry, bearings, today)
    ruling = _ruling(connection, kept.entry.id)
    decided = ruling.decision.number if ruling else None
    refused = ruling is not None and ruling.judgement is Judgement.REFUSE
    if ruling and proposal and (not refused or ruling.value.get("state") in {None, proposal.state}):
        proposal = None  # it was decided on, and is asked again only where something else is proposed
    state = State(str(ruling.value["state"])) if ruling and not refused else State.OPEN
    reopened = refused and proposal is not None
    return Registered(
        kept.entry, kept.sentence, kept.document, bearings, proposal, state, None if reopened else decided
    )


def _ruling(connection: Connection, name: str) -> Ruling | None:
    log = decisions_on(connection, Matter.STATE, (name,))
    return rulings(log, Matter.STATE).get(frozenset({name}))


def _bearings(connection: Connection, kept: Kept, watched: Watched) -> Iterator[Bearing]:
    """What bears on an entry: what settles something first, then what only says it again, each the surest first."""
    links = links_of(connection, kept.number)
    is_first = kept.entry.kind is RegisterKind.FIRST
    found = _of_first(connection, kept, watched, links) if is_first else _of_later(connection, kept, watched)
    linked = {(each.end.document, each.end.start): each for each in _linked(kept, links)}
    bearing = linked | {(each.end.document, each.end.start): each for each in found if each}
    return islice(sorted(bearing.values(), key=_order), MOST_BEARINGS)


def _linked(kept: Kept, links: Iterable[ClaimLink]) -> Iterator[Bearing]:
    """What a casebook has linked to an entry as settling it, later, surely enough, and no forecast itself."""
    for link in links:
        is_first = (link.a.document, link.a.start) == (kept.document.id, kept.statement.span.start)
        later = (link.b.published or "") > (kept.document.published or "") and not may_foretell(link.b.words)
        if is_first and later and link.counts and link.relation in _SETTLING:
            words = f"It is linked to it: {link.relation}."
            yield Bearing(Role.LINKED, link.b, link.score, (words, *link.reasons))


def _order(bearing: Bearing) -> tuple[bool, float, str, str]:
    return bearing.role is Role.AGAIN, -bearing.score, bearing.end.published or "", bearing.end.claim


def _of_later(connection: Connection, kept: Kept, watched: Watched) -> Iterator[Bearing | None]:
    told = told_later(connection, kept, watched) if watched.own.day else ()
    return (bear(watched, each.statement, each.end, _judge()) for each in told)


def _of_first(
    connection: Connection, kept: Kept, watched: Watched, links: Iterable[ClaimLink]
) -> Iterator[Bearing | None]:
    linked = {end.claim for link in links for end in (link.a, link.b)}
    told = [*told_by(connection, kept, sorted(linked)), *told_firsts(connection, kept, watched)]
    return (precede(watched, each.statement, each.end, _judge()) for each in told)


def _proposal(registered: Registered, proposal: StateProposal) -> Proposal:
    entry, card = registered.entry, registered.document
    subject = Cited(entry.id, entry.claim.id, registered.sentence, card.id, card.path, card.published, card.publisher)
    value: Mapping[str, object] = {"state": proposal.state.value, "evidence": list(proposal.evidence)}
    ends = {each.end.claim: each.end for each in reversed(registered.bearings)}
    evidence = tuple(Cited.of(ends[claim]) for claim in proposal.evidence)
    return Proposal(Matter.STATE, (subject,), proposal.score, proposal.reasons, value, evidence)


def _judge() -> Judge:
    """The plain weights alone: a register asks for hundreds of pairs at once; a network reads a hundred a second."""
    return Judge(load_layers()["alone"])
