"""What probably became of a finding of nothing, a forecast or an open question, by what bears on it: a proposal.

A person decides. Where the evidence does not tell, nothing is proposed: most of what is looked for, foretold and asked
is never heard of again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sayso.records import Bearing, Entry, RegisterKind, Role, State, StateProposal

SURE = 0.38
"""From which score of a bearing on a state is proposed: the share of the matter times the probability of a link. Of the
30 surest in 285 daily reports, read one by one, those above settle the matter but for one in three; those below bear on
it only."""
LATE = 3
"""Days after the last that a forecast speaks of within which reports of it still appear."""
EXPIRED = 0.6
"""How sure it is that something expired whose last day is past: reports may tell of it in other words."""
MOST_EVIDENCE = 3
"""Claims that a proposal names at most."""


def propose_state(entry: Entry, bearings: Sequence[Bearing], today: str | None) -> StateProposal | None:
    """The state that what bears on an entry speaks for, `None` where it speaks for none.

    Args:
        entry: what is registered.
        bearings: what bears on it, the surest first.
        today: the last day on which anything in the casebook was published.
    """
    for state, roles in _STATES[entry.kind]:
        speaking = [each for each in bearings if each.role in roles and each.score >= SURE and _in_time(entry, each)]
        if speaking:
            return _proposal(state, speaking)
    past = entry.until is not None and today is not None and _after(entry.until) < today
    if entry.kind is RegisterKind.FORECAST and past and not any(each.role in _TELLING for each in bearings):
        reason = f"The last day that it speaks of, {entry.until}, is past, and nothing read since settles it."
        return StateProposal(State.EXPIRED, EXPIRED, (reason,))
    return None


_STATES: dict[RegisterKind, tuple[tuple[State, frozenset[Role]], ...]] = {
    RegisterKind.FIRST: ((State.NOT_BORNE_OUT, frozenset({Role.EARLIER})),),
    RegisterKind.FINDING: ((State.OVERTAKEN, frozenset({Role.ASSERTS, Role.OTHER_KIND})),),
    RegisterKind.QUESTION: ((State.OVERTAKEN, frozenset({Role.ASSERTS, Role.NEGATES})),),
    RegisterKind.FORECAST: (
        (State.BORNE_OUT, frozenset({Role.ASSERTS})),
        (State.NOT_BORNE_OUT, frozenset({Role.NEGATES})),
    ),
}
"""For each kind, which roles speak for which state. Of what speaks for two, the first is proposed."""


_TELLING = frozenset({Role.ASSERTS, Role.NEGATES})
"""What tells how a forecast came out, though not surely enough for a state: then it did not just expire."""


def _proposal(state: State, speaking: Sequence[Bearing]) -> StateProposal:
    reasons = tuple(dict.fromkeys(_reasons(speaking[:MOST_EVIDENCE])))
    evidence = tuple(each.end.claim for each in speaking[:MOST_EVIDENCE])
    return StateProposal(state, max(each.score for each in speaking), reasons, evidence)


def _reasons(speaking: Iterable[Bearing]) -> Iterable[str]:
    for each in speaking:
        yield each.reasons[0]
        if each.role is Role.OTHER_KIND:
            yield "That overtakes the matter and contradicts nothing."


def _in_time(entry: Entry, bearing: Bearing) -> bool:
    """Whether a claim was published while a forecast with a last day could still come true."""
    if entry.kind is not RegisterKind.FORECAST or entry.until is None or bearing.end.published is None:
        return True
    return bearing.end.published <= _after(entry.until)


def _after(until: str) -> str:
    day = date.fromisoformat(until)
    return (day + timedelta(LATE)).isoformat() if day <= date.max - timedelta(LATE) else until
