"""A state is proposed where what bears on an entry speaks for it, and otherwise none."""

from __future__ import annotations

import pytest

from sayso.link.register import entry_of
from sayso.link.states import propose_state
from sayso.records import Bearing, Entry, LinkEnd, RegisterKind, Role, State
from tests.registering import AMNESTY, FERRY, STRIKE, Said, claim_of

QUESTION = Said("It is unclear whether the ferry Ilmar sank.")
SAID = {
    RegisterKind.FIRST: STRIKE,
    RegisterKind.FINDING: AMNESTY,
    RegisterKind.FORECAST: FERRY,
    RegisterKind.QUESTION: QUESTION,
}


def entry(kind: RegisterKind) -> Entry:
    made = entry_of(kind, claim_of(SAID[kind]), SAID[kind].words, "2024-05-02")
    assert made is not None
    return made


def bearing(role: Role, score: float = 0.8, day: str | None = "2024-05-06", claim: str = "c-1") -> Bearing:
    return Bearing(role, LinkEnd(claim, "d-1", "report.txt", day, None, 0, 1, "x"), score, (f"By {claim}.",))


@pytest.mark.parametrize(
    ("kind", "role", "state"),
    [
        (RegisterKind.FINDING, Role.ASSERTS, State.OVERTAKEN),
        (RegisterKind.FINDING, Role.OTHER_KIND, State.OVERTAKEN),
        (RegisterKind.FINDING, Role.AGAIN, None),
        (RegisterKind.QUESTION, Role.ASSERTS, State.OVERTAKEN),
        (RegisterKind.QUESTION, Role.NEGATES, State.OVERTAKEN),
        (RegisterKind.FORECAST, Role.ASSERTS, State.BORNE_OUT),
        (RegisterKind.FORECAST, Role.NEGATES, State.NOT_BORNE_OUT),
        (RegisterKind.FORECAST, Role.OTHER_KIND, None),
        (RegisterKind.FIRST, Role.EARLIER, State.NOT_BORNE_OUT),
        (RegisterKind.FIRST, Role.RIVAL, None),
    ],
)
def test_a_role_speaks_for_a_state(kind: RegisterKind, role: Role, state: State | None) -> None:
    proposal = propose_state(entry(kind), (bearing(role),), "2024-05-06")
    assert (proposal and proposal.state) == state
    if proposal:
        assert proposal.evidence == ("c-1",)
        assert proposal.score == 0.8


def test_another_kind_overtakes_and_contradicts_nothing() -> None:
    proposal = propose_state(entry(RegisterKind.FINDING), (bearing(Role.OTHER_KIND),), "2024-05-06")
    assert proposal is not None
    assert "That overtakes the matter and contradicts nothing." in proposal.reasons


def test_what_bears_too_weakly_or_too_late_settles_nothing() -> None:
    assert propose_state(entry(RegisterKind.FINDING), (bearing(Role.ASSERTS, 0.1),), "2024-05-06") is None
    late = propose_state(entry(RegisterKind.FORECAST), (bearing(Role.ASSERTS, day="2024-06-01"),), "2024-06-01")
    assert late is None


def test_a_forecast_whose_last_day_is_past_has_expired() -> None:
    for today, state in (("2024-05-08", None), ("2024-05-09", State.EXPIRED), (None, None)):
        proposal = propose_state(entry(RegisterKind.FORECAST), (bearing(Role.AGAIN),), today)
        assert (proposal and proposal.state) == state
    assert propose_state(entry(RegisterKind.FINDING), (), "2030-01-01") is None


def test_a_proposal_names_few_claims() -> None:
    many = tuple(bearing(Role.ASSERTS, claim=f"c-{number}") for number in range(50))
    proposal = propose_state(entry(RegisterKind.FINDING), many, "2024-05-06")
    assert proposal is not None
    assert proposal.evidence == ("c-0", "c-1", "c-2")
