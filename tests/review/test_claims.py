"""Claims are accepted, put right or refused; a refused one is marked, and the mark goes with the decision."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import NotFound, UsageError
from sayso.records import Judgement, Matter, rulings
from sayso.review.desk import decide, decisions_made
from sayso.review.docket import Motion
from sayso.store.store import Store
from tests.review.desk_made import claims_in, made_store

ACCEPT, REFUSE, CORRECT, UNDO = Judgement.ACCEPT, Judgement.REFUSE, Judgement.CORRECT, Judgement.UNDO


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return made_store(tmp_path)


def marked(store: Store) -> set[str]:
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT id FROM refused_claims JOIN claims ON number = claim")
        return {row.id for row in rows}


def test_a_correction_keeps_what_was_read(store: Store) -> None:
    claim = claims_in(store)[0]
    made = decide(store, Motion(CORRECT, (claim[:9],), {"stance": "deny"}), "ada", "heard it")
    assert (made.matter, made.subjects, made.value) == (Matter.CLAIM, (claim,), {"stance": "deny"})
    assert made.grounds == ("the stance was read as state",)


def test_one_claim_is_decided_on_at_a_time(store: Store) -> None:
    first, second, *_ = claims_in(store)
    with pytest.raises(UsageError, match="one claim"):
        decide(store, Motion(REFUSE, (first, second), matter=Matter.CLAIM), "ada")
    with pytest.raises(UsageError, match="cannot be decided on claim"):
        decide(store, Motion(Judgement.MERGE, (first,), matter=Matter.CLAIM), "ada")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from([ACCEPT, REFUSE, CORRECT, UNDO]), st.integers(0, 2)), max_size=10))
def test_the_marks_are_what_the_log_gives(store: Store, steps: list[tuple[Judgement, int]]) -> None:
    claims = claims_in(store)
    for judgement, place in steps:
        value = {"stance": "deny"} if judgement is CORRECT else {}
        try:
            decide(store, Motion(judgement, (claims[place],), value), "ada")
        except NotFound:
            assert judgement is UNDO
        stands = rulings(decisions_made(store), Matter.CLAIM).values()
        assert marked(store) == {each.decision.subjects[0] for each in stands if each.judgement is REFUSE}
