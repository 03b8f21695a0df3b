"""Asking the register: firsts, findings of nothing, forecasts and open questions, with what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from sayso.ask.question import iso_day
from sayso.errors import UsageError
from sayso.records import Registered, RegisterKind, State
from sayso.review.outcomes import outcomes
from sayso.store.register import entries
from sayso.store.store import Store
from sayso.store.terms import terms
from sayso.store.timeline import published

KINDS = {f"{kind}s": kind for kind in RegisterKind}
"""The kinds of entries by the names of their lists: "firsts", "findings", "forecasts", "questions"."""
MOST_ENTRIES = 2_000
"""Entries that are looked at where a state is asked for, the newest: each is compared with what was said later."""


class Wanted(TypedDict, total=False):
    """What `register` takes beside kind and text, as plain values. `None` is no filter."""

    since: date | str | None
    until: date | str | None
    source: str | None
    state: State | str | None
    limit: int


@dataclass(frozen=True, slots=True)
class RegisterAnswer:
    """Entries that fit, the newest first. `more` says whether older ones were left out."""

    entries: tuple[Registered, ...]
    more: bool = False


def ask_register(store: Store, kind: str | None = None, text: str = "", **wanted: Unpack[Wanted]) -> RegisterAnswer:
    """The entries of a kind, or of all, that hold the words of `text`, the newest first.

    Raises:
        NotFound: there is no casebook yet.
        UsageError: a value is none of those that it may be; the message says which there are.
    """
    kinds = (_kind(kind),) if kind else tuple(RegisterKind)
    state, limit = _state(wanted.get("state")), wanted.get("limit", 20)
    if limit < 1:
        raise UsageError(f"limit={limit} is too few.", "Give a whole number from 1 on.")
    within = published(iso_day("since", wanted.get("since")), iso_day("until", wanted.get("until"), last=True))
    held, said_by = terms(text), terms(wanted.get("source") or "", beginnings=True)
    with store.reading() as connection:
        fitting = entries(connection, kinds, within, held, said_by)
        return _gathered(outcomes(connection, fitting), state, limit)


def state_of(registered: Registered) -> State:
    """The state that was decided; where nothing was, the one that is proposed; open otherwise."""
    undecided = registered.decided is None and registered.proposal is not None
    return registered.proposal.state if undecided and registered.proposal else registered.state


def _gathered(fitting: Iterable[Registered], state: State | None, limit: int) -> RegisterAnswer:
    found: list[Registered] = []
    looked_at = 0
    for looked_at, each in enumerate(fitting, 1):
        if state is None or state_of(each) is state:
            found.append(each)
        if len(found) > limit or looked_at >= MOST_ENTRIES:
            break
    return RegisterAnswer(tuple(found[:limit]), more=len(found) > limit or looked_at >= MOST_ENTRIES)


def _kind(name: str) -> RegisterKind:
    written = name.strip().lower()
    found = KINDS.get(written) or KINDS.get(f"{written}s")
    if found is None:
        raise UsageError(f"kind={name!r} is not known.", f"It may be one of: {', '.join(KINDS)}.")
    return found


def _state(name: State | str | None) -> State | None:
    if name is None:
        return None
    written = name.strip().lower().replace("-", " ")
    found = next((state for state in State if state == written), None)
    if found is None:
        raise UsageError(f"state={name!r} is not known.", f"It may be one of: {', '.join(State)}.")
    return found
