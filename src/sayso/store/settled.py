"""Links as people decided them: what stands by the log is put into the rows of links, and taken out again when undone.

Decisions name claims; links stand between the statements that are held for their words. So a decision holds for all
copies of its claims, and moves with them to the one that is held, whichever report is read next. Everything here
follows from the log and from what the machine found: doing it again changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Direction, Judgement, LinkStatus, Matter, Relation, Ruling, rulings
from sayso.store import tables
from sayso.store.decisions import decisions, decisions_on
from sayso.store.links import said_alike, standing_for, statement_of

CERTAIN = 1.0
"""The score of a link that is there by decision alone."""

_claims, _documents, _links = tables.claims.c, tables.documents.c, tables.links.c


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two statements that are held, the earlier first; `turned` where the subjects name them the other way round."""

    first: int
    second: int
    turned: bool

    @property
    def at(self) -> tuple[int, int]:
        """The key of their link."""
        return self.first, self.second


def settle_links(connection: Connection) -> None:
    """Bring all links up to date with the log, after other statements may be held than when it was decided.

    Links end with the statements that are held no longer, so that those which are there are settled already.
    """
    query = select(_links.first, _links.second, _links.decision).where(_links.decision.is_not(None))
    settled = {(first, second): decision for first, second, decision in connection.execute(query)}
    done = set(settled.values())
    stands = _in_order(rulings(decisions(connection, Matter.LINK), Matter.LINK).values())
    for ruling in stands:
        if ruling.decision.number in done:
            continue
        pair = _pair(connection, ruling.decision.subjects)
        if pair is not None and settled.get(pair.at, 0) < ruling.decision.number:
            _apply(connection, pair, ruling)


def settle_link(connection: Connection, subjects: Sequence[str]) -> None:
    """Bring the link between two claims up to date with the log."""
    about = _pair(connection, subjects)
    if about is None:
        return
    alike = [name for number in about.at for name in said_alike(connection, number)]
    _restore(connection, _is(about.at))
    for ruling in reversed(_in_order(rulings(decisions_on(connection, Matter.LINK, alike), Matter.LINK).values())):
        pair = _pair(connection, ruling.decision.subjects)
        if pair is not None and pair.at == about.at:
            _apply(connection, pair, ruling)
            return


def held_pair(connection: Connection, claims: Sequence[int]) -> tuple[int, int] | None:
    """The statements that are held for the words of two claims, the earlier first; `None` where there are no two."""
    statements = [statement_of(connection, claim) for claim in claims]
    held = {standing_for(connection, each) for each in statements if each is not None}
    if len(held) != 2:
        return None
    first, second = sorted(held, key=lambda number: _rank(connection, number))
    return first, second


def _in_order(found: Iterable[Ruling]) -> list[Ruling]:
    return sorted(found, key=lambda ruling: ruling.decision.number)


def _pair(connection: Connection, subjects: Sequence[str]) -> _Pair | None:
    named = select(_claims.id, _claims.number).where(_claims.id.in_(subjects))
    found = {row.id: row.number for row in connection.execute(named)}
    if len(found) != 2:
        return None
    held = held_pair(connection, [found[subject] for subject in subjects])
    if held is None:
        return None
    statement = statement_of(connection, found[subjects[0]])
    return _Pair(*held, turned=statement is not None and standing_for(connection, statement) != held[0])


def _rank(connection: Connection, number: int) -> tuple[str, str]:
    """What the two ends of a link are in order by: the day, then the id of the claim, as linking has it."""
    query = select(func.coalesce(_documents.published, ""), _claims.id).join(
        tables.documents, _documents.number == _claims.document
    )
    day, name = connection.execute(query.where(_claims.number == number)).one()
    return day, name


def _is(pair: tuple[int, int]) -> ColumnElement[bool]:
    return and_(_links.first == pair[0], _links.second == pair[1])


def _restore(connection: Connection, which: ColumnElement[bool]) -> None:
    """Make these links what the machine found, which for some is nothing."""
    connection.execute(delete(tables.links).where(which, _links.found_relation.is_(None)))
    as_found = {
        "relation": _links.found_relation,
        "direction": _links.found_direction,
        "status": LinkStatus.PROPOSED,
        "decision": None,
    }
    connection.execute(update(tables.links).where(which).values(as_found))


def _apply(connection: Connection, pair: _Pair, ruling: Ruling) -> None:
    """Make a link what was decided on it; one that the machine did not find is added."""
    told = ruling.value
    direction = Direction(str(told["direction"])) if told.get("direction") else None
    refused = ruling.judgement is Judgement.REFUSE
    decided = {
        "status": LinkStatus.REFUSED if refused else LinkStatus.ACCEPTED,
        "decision": ruling.decision.number,
    }
    settled = {
        "relation": Relation(str(told["relation"])),
        "direction": direction.turned if direction and pair.turned else direction,
    }
    values = decided if refused else decided | settled
    if connection.execute(update(tables.links).where(_is(pair.at)).values(values)).rowcount:
        return
    bare = {"first": pair.first, "second": pair.second, "score": CERTAIN, "reasons": json.dumps([])}
    connection.execute(insert(tables.links), bare | settled | decided)
