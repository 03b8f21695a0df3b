"""Who speaks in statements, made ready for asking from whom they have their news: names as they are by decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from sayso.extract.actors.nounphrases import read_phrase
from sayso.link.roots import Leaning, Speaker, Told, leaning_of
from sayso.records import Merged, Namesake
from sayso.review.proposals import is_named
from sayso.store.mentions import Kept, cast_of
from sayso.store.store import Transaction

PUBLISHER = "publisher"
"""The class of an actor that is the publisher of the document it speaks in."""


def leanings_of(connection: Transaction, statements: Iterable[Kept], merged: Merged) -> dict[int, Leaning]:
    """What some statements lean on, by their numbers."""
    held = list(statements)
    actors: dict[int, set[str]] = defaultdict(set)
    for each in held:
        actors[each.statement.document] |= _speaking(each)
    cast = cast_of(connection, actors)
    found = {}
    for each in held:
        own = {id_: cast[place] for id_ in _speaking(each) if (place := (each.statement.document, id_)) in cast}
        itself = _itself(each)
        speakers = {id_: _speaker(about, merged, is_publisher=id_ in itself) for id_, about in own.items()}
        found[each.statement.number] = leaning_of(Told(each.statement, each.urls, each.url, each.family, speakers))
    return found


def _speaking(kept: Kept) -> set[str]:
    claims = kept.statement.passage.claims
    return {link.source_actor for claim in claims for link in claim.chain if link.source_actor}


def _itself(kept: Kept) -> set[str]:
    """The actors that go by what the publisher calls itself: "HD", "we"."""
    passage = kept.statement.passage
    links = (link for claim in passage.claims for link in claim.chain)
    return {link.source_actor for link in links if link.source_actor and passage.is_own(link.source.text)}


def _speaker(about: Namesake, merged: Merged, *, is_publisher: bool) -> Speaker:
    kept = merged.kept(about.id)
    name = kept.name if kept else about.name
    sides = (about.side,) if about.side else _sides_of_members(about.name)
    return Speaker(
        kept.id if kept else about.id, name, sides, is_named(about), is_publisher or about.group == PUBLISHER
    )


@lru_cache(maxsize=10_000)
def _sides_of_members(name: str) -> tuple[str, ...]:
    """The sides of several that are named together: "Danish and Swedish sources"."""
    members = (read_phrase(member) for member in read_phrase(name).members)
    return tuple(sorted({member.side for member in members if member.side}))
