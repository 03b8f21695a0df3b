"""Who acts or speaks in a casebook, to be looked for by name."""

from __future__ import annotations

from sayso.errors import UsageError
from sayso.records import Namesake
from sayso.review.merging import merged_in
from sayso.store.cast import ids_most_named, namesakes_of
from sayso.store.store import Store


def cast(store: Store, words: str = "", limit: int = 50) -> list[Namesake]:
    """The actors whose names hold these words, or all: those that are named most often first.

    Of those that are one by decision, who stands for them is given, with the names and the counts of all.

    Raises:
        NotFound: there is no casebook yet.
        UsageError: the limit is none.
    """
    if limit < 1:
        raise UsageError(f"limit={limit} is too few.", "Give a whole number from 1 on.")
    merged = merged_in(store)
    with store.reading() as connection:
        found = ids_most_named(connection, words.split(), limit)
        kept = dict.fromkeys(merged.id_of(each) or each for each in found)
        named = namesakes_of(connection, {*kept, *merged.one_with(kept)})
    return [_joined([named[id_] for id_ in (each, *merged.one_with([each])) if id_ in named]) for each in kept]


def _joined(held: list[Namesake]) -> Namesake:
    """One actor of those that are one with it; the first is who stands for them, and documents are those of most."""
    first, *others = dict.fromkeys(held)
    if not others:
        return first
    return Namesake(
        first.id,
        first.name,
        first.kind,
        tuple(dict.fromkeys(name for each in held for name in each.names)),
        first.group,
        first.side,
        first.affiliation,
        max(each.documents for each in held),
        sum(each.mentions for each in (first, *others)),
    )
