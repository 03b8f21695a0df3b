"""Whether actors are one and the same: proposed by their names, turned down where it goes against what stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from sayso.errors import NotFound, UsageError
from sayso.records import Decision, Judgement, Matter, Proposal
from sayso.review.docket import LISTED, Case, Docket, Motion
from sayso.review.proposals import find_proposals
from sayso.review.standing import latest_on, standing
from sayso.store.cast import ids_beginning, namesakes
from sayso.store.decisions import decisions
from sayso.words.registry import known_actors


def _proposals(connection: Connection, limit: int | None) -> Iterable[Proposal]:
    stands = standing(decisions(connection, Matter.ACTORS))
    return find_proposals(namesakes(connection), stands, known_actors())[:limit]


def _fits(motion: Motion) -> bool:
    return len(motion.names) > 1 and all(name.startswith("a-") for name in motion.names)


def _case(connection: Connection, motion: Motion) -> Case:
    actors = tuple(actor_named(connection, name) for name in motion.names)
    if len(set(actors)) < len(actors):
        raise UsageError(f"{', '.join(motion.names)} are not all different.", "Give the ids of different actors.")
    return Case(actors)


def actor_named(connection: Connection, name: str) -> str:
    """The id of the actor that goes by this id, or the beginning of it.

    Raises:
        NotFound: none does.
        UsageError: several do.
    """
    found = ids_beginning(connection, name, LISTED) if name.startswith("a-") else []
    if name in found or len(found) == 1:
        return name if name in found else found[0]
    if found:
        raise UsageError(f"{name!r} may be any of {', '.join(found)}.", "Give more of the id.")
    raise NotFound(f"No actor of this casebook goes by {name!r}.", "`sayso show DOCUMENT` has the ids of actors.")


def _check(log: Sequence[Decision], made: Decision) -> None:
    against = standing([*log, made]).contradiction()
    if against is None:
        return
    refused, accepted = against
    others = [each.number for each in (refused, *accepted) if each.number != made.number]
    raise UsageError(
        f"That would make one of {' and '.join(refused.subjects)}, and keep them apart.",
        f"Undo first what it goes against: {' or '.join(f'sayso review undo {number}' for number in others)}",
    )


ACTORS = Docket(
    Matter.ACTORS,
    frozenset({Judgement.ACCEPT, Judgement.REFUSE}),
    fits=_fits,
    case=_case,
    proposals=_proposals,
    before=latest_on,
    check=_check,
)
