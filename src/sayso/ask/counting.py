"""What a watch counts: the sentences to look at, and how much some of them come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.ask.rates import Measure
from sayso.ask.speaking import leanings_of
from sayso.ask.sums import sum_of
from sayso.ask.trace import trace
from sayso.link.origins import find_origins, vouching
from sayso.link.roots import Leaning
from sayso.records import Counting, Merged, Relation, Threshold
from sayso.store.mentions import numbers_of_claims, with_sources
from sayso.store.sightings import Sighting
from sayso.store.statements import statements_in, statements_numbered
from sayso.store.store import Store
from sayso.store.timeline import day_of


def mentions_of(store: Store, claim: str) -> list[Sighting]:
    """The dated sentences that say what a claim says, by its trace; what only adds to it does not say it.

    Raises:
        NotFound: there is no casebook yet, or no such claim.
    """
    told = [each.end for each in trace(store, claim).mentions if each.relation is not Relation.COMPLEMENTS]
    days = {each.claim: day_of(each.published) for each in told if each.published}
    with store.reading() as connection:
        names = {number: name for name, number in numbers_of_claims(connection, days).items()}
        found = [
            Sighting(days[names[each.number]], (each.number,), each.document, each.document, each.span)
            for each in statements_numbered(connection, names)
        ]
    return sorted(found, key=lambda each: (each.day, each.claims))


def measure_of(store: Store, threshold: Threshold, seen: Sequence[Sighting], merged: Merged) -> Measure:
    """How much some of these sentences come to, by what is counted."""
    if threshold.counting is Counting.DOCUMENTS:
        return lambda found: float(len({each.voice for each in found}))
    if threshold.counting is Counting.SUM:
        total = sum_of(threshold.what)
        return lambda found: total(quantity for each in found for quantity in each.quantities)
    if threshold.counting is Counting.ORIGINS:
        leanings = _leanings(store, seen, merged)
        return lambda found: float(_origins({each.claims[0]: leanings.get(each.claims[0]) for each in found}))
    return lambda found: float(len(found))


def _leanings(store: Store, seen: Sequence[Sighting], merged: Merged) -> dict[int, Leaning]:
    """What these sentences lean on, by the first of their claims; linking them is not needed."""
    wanted = {(each.document, each.sentence): each.claims[0] for each in seen}
    with store.reading() as connection:
        statements = {
            each.number: (wanted[each.document, each.span], each)
            for document in sorted({document for document, _ in wanted})
            for each in statements_in(connection, document)
            if (each.document, each.span) in wanted
        }
        kept = with_sources(connection, (each for _, each in statements.values()))
        return {statements[number][0]: leaning for number, leaning in leanings_of(connection, kept, merged).items()}


def _origins(leanings: Mapping[int, Leaning | None]) -> int:
    """How many origins are known, as a trace counts them; a sentence that states nothing (a heading) has none."""
    stated = {number: leaning for number, leaning in leanings.items() if leaning is not None}
    return sum(group.is_known for group in find_origins(vouching(stated)))
