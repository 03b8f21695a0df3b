"""Where a person decides: what is open, what was decided, and taking it down. Every change is one row more.

What may be decided on is a matter, each with a docket of its own; the desk only finds the one that a motion is for.
Nothing is taken down that goes against what stands, and what is said already is not said twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from heapq import merge
from itertools import islice
from typing import TypeAlias, TypeVar

from sqlalchemy import Connection

from sayso.errors import NotFound, UsageError
from sayso.records import Decision, Judgement, Matter, Namesake, Proposal, in_force
from sayso.review.actors import ACTORS
from sayso.review.claims import CLAIM
from sayso.review.docket import LISTED, Case, Docket, Motion
from sayso.review.grades import GRADE
from sayso.review.links import LINK
from sayso.review.states import STATE
from sayso.review.threads import THREAD
from sayso.store.decisions import add_decision, decisions, next_number
from sayso.store.store import Store
from sayso.store.terms import are_held, terms

DOCKETS: dict[Matter, Docket] = {each.matter: each for each in (ACTORS, LINK, THREAD, STATE, GRADE, CLAIM)}
"""All that can be decided on."""

MOST_TEXT = 10_000
"""Code points that a reason or a name of who decides may have."""

Name = TypeVar("Name", Judgement, Matter)
Draft: TypeAlias = Callable[..., Decision]
"""Makes a decision of what is still to be told of it: who decides what, when and why is told."""


def read_judgement(value: str) -> Judgement:
    """The judgement of that name.

    Raises:
        UsageError: there is none.
    """
    return _read(Judgement, "judgement", value)


def read_matter(value: str) -> Matter:
    """The matter of that name.

    Raises:
        UsageError: there is none.
    """
    return _read(Matter, "matter", value)


def open_proposals(
    store: Store, actor: str = "", limit: int | None = None, matter: Matter | None = None
) -> list[Proposal]:
    """What nobody has decided on yet, the surest first; with `actor`, only where words of its name or its id fit.

    Raises:
        NotFound: there is no casebook yet.
    """
    wanted = terms(actor, beginnings=True)
    dockets = [ACTORS] if wanted else [each for each in DOCKETS.values() if matter in {None, each.matter}]
    with store.reading() as connection:
        found = [each.proposals(connection, None if wanted else limit) for each in dockets]
        ordered = merge(*found, key=lambda each: -each.score)
        fitting = (each for each in ordered if not wanted or any(are_held(wanted, words) for words in _names(each)))
        return list(islice(fitting, limit))


def doubtful_proposals(store: Store, matter: Matter, limit: int | None = None) -> list[Proposal]:
    """What nobody has decided on yet in one matter, the least sure first: there a person's eye tells most.

    Raises:
        NotFound: there is no casebook yet.
    """
    docket = DOCKETS[matter]
    with store.reading() as connection:
        if docket.doubtful is not None:
            return list(docket.doubtful(connection, limit))
        return sorted(docket.proposals(connection, None), key=lambda each: each.score)[:limit]


def decisions_made(store: Store, matter: Matter | None = None) -> list[Decision]:
    """The whole log, or all of it on one matter, oldest first.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        return decisions(connection, matter)


def decide(store: Store, motion: Motion, who: str, why: str = "") -> Decision:
    """Take a decision down, or find that it stands already.

    The names of the motion are the id of a proposal or the beginning of one; or the ids of what is decided on; or, to
    undo, the number of a decision.

    Raises:
        NotFound: there is no casebook yet, or nothing goes by a name.
        UsageError: a name means several things, or the decision goes against others that stand.
    """
    if not who.strip() or max(len(who), len(why)) > MOST_TEXT:
        raise UsageError("A decision needs the name of who decides.", "Set SAYSO_USER to a short name of yours.")
    draft: Draft = partial(Decision, judgement=motion.judgement, who=who.strip(), time=_now(), why=why.strip())
    if motion.judgement is Judgement.UNDO:
        return _undo(store, motion, draft)
    with store.reading() as connection:
        docket, case = _case(connection, motion)
    with store.writing() as connection:
        # What stands may have changed since: it is read again now that nobody else can add to the log.
        log = decisions(connection, docket.matter)
        before = docket.before(log, case.subjects)
        made = draft(
            number=next_number(connection),
            matter=docket.matter,
            subjects=case.subjects,
            supersedes=before.number if before else None,
            grounds=case.grounds,
            value=case.value,
        )
        if before is not None and _says_the_same(before, made):
            return before
        _take_down(connection, log, made)
    return made


def _undo(store: Store, motion: Motion, draft: Draft) -> Decision:
    """Take back the decision of that number, or the newest in force on what the names mean."""
    with store.writing() as connection:
        before = _to_undo(connection, motion)
        if before is None:
            raise NotFound(
                f"No decision on {' '.join(motion.names)} is in force.", "See what was decided: sayso review log"
            )
        made = draft(
            number=next_number(connection),
            matter=before.matter,
            subjects=before.subjects,
            supersedes=before.number,
            grounds=before.grounds,
        )
        _take_down(connection, decisions(connection, before.matter), made)
    return made


def _take_down(connection: Connection, log: Sequence[Decision], made: Decision) -> None:
    docket = DOCKETS[made.matter]
    docket.check(log, made)
    add_decision(connection, made)
    docket.follow(connection, made.subjects)


def _to_undo(connection: Connection, motion: Motion) -> Decision | None:
    log = in_force(decisions(connection))
    if len(motion.names) == 1 and motion.names[0].isdecimal():
        return next((each for each in log if str(each.number) == motion.names[0]), None)
    docket, case = _case(connection, motion)
    return docket.before([each for each in log if each.matter is docket.matter], case.subjects)


def _case(connection: Connection, motion: Motion) -> tuple[Docket, Case]:
    """Which matter a motion is about, and which case of it."""
    if len(motion.names) == 1 and motion.names[0].startswith("p-"):
        return _proposed(connection, motion)
    docket = next((each for each in _dockets(motion.matter) if motion.matter or each.fits(motion)), None)
    if docket is None:
        raise NotFound(f"No proposal goes by {' '.join(motion.names)!r}.", "See which are open: sayso review")
    _allow(docket, motion)
    return docket, docket.case(connection, motion)


def _proposed(connection: Connection, motion: Motion) -> tuple[Docket, Case]:
    """What a proposal is about that was decided on, or is open."""
    name = motion.names[0]
    found: dict[str, tuple[Docket, Case]] = {}
    is_new = motion.judgement is not Judgement.UNDO
    for docket in _dockets(motion.matter) if is_new else ():
        found |= {each.id: (docket, _case_of(each)) for each in docket.named(connection, name)}
        if name in found:  # what has a whole id is nothing else: the next matter may have very much to look through
            break
    for made in decisions(connection, motion.matter):
        if made.proposal.startswith(name):
            found.setdefault(made.proposal, (DOCKETS[made.matter], Case(made.subjects, made.grounds, made.value)))
    if is_new and name not in found:
        for docket in _dockets(motion.matter):
            proposals = docket.proposals(connection, None) if docket.is_searched else ()
            found |= {each.id: (docket, _case_of(each)) for each in proposals if each.id.startswith(name)}
    fitting = [name] if name in found else list(found)
    if not fitting:
        raise NotFound(f"No proposal goes by {name!r}.", "See which are open: sayso review")
    if len(fitting) > 1:
        raise UsageError(f"{name!r} may be any of {', '.join(fitting[:LISTED])}.", "Give more of the id.")
    docket, case = found[fitting[0]]
    _allow(docket, motion)
    if motion.value or motion.judgement is Judgement.CORRECT:
        return docket, docket.case(connection, Motion(motion.judgement, case.subjects, motion.value, docket.matter))
    return docket, case


def _case_of(proposal: Proposal) -> Case:
    return Case(proposal.ids, proposal.grounds, proposal.value)


def _dockets(matter: Matter | None) -> list[Docket]:
    return [each for each in DOCKETS.values() if matter in {None, each.matter}]


def _allow(docket: Docket, motion: Motion) -> None:
    if motion.judgement not in {*docket.judgements, Judgement.UNDO}:
        raise UsageError(
            f"{motion.judgement!r} cannot be decided on {docket.matter}.",
            f"It may be one of: {', '.join(sorted(docket.judgements))}.",
        )


def _says_the_same(before: Decision, made: Decision) -> bool:
    told = ("judgement", "subjects", "who", "why", "value")
    return all(getattr(before, name) == getattr(made, name) for name in told)


def _names(proposal: Proposal) -> Iterator[str]:
    """What the actors of a proposal go by, each with its id."""
    for each in proposal.subjects:
        if isinstance(each, Namesake):
            yield " ".join((each.id, *each.names))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _read(kind: type[Name], what: str, value: str) -> Name:
    try:
        return kind(value.strip().lower())
    except ValueError:
        raise UsageError(f"{what}={value!r} is not known.", f"It may be one of: {', '.join(kind)}.") from None
