"""How two claims relate: the machine's links, accepted, refused, or corrected in their relation or direction."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from sayso.errors import UsageError
from sayso.records import Cited, ClaimLink, Direction, Judgement, Matter, Proposal, Relation, Value
from sayso.review.docket import Case, Docket, Motion
from sayso.store.fetch import claim_row
from sayso.store.open_links import doubtful_open_links, link_of, links_named, statement_id, surest_open_links
from sayso.store.settled import settle_link

RELATIONS = tuple(relation for relation in Relation if relation.links)
"""What a link may be. To say that two claims are not linked is to refuse."""

_DIRECTED = {Relation.REVISES, Relation.OVERTAKEN_BY, Relation.SELF_CITATION}
"""Where one does it to the other: the later to the earlier, where nothing else is told."""


def _proposals(connection: Connection, limit: int | None) -> Iterable[Proposal]:
    return map(_proposal, surest_open_links(connection, limit))


def _doubtful(connection: Connection, limit: int | None) -> Iterable[Proposal]:
    return map(_proposal, doubtful_open_links(connection, limit))


def _named(connection: Connection, name: str) -> Iterable[Proposal]:
    return map(_proposal, links_named(connection, name))


def _fits(motion: Motion) -> bool:
    return len(motion.names) == 2 and all(name.startswith("c-") for name in motion.names)


def _case(connection: Connection, motion: Motion) -> Case:
    """The two claims that stand for their sentences, and how they are decided to relate."""
    if len(motion.names) != 2:
        raise UsageError(f"{' '.join(motion.names)!r} are not two claims.", "Give the ids of both ends of a link.")
    rows = [claim_row(connection, name) for name in motion.names]
    ends = [statement_id(connection, row["number"]) for row in rows]
    if ends[0] == ends[1]:
        raise UsageError(f"{' and '.join(motion.names)} stand in one sentence.", "Give claims of two sentences.")
    if motion.judgement is Judgement.UNDO:
        return Case(tuple(ends))
    link = link_of(connection, [row["number"] for row in rows])
    value = _found(link, ends) if link else {}
    if motion.judgement is Judgement.CORRECT and not motion.value:
        raise UsageError("What shall the link be?", f"Give a relation, one of: {', '.join(RELATIONS)}; or a direction.")
    return Case(tuple(ends), link.reasons if link else (), _told(motion, value))


def _found(link: ClaimLink, ends: list[str]) -> Value:
    """What the machine holds a link for, its direction told of the ends in this order."""
    settled = link.settled
    relation, direction = (settled.found, settled.found_direction) if settled else (link.relation, link.direction)
    if relation is None:
        relation, direction = link.relation, link.direction
    turned = link.a.claim != ends[0]
    return {"relation": relation, "direction": direction and (direction.turned if turned else direction)}


def _told(motion: Motion, found: Value) -> Value:
    """The relation and the direction that are decided: those that are given, else those that were found."""
    if "relation" not in motion.value and not found:
        raise UsageError("No link was found between the two.", f"Say what it is, one of: {', '.join(RELATIONS)}.")
    relation = _relation(motion.value.get("relation", found.get("relation")))
    if "direction" in motion.value:
        direction = _direction(motion.value["direction"])
    elif relation == found.get("relation"):
        direction = _direction(found["direction"])
    else:
        direction = Direction.AB if relation in _DIRECTED else None
    return {"relation": relation.value, "direction": direction and direction.value}


def _relation(value: object) -> Relation:
    found = next((each for each in RELATIONS if each == str(value).strip().lower()), None)
    if found is None:
        raise UsageError(f"relation={value!r} is not known.", f"It may be one of: {', '.join(RELATIONS)}.")
    return found


def _direction(value: object) -> Direction | None:
    if value is None:
        return None
    found = next((each for each in Direction if each == str(value).strip().lower()), None)
    if found is None:
        raise UsageError(f"direction={value!r} is not known.", "It may be ab, ba or nothing.")
    return found


def _proposal(link: ClaimLink) -> Proposal:
    ends = (Cited.of(link.a), Cited.of(link.b))
    return Proposal(Matter.LINK, ends, link.score, link.reasons, _found(link, [end.id for end in ends]))


LINK = Docket(
    Matter.LINK,
    frozenset({Judgement.ACCEPT, Judgement.REFUSE, Judgement.CORRECT}),
    fits=_fits,
    case=_case,
    proposals=_proposals,
    doubtful=_doubtful,
    named=_named,
    follow=settle_link,
)
