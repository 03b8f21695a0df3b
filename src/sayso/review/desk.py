"""Where a person decides: what is open, what was decided, and taking it down. Every change is one row more.

Nothing is taken down that goes against what stands: an acceptance that would make one of two actors that were kept
apart is turned down, with the decisions that one would have to undo first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from sayso.errors import NotFound, UsageError
from sayso.records import Decision, Judgement, Matter, Proposal
from sayso.review.proposals import find_proposals
from sayso.review.standing import in_force, latest_on, standing
from sayso.store.cast import ids_beginning, namesakes
from sayso.store.decisions import add_decision, decisions
from sayso.store.store import Store
from sayso.store.terms import are_held, terms
from sayso.words.registry import known_actors

MOST_TEXT = 10_000
"""Code points that a reason or a name of who decides may have."""
_LISTED = 5


@dataclass(frozen=True, slots=True)
class _Case:
    """What is to be decided on: the subjects, and the grounds that were shown for them."""

    subjects: tuple[str, ...]
    grounds: tuple[str, ...] = ()


def read_judgement(value: str) -> Judgement:
    """The judgement of that name.

    Raises:
        UsageError: there is none.
    """
    try:
        return Judgement(value.strip().lower())
    except ValueError:
        raise UsageError(f"judgement={value!r} is not known.", f"It may be one of: {', '.join(Judgement)}.") from None


def open_proposals(store: Store, actor: str = "", limit: int | None = None) -> list[Proposal]:
    """What nobody has decided on yet, the surest first; with `actor`, only where words of its name or its id fit.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        found = _open(connection)
    wanted = terms(actor, beginnings=True)
    fitting = [
        proposal
        for proposal in found
        if any(are_held(wanted, " ".join((each.id, *each.names))) for each in proposal.subjects)
    ]
    return fitting[:limit]


def decisions_made(store: Store) -> list[Decision]:
    """The whole log, oldest first.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        return decisions(connection)


def decide(store: Store, judgement: Judgement, names: Sequence[str], who: str, why: str = "") -> Decision:
    """Take a decision down, or find that it stands already.

    Args:
        store: the casebook.
        judgement: what is decided.
        names: the id of a proposal or the beginning of one; or the ids of actors, first the one to keep; or, to undo,
            the number of a decision.
        who: whose decision it is.
        why: for what reason.

    Raises:
        NotFound: there is no casebook yet, or nothing goes by a name.
        UsageError: a name means several things, or the decision goes against others that stand.
    """
    if not who.strip() or max(len(who), len(why)) > MOST_TEXT:
        raise UsageError("A decision needs the name of who decides.", "Set SAYSO_USER to a short name of yours.")
    with store.reading() as connection:
        case = _case(connection, judgement, names)
    with store.writing() as connection:
        # What stands may have changed since: it is read again now that nobody else can add to the log.
        log = decisions(connection)
        before = _to_undo(log, case, names) if judgement is Judgement.UNDO else latest_on(log, _MATTER, case.subjects)
        subjects = before.subjects if judgement is Judgement.UNDO and before else case.subjects
        made = Decision(
            number=log[-1].number + 1 if log else 1,
            matter=_MATTER,
            subjects=subjects,
            judgement=judgement,
            who=who.strip(),
            time=datetime.now(UTC).isoformat(timespec="seconds"),
            why=why.strip(),
            supersedes=before.number if before else None,
            grounds=case.grounds,
        )
        if before is not None and _says_the_same(before, made):
            return before
        _check(log, made)
        add_decision(connection, made)
    return made


_MATTER = Matter.ACTORS
"""What can be decided so far."""


def _open(connection: Connection) -> list[Proposal]:
    return find_proposals(namesakes(connection), standing(decisions(connection)), known_actors())


def _case(connection: Connection, judgement: Judgement, names: Sequence[str]) -> _Case:
    if len(names) > 1:
        actors = tuple(_actor(connection, name) for name in names)
        if len(set(actors)) < len(actors):
            raise UsageError(f"{', '.join(names)} are not all different.", "Give the ids of different actors.")
        return _Case(actors)
    name = names[0] if names else ""
    if judgement is Judgement.UNDO and name.isdecimal():
        return _Case(())
    return _proposed(connection, name)


def _proposed(connection: Connection, name: str) -> _Case:
    """What a proposal is about that is open or was decided on."""
    found = {made.proposal: _Case(made.subjects, made.grounds) for made in decisions(connection)}
    if name not in found:
        found |= {each.id: _Case(each.ids, each.grounds) for each in _open(connection)}
    fitting = [name] if name in found else [each for each in found if name.startswith("p-") and each.startswith(name)]
    if not fitting:
        raise NotFound(f"No proposal goes by {name!r}.", "See which are open: sayso review")
    if len(fitting) > 1:
        raise UsageError(f"{name!r} may be any of {', '.join(fitting[:_LISTED])}.", "Give more of the id.")
    return found[fitting[0]]


def _actor(connection: Connection, name: str) -> str:
    found = ids_beginning(connection, name, _LISTED) if name.startswith("a-") else []
    if name in found or len(found) == 1:
        return name if name in found else found[0]
    if found:
        raise UsageError(f"{name!r} may be any of {', '.join(found)}.", "Give more of the id.")
    raise NotFound(f"No actor of this casebook goes by {name!r}.", "`sayso show DOCUMENT` has the ids of actors.")


def _to_undo(log: Sequence[Decision], case: _Case, names: Sequence[str]) -> Decision:
    """The decision that is to be taken back: the one of that number, or the newest in force on the subjects."""
    if case.subjects:
        found = latest_on(log, _MATTER, case.subjects)
    else:
        found = next((each for each in in_force(log) if str(each.number) == names[0]), None)
    if found is None:
        raise NotFound(f"No decision on {' '.join(names)} is in force.", "See what was decided: sayso review log")
    return found


def _says_the_same(before: Decision, made: Decision) -> bool:
    return (before.judgement, before.subjects, before.who, before.why) == (
        made.judgement,
        made.subjects,
        made.who,
        made.why,
    )


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
