"""Whether both sides of a link have their news from one root, for many links in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from sayso.ask.speaking import leanings_of
from sayso.link.origins import shared_root
from sayso.link.roots import Leaning
from sayso.records import ClaimLink, Merged
from sayso.store.mentions import kept_numbered, numbers_of_claims
from sayso.store.store import Transaction

TOGETHER = 2_000
"""Links that are looked at together: what both ends lean on is read once for all of them."""


def with_origins(connection: Transaction, links: Iterable[ClaimLink], merged: Merged) -> Iterator[ClaimLink]:
    """The links in their order, each with the id of the root that both its ends have their news from."""
    waiting = iter(links)
    while some := list(islice(waiting, TOGETHER)):
        leanings = _leanings(connection, some, merged)
        for link in some:
            a, b = leanings.get(link.a.claim), leanings.get(link.b.claim)
            root = shared_root(a, b) if a and b else None
            yield replace(link, origin=root.id if root else None)


def _leanings(connection: Transaction, links: Iterable[ClaimLink], merged: Merged) -> dict[str, Leaning]:
    """What the ends of some links lean on, by their claims."""
    numbers = numbers_of_claims(connection, {end.claim for link in links for end in (link.a, link.b)})
    found = leanings_of(connection, kept_numbered(connection, numbers.values()), merged)
    return {claim: found[number] for claim, number in numbers.items() if number in found}
