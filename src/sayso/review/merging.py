"""What accepted merges mean for a question: who stands for whom, and who else is asked for with an actor."""

from __future__ import annotations

from sayso.records import UNMERGED, Kept, Matter, Merged
from sayso.review.standing import standing
from sayso.store.cast import namesakes_of
from sayso.store.decisions import decisions
from sayso.store.store import Store
from sayso.store.terms import are_held, terms


def merged_in(store: Store) -> Merged:
    """Which actors of a casebook are one by what stands now.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        roots = standing(decisions(connection, Matter.ACTORS)).roots
        if not roots:
            return UNMERGED
        named = namesakes_of(connection, roots.values())
    return Merged({actor: Kept(root, named[root].name if root in named else root) for actor, root in roots.items()})


def others_meant(store: Store, asked: str, merged: Merged) -> tuple[str, ...]:
    """The ids of all who are one with somebody that these words (of a name, or an id) mean; none, where nobody is."""
    wanted = terms(asked, beginnings=True)
    if not merged.into or not wanted:
        return ()
    members = merged.into.keys() | {kept.id for kept in merged.into.values()}
    with store.reading() as connection:
        held = namesakes_of(connection, members)
    fitting = [actor.id for actor in held.values() if are_held(wanted, " ".join((actor.id, *actor.names)))]
    return merged.one_with(fitting)
