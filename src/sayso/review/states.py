"""What became of a forecast, a finding of nothing or an open question: a state, always by a decision with evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection

from sayso.errors import UsageError
from sayso.records import Judgement, Matter, State, Value
from sayso.review.docket import Case, Docket, Motion
from sayso.review.outcomes import open_states, states_named
from sayso.store.fetch import claim_row

_REGISTERED = re.compile(r"r-[0-9a-f]{16}")


def _fits(motion: Motion) -> bool:
    return "state" in motion.value or any(map(_REGISTERED.fullmatch, motion.names))


def _case(connection: Connection, motion: Motion) -> Case:
    """The one thing of the register that is decided on, with its state and the evidence for it."""
    if len(motion.names) != 1 or not _REGISTERED.fullmatch(motion.names[0]):
        raise UsageError(
            f"{' '.join(motion.names)!r} is no id of one thing in the register.", "It has r- and 16 signs more."
        )
    undo = motion.judgement is Judgement.UNDO
    return Case(motion.names, value={} if undo else _state(connection, motion.value))


def _state(connection: Connection, value: Value) -> Value:
    """A state, and the ids of the claims that show it, each found in the casebook."""
    told = str(value.get("state", "")).strip().lower().replace("-", " ")
    state = next((each for each in State if each == told), None)
    if state is None:
        raise UsageError(f"state={value.get('state')!r} is not known.", f"It may be one of: {', '.join(State)}.")
    given = value.get("evidence", ())
    names = [given] if isinstance(given, str) else list(given) if isinstance(given, Iterable) else []
    return {"state": state.value, "evidence": [claim_row(connection, str(name))["id"] for name in names]}


STATE = Docket(
    Matter.STATE,
    frozenset({Judgement.ACCEPT, Judgement.REFUSE, Judgement.CORRECT}),
    fits=_fits,
    case=_case,
    proposals=open_states,
    named=states_named,
)
