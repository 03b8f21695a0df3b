"""What became of an entry follows from later claims and from decisions, and undoing one restores what was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.link.deciding import Pair
from sayso.linking import Linking
from sayso.records import Direction, Judgement, Link, Matter, Registered, RegisterKind, Relation, Role, State
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.review.outcomes import open_states, outcomes, states_named
from sayso.store.register import entries
from sayso.store.store import Store
from sayso.store.timeline import Range
from tests.registering import AMNESTY, FERRY, PARTIAL, SAILED, STRIKE, STRIKE_AGAIN, Said, keep_all, report

MONDAY = report("2024-05-02", FERRY, AMNESTY, STRIKE)
FRIDAY = report("2024-05-06", SAILED, PARTIAL, STRIKE_AGAIN)


@pytest.fixture(params=[(MONDAY, FRIDAY), (FRIDAY, MONDAY)], ids=["in order", "turned round"])
def store(tmp_path: Path, request: pytest.FixtureRequest) -> Store:
    return keep_all(Store(tmp_path / "casebook.db", busy_seconds=0.2), *request.param)


def became(store: Store, kind: RegisterKind) -> list[Registered]:
    with store.reading() as connection:
        return list(outcomes(connection, entries(connection, (kind,), Range())))


def test_what_bears_proposes_a_state(store: Store) -> None:
    (ferry,) = became(store, RegisterKind.FORECAST)
    (amnesty,) = became(store, RegisterKind.FINDING)
    for found, role, state in ((ferry, Role.ASSERTS, State.BORNE_OUT), (amnesty, Role.OTHER_KIND, State.OVERTAKEN)):
        assert [each.role for each in found.bearings] == [role]
        assert found.proposal is not None
        assert found.proposal.state is state
        assert found.proposal.evidence == (found.bearings[0].end.claim,)
        assert (found.state, found.decided) == (State.OPEN, None)


def test_a_first_told_again_shows_the_scope_that_was_dropped(store: Store) -> None:
    later, earlier = became(store, RegisterKind.FIRST)
    assert [each.dropped for each in earlier.bearings] == [("openly",)]
    assert [each.added for each in later.bearings] == [("openly",)]
    assert earlier.proposal is None


def overtake_all(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Every pair is one that the later overtakes."""
    yield from (
        (place, Link(Relation.OVERTAKEN_BY, Direction.AB, 0.7, ("So it is.",))) for place, _ in enumerate(pairs)
    )


ICE = Said("The ferry Ilmar stays off Narva because of thick ice, its captain wrote.")


def test_what_is_linked_as_overtaking_it_bears_and_proposes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db", busy_seconds=0.2)
    undated = replace(FERRY, days=None)
    keep_all(store, report("2024-05-02", undated), report("2024-05-03", ICE))
    (alone,) = became(store, RegisterKind.FORECAST)
    assert alone.bearings == ()
    Linking(store, lambda: overtake_all).link()
    (linked,) = became(store, RegisterKind.FORECAST)
    (bearing,) = linked.bearings
    assert (bearing.role, bearing.end.words, bearing.score) == (Role.LINKED, ICE.words, 0.7)
    assert "overtaken-by" in bearing.reasons[0]
    assert linked.proposal is None


def test_open_states_are_proposed_the_surest_first_and_found_by_their_id(store: Store) -> None:
    with store.reading() as connection:
        found = open_states(connection, None)
        assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
        assert open_states(connection, 1) == found[:1]
        for each in found:
            assert each.matter is Matter.STATE
            assert states_named(connection, each.id[:10]) == [each]
            assert [cited.words for cited in each.evidence]
    assert {each.value["state"] for each in found} == {"borne out", "overtaken"}


def test_a_decision_counts_and_undoing_it_restores_what_was(store: Store) -> None:
    (before,) = became(store, RegisterKind.FORECAST)
    with store.reading() as connection:
        (proposal,) = [each for each in open_states(connection, None) if each.value["state"] == "borne out"]
    made = decide(store, Motion(Judgement.ACCEPT, (proposal.id,)), "ada")
    (after,) = became(store, RegisterKind.FORECAST)
    assert (after.state, after.decided, after.proposal) == (State.BORNE_OUT, made.number, None)
    assert after.bearings == before.bearings
    decide(store, Motion(Judgement.UNDO, (str(made.number),)), "ada")
    assert became(store, RegisterKind.FORECAST) == [before]


def test_what_was_refused_is_not_asked_again(store: Store) -> None:
    with store.reading() as connection:
        (proposal, *_) = open_states(connection, None)
    decide(store, Motion(Judgement.REFUSE, (proposal.id,)), "ada")
    with store.reading() as connection:
        assert proposal.id not in {each.id for each in open_states(connection, None)}


def test_a_person_may_decide_otherwise(store: Store) -> None:
    (ferry,) = became(store, RegisterKind.FORECAST)
    decide(store, Motion(Judgement.CORRECT, (ferry.entry.id,), {"state": "not borne out"}), "ada")
    (after,) = became(store, RegisterKind.FORECAST)
    assert after.state is State.NOT_BORNE_OUT
