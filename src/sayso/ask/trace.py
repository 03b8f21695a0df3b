"""Tracing a claim: who else says it, from how many origins, what speaks against it, and who could not confirm it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.ask.doubting import doubts_of
from sayso.ask.speaking import leanings_of
from sayso.ask.waiting import UNLINKED, waiting
from sayso.link.origins import Group, find_origins, vouching
from sayso.link.reach import MOST, Reached, Step, leads_on, reach
from sayso.link.roots import Leaning
from sayso.link.statements import Statement
from sayso.records import LinkEnd, Mention, Merged, Origin, Relation, Trace
from sayso.review.merging import merged_in
from sayso.review.outcomes import outcomes
from sayso.store.fetch import claim_row
from sayso.store.links import ends_of, links_between, standing_for, statement_of
from sayso.store.mentions import copies_of, count_steps, kept_numbered, steps_of, turns_of
from sayso.store.register import entries_beside
from sayso.store.store import Store, Transaction

UNDATED = "9999"
"""Sorts behind every day."""
AGAINST = frozenset({Relation.DENIES, Relation.CONTRADICTS})
"""What stands so to the claim itself does not mention it, whatever way leads there."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a trace is made of, by the numbers of statements.

    `vouching` are those on whose word it is.
    """

    reached: Mapping[int, Reached]
    ends: Mapping[int, LinkEnd]
    statements: Mapping[int, Statement]
    leanings: Mapping[int, Leaning]
    vouching: Mapping[int, Leaning]


def trace(store: Store, name: str) -> Trace:
    """What became of a claim, by its id or the beginning of it.

    Raises:
        NotFound: there is no casebook yet, or no such claim.
        UsageError: several claims go by that name.
    """
    merged = merged_in(store)
    with store.reading() as connection:
        row = claim_row(connection, name)
        number = statement_of(connection, row["number"])
        if number is None:
            found = Trace(row["id"], (), (), notices=(UNLINKED,))
        else:
            found = replace(_trace(connection, row["id"], number, merged), notices=tuple(waiting(connection)))
        return replace(found, became=tuple(outcomes(connection, entries_beside(connection, row["number"]))))


def _trace(connection: Transaction, claim: str, number: int, merged: Merged) -> Trace:
    """What became of the claim in the statement with this number. What stands for its words is traced in its place."""
    start = standing_for(connection, number)
    direct: list[Step] = []
    barred = {number for pair in turns_of(connection, [start], AGAINST) for number in pair}

    def steps(numbers: Collection[int]) -> list[Step]:
        found = list(steps_of(connection, numbers))
        direct.extend(found if not direct else ())
        return found

    reached = reach(start, steps, barred)
    left_off = count_steps(connection, start) - sum({step.one, step.other} <= reached.keys() for step in direct)
    found = _found(connection, _with_copies(connection, reached), merged)
    mentions = tuple(sorted(_mentions(found), key=_in_time))
    places = {mention.end.claim: place for place, mention in enumerate(mentions)}
    origins = (_origin(group, found, places) for group in find_origins(found.vouching))
    ordered = tuple(sorted(origins, key=lambda origin: (places[origin.mentions[0]], origin.id)))
    saying = [each for each, way in reached.items() if each == start or leads_on(way)]
    turns = links_between(connection, turns_of(connection, saying))
    return Trace(
        claim=claim,
        mentions=mentions,
        origins=ordered,
        mention=found.ends[number if number in found.ends else start].claim,
        links=tuple(sorted(turns, key=lambda link: (link.b.published or UNDATED, link.b.claim, link.a.claim))),
        uncorroborated=doubts_of(connection, found.statements, mentions, ordered),
        more=max(0, left_off),
    )


def _with_copies(connection: Transaction, reached: Mapping[int, Reached]) -> dict[int, Reached]:
    """The statements with the copies of each, as many as there is room for; a copy is as sure as what it is one of."""
    found = dict(reached)
    for number, copy in copies_of(connection, reached, MOST):
        if len(found) < MOST:
            found.setdefault(copy, Reached(None, reached[number].strength))
    return found


def _found(connection: Transaction, reached: Mapping[int, Reached], merged: Merged) -> _Found:
    kept = list(kept_numbered(connection, reached))
    statements = {each.statement.number: each.statement for each in kept}
    leanings = leanings_of(connection, kept, merged)
    return _Found(
        reached=reached,
        ends=ends_of(connection, reached),
        statements=statements,
        leanings=leanings,
        vouching=vouching(leanings),
    )


def _mentions(found: _Found) -> Iterator[Mention]:
    for number, statement in found.statements.items():
        end, leaning, way = found.ends[number], found.leanings[number], found.reached[number]
        told = _day_told(statement, end.published)
        yield Mention(
            end=end,
            said=told or end.published,
            is_told=told is not None,
            speaker=leaning.speaker,
            sides=leaning.sides,
            relation=way.relation,
            strength=way.strength,
            vouches=number in found.vouching,
        )


def _day_told(statement: Statement, published: str | None) -> str | None:
    """The first day on which somebody said it, where the sentence tells it; never one after its publication."""
    chains = (claim.chain for claim in statement.passage.claims)
    days = [link.said_on.start for chain in chains for link in chain if link.said_on and link.said_on.start]
    return min((day for day in days if published is None or day <= published), default=None)


def _in_time(mention: Mention) -> tuple[str, str, str]:
    return mention.said or UNDATED, mention.end.published or UNDATED, mention.end.claim


def _origin(group: Group, found: _Found, places: Mapping[str, int]) -> Origin:
    claims = sorted((found.ends[number].claim for number in group.members), key=places.__getitem__)
    sides = {side for number in group.members for side in found.leanings[number].sides}
    return Origin(group.root, tuple(claims), tuple(sorted(sides)), group.reasons)
