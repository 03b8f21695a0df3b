"""Links as something to decide on: those that nobody has decided on, and those that go by the id of a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, select

from sayso.errors import NotFound
from sayso.records import ClaimLink, LinkStatus, Matter, proposal_id
from sayso.store import tables
from sayso.store.links import links_between, standing_for, statement_of
from sayso.store.settled import held_pair

MOST = 500
"""How many claims are looked at for the beginning of an id. What more begin with means too many things anyway."""

_SHARE = 8
"""How many signs each of its two claims gives to the id of a link."""

_claims, _links = tables.claims.c, tables.links.c


def surest_open_links(connection: Connection, limit: int | None) -> Iterator[ClaimLink]:
    """The links that nobody has decided on, the surest first, at most so many."""
    yield from _open_links(connection, _links.score.desc(), limit)


def doubtful_open_links(connection: Connection, limit: int | None) -> Iterator[ClaimLink]:
    """The links that nobody has decided on, the least sure first, at most so many."""
    yield from _open_links(connection, _links.score, limit)


def _open_links(connection: Connection, score: ColumnElement[float], limit: int | None) -> Iterator[ClaimLink]:
    query = select(_links.first, _links.second).where(_links.status == LinkStatus.PROPOSED)
    ordered = query.order_by(score, _links.first.desc(), _links.second.desc()).limit(limit)
    yield from links_between(connection, [(first, second) for first, second in connection.execute(ordered)])


def links_named(connection: Connection, name: str) -> Iterator[ClaimLink]:
    """The links, decided on or not, whose proposal has an id that begins so."""
    beginning = "c-" + name.removeprefix("p-")[:_SHARE]
    claims = select(_claims.number).where(_claims.id >= beginning, _claims.id < beginning + "~").limit(MOST)
    numbers = list(connection.execute(claims).scalars())
    pairs = select(_links.first, _links.second)
    found = {
        (first, second)
        for end in (_links.first, _links.second)
        for first, second in connection.execute(pairs.where(end.in_(numbers)))
    }
    for link in links_between(connection, sorted(found)):
        if proposal_id(Matter.LINK, (link.a.claim, link.b.claim)).startswith(name):
            yield link


def link_of(connection: Connection, claims: Sequence[int]) -> ClaimLink | None:
    """The link between the statements that stand for the words of these two claims, where there is one."""
    pair = held_pair(connection, claims)
    found = links_between(connection, [pair]) if pair else []
    return found[0] if found else None


def statement_id(connection: Connection, claim: int) -> str:
    """The id of the claim that stands for the words of the sentence of this one, by its number.

    Raises:
        NotFound: its document is not linked, or its sentence states nothing.
    """
    number = statement_of(connection, claim)
    held = claim if number is None else standing_for(connection, number)
    name = str(connection.execute(select(_claims.id).where(_claims.number == held)).scalar_one())
    if number is None:
        raise NotFound(f"The sentence of {name} is not linked.", "Link what was read: sayso read --links")
    return name
