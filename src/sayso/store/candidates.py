"""The index by which statements find each other: keys in, pairs worth comparing out.

What is kept does not depend on the order of reading, but for which statements have a key: one that too many have is
stock, its rows go, and links that were found by it alone end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field

from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select

from sayso.link.candidates import (
    FAR,
    MOST_FAR,
    MOST_NEAR,
    NEAR,
    Keys,
    Near,
    are_candidates,
    is_strong,
    keys_of,
    may_be_strong,
)
from sayso.link.embedding import are_alike, embedding_of
from sayso.link.nearby import Nearby
from sayso.link.statements import Statement
from sayso.records import Relation
from sayso.store import tables
from sayso.store.database import among, batches, insert_missing
from sayso.store.links import end_links
from sayso.store.statements import statements_numbered

STOCK = -1
"""The claim that a key has which is stock; no claim has this number."""

_keys, _statements, _links = tables.statement_keys.c, tables.statements.c, tables.links.c


@dataclass(frozen=True, slots=True)
class Crossed:
    """Keys that became stock just now, with who had each, and who has such a word in the cells around.

    `crowded` are statements that too many others are near to since just now.
    """

    of: Mapping[int, Collection[int]] = field(default_factory=dict)
    around: Set[int] = frozenset()
    crowded: Set[int] = frozenset()

    @property
    def losing(self) -> set[int]:
        """Who lost a key."""
        return {number for of in self.of.values() for number in of}


@dataclass(frozen=True, slots=True)
class Holders:
    """Which statements have each of some keys, which of those keys are stock, and which became it just now."""

    of: Mapping[int, Collection[int]]
    stock: Set[int]
    crossed: Crossed = Crossed()


def add_keys(connection: Connection, added: Mapping[int, Keys], nearby: Nearby) -> Holders:
    """Put statements into the index, by their numbers. Who then has the keys that find them, for `candidates`."""
    before = holders_of(connection, {key for keys in added.values() for key in keys.finding})
    of = {key: set(claims) for key, claims in before.of.items()}
    most = {key: MOST_FAR for keys in added.values() for key in keys.far}
    most |= {near.key: MOST_NEAR for keys in added.values() for near in keys.near}
    fresh: dict[int, list[int]] = defaultdict(list)
    for number, keys in added.items():
        for key in set(keys.all) - before.stock:
            if number not in of.setdefault(key, set()):
                of[key].add(number)
                fresh[key].append(number)
    lost = {key: of.pop(key) for key in fresh if len(of[key]) > most[key]}
    rows = [{"key": key, "claim": number} for key in sorted(fresh.keys() - lost) for number in fresh[key]]
    if rows:
        connection.execute(insert(tables.statement_keys), rows)
    crossed = Crossed(lost, _around(added, lost, of)) if lost else Crossed()
    if lost:
        end_links_by(connection, crossed, nearby)
        _make_stock(connection, lost)
    return Holders(of, before.stock | lost.keys(), crossed)


def remove_keys(connection: Connection, removed: Mapping[int, Keys]) -> None:
    """Take statements out of the index. What is stock stays so."""
    at = [{"at": number, "named": key} for number, keys in removed.items() for key in keys.all]
    if at:
        gone = delete(tables.statement_keys).where(_keys.key == bindparam("named"), _keys.claim == bindparam("at"))
        connection.execute(gone, at)


def holders_of(connection: Connection, keys: Iterable[int]) -> Holders:
    """Who has each of these keys."""
    of: dict[int, list[int]] = {}
    for key, claim in connection.execute(select(_keys.key, _keys.claim).where(among(_keys.key, sorted(set(keys))))):
        of.setdefault(key, []).append(claim)
    stock = frozenset(key for key, claims in of.items() if STOCK in claims)
    return Holders({key: claims for key, claims in of.items() if key not in stock}, stock)


def candidates(connection: Connection, statements: Mapping[int, Keys], holders: Holders) -> dict[int, list[int]]:
    """For each of some statements of the index, by its number, the others that it is worth comparing with."""
    shared = {number: list(_shared(keys, holders)) for number, keys in statements.items()}
    likely = {other for each in shared.values() for other, _, _ in each}
    weights = _weights(connection, likely)
    return {
        number: sorted(
            {
                other
                for other, weight, least in shared[number]
                if other != number and other in weights and is_strong(weight, keys.weight, weights[other], least)
            }
        )
        for number, keys in statements.items()
    }


def end_links_by(
    connection: Connection, crossed: Crossed, nearby: Nearby, among: Collection[int] | None = None
) -> None:
    """End the links of those who lost a key or came to be crowded, where nothing else would have found them.

    With `among`, only those of these statements. Within a document nobody is found by keys of the index.
    """
    losing = crossed.losing
    either = losing | crossed.around
    affected = losing | crossed.crowded if among is None else (either | crossed.crowded).intersection(among)
    pairs = [
        pair
        for pair in _linked(connection, affected)
        if not crossed.crowded.isdisjoint(pair) or (either.issuperset(pair) and not losing.isdisjoint(pair))
    ]
    if not pairs:
        return
    full = nearby.crowded({number for pair in pairs for number in pair})
    statements = {
        each.number: each for each in statements_numbered(connection, {number for pair in pairs for number in pair})
    }
    keys = {number: keys_of(each.passage) for number, each in statements.items()}
    kept = holders_of(connection, {key for each in keys.values() for key in each.all})
    stock = {*kept.stock, *crossed.of}
    for first, second in pairs:
        apart = statements[first].document != statements[second].document
        near = full.isdisjoint((first, second)) and _are_alike(statements[first], statements[second])
        if apart and not near and not are_candidates(keys[first], keys[second], stock):
            end_links(connection, and_(_links.first == first, _links.second == second))


def _are_alike(a: Statement, b: Statement) -> bool:
    return are_alike(embedding_of(a.passage.text), embedding_of(b.passage.text))


def _shared(keys: Keys, holders: Holders) -> Iterator[tuple[int, float, float]]:
    """Who may share enough, how rare all that is together, and how strong that must be."""
    near: dict[str, set[int]] = defaultdict(set)
    for own in keys.near:
        if own.key not in holders.stock:
            near[own.stem].update(*(holders.of.get(each.key, ()) for each in own.around))
    sums: dict[int, float] = defaultdict(float)
    for stem, of in near.items():
        rarity = keys.weights[stem]
        for other in of:
            sums[other] += rarity
    far: dict[int, set[str]] = defaultdict(set)
    for key, pair in keys.far.items():
        for other in holders.of.get(key, ()):
            far[other].update(pair)
    weight = keys.weight
    yield from ((other, each, NEAR) for other, each in sums.items() if may_be_strong(each, weight, NEAR))
    for other, stems in far.items():
        together = sum(keys.weights[stem] for stem in stems)
        if may_be_strong(together, weight, FAR):
            yield other, together, FAR


def _weights(connection: Connection, numbers: Collection[int]) -> dict[int, float]:
    query = select(_statements.claim, _statements.weight).where(among(_statements.claim, sorted(numbers)))
    return {row.claim: row.weight for row in connection.execute(query)}


def _around(added: Mapping[int, Keys], crossed: Collection[int], of: Mapping[int, Collection[int]]) -> set[int]:
    """Who has a word that becomes stock in the cells around."""
    near = {each for keys in added.values() for each in keys.near if each.key in crossed}
    meeting: set[Near] = {other for each in near for other in each.around} - near
    return {claim for each in meeting for claim in of.get(each.key, ())}


def _make_stock(connection: Connection, keys: Collection[int]) -> None:
    for batch in batches(sorted(keys)):
        connection.execute(delete(tables.statement_keys).where(_keys.key.in_(batch)))
    connection.execute(insert_missing(tables.statement_keys), [{"key": key, "claim": STOCK} for key in sorted(keys)])


def _linked(connection: Connection, numbers: Collection[int]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for batch in batches(sorted(numbers)):
        either = or_(_links.first.in_(batch), _links.second.in_(batch))
        named = select(tables.cited_days.c.claim)  # self-citations found by the days that they name need no key
        found_by_keys = or_(_links.relation != Relation.SELF_CITATION, _links.second.not_in(named))
        rows = connection.execute(select(_links.first, _links.second).where(either, found_by_keys))
        found |= {(row.first, row.second) for row in rows}
    return found
