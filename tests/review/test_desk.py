"""Decisions are rows: the same twice is one, what goes against others is turned down, and everything can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.ask.question import make_question
from sayso.errors import NotFound, UsageError
from sayso.records import Decision, Judgement, Matter, Value, in_force, rulings
from sayso.review.desk import (
    MOST_TEXT,
    decide,
    decisions_made,
    doubtful_proposals,
    open_proposals,
    read_judgement,
    read_matter,
)
from sayso.review.docket import Motion
from sayso.review.merging import merged_in
from sayso.review.standing import standing
from sayso.review.telling import tell_answers
from sayso.store.find import find
from sayso.store.store import Store
from tests.review.desk_made import BARE, FULL, TITLED, claims_in, made_store

ACCEPT, REFUSE, UNDO = Judgement.ACCEPT, Judgement.REFUSE, Judgement.UNDO


def motion(judgement: Judgement, names: Sequence[str], value: Value | None = None) -> Motion:
    return Motion(judgement, tuple(names), value or {})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = made_store(tmp_path)
    yield opened
    opened.close()


def test_what_is_proposed_can_be_accepted_by_the_beginning_of_its_id(store: Store) -> None:
    proposal = open_proposals(store)[0]
    decision = decide(store, motion(ACCEPT, [proposal.id[:8]]), "ada", "seen together")
    assert (decision.proposal, decision.who, decision.why) == (proposal.id, "ada", "seen together")
    assert decision.grounds == proposal.grounds
    assert proposal.id not in {each.id for each in open_proposals(store)}


def test_a_name_leaves_only_the_proposals_about_it(store: Store) -> None:
    assert open_proposals(store, "ozola")
    assert open_proposals(store, FULL)
    assert open_proposals(store, "nobody") == []
    assert len(open_proposals(store, limit=1)) == 1


def test_the_least_sure_comes_first_where_doubt_is_sought(store: Store) -> None:
    found = doubtful_proposals(store, Matter.ACTORS)
    assert [each.score for each in found] == sorted(each.score for each in found)
    assert {each.id for each in found} == {each.id for each in open_proposals(store, matter=Matter.ACTORS)}
    assert doubtful_proposals(store, Matter.ACTORS, 1) == found[:1]
    assert doubtful_proposals(store, Matter.GRADE) == []


def test_the_same_decision_twice_is_one_row(store: Store) -> None:
    first = decide(store, motion(ACCEPT, [FULL, TITLED]), "ada")
    assert decide(store, motion(ACCEPT, [FULL, TITLED]), "ada") == first
    with ThreadPoolExecutor(4) as pool:
        again = list(pool.map(lambda _: decide(store, motion(ACCEPT, [FULL, BARE]), "ada"), range(8)))
    assert len(set(again)) == 1
    assert len(decisions_made(store)) == 2


def test_a_newer_decision_supersedes_and_undoing_brings_the_older_back(store: Store) -> None:
    first = decide(store, motion(ACCEPT, [FULL, TITLED]), "ada")
    second = decide(store, motion(REFUSE, [FULL, TITLED]), "ben", "sisters")
    assert second.supersedes == first.number
    assert merged_in(store).id_of(TITLED) == TITLED
    assert decide(store, motion(UNDO, [second.proposal]), "ada").supersedes == second.number
    assert merged_in(store).id_of(TITLED) == FULL
    decide(store, motion(UNDO, [str(first.number)]), "ada")
    assert merged_in(store).into == {}
    with pytest.raises(NotFound, match="in force"):
        decide(store, motion(UNDO, [first.proposal]), "ada")
    assert [each.number for each in decisions_made(store)] == [1, 2, 3, 4]


def test_what_goes_against_a_refusal_is_turned_down_and_leaves_no_row(store: Store) -> None:
    decide(store, motion(REFUSE, [FULL, BARE]), "ada")
    decide(store, motion(ACCEPT, [FULL, TITLED]), "ada")
    with pytest.raises(UsageError, match="undo 1"):
        decide(store, motion(ACCEPT, [TITLED, BARE]), "ada")
    assert len(decisions_made(store)) == 2


@pytest.mark.parametrize(
    ("names", "who", "error"),
    [
        (["p-0"], "ada", NotFound),
        (["nonsense"], "ada", NotFound),
        ([], "ada", NotFound),
        ([FULL, "a-nobody"], "ada", NotFound),
        ([FULL, FULL], "ada", UsageError),
        ([FULL, "a-"], "ada", UsageError),
        ([FULL, TITLED], " ", UsageError),
        ([FULL, TITLED], "x" * (MOST_TEXT + 1), UsageError),
    ],
)
def test_what_cannot_be_decided_says_so_and_leaves_no_row(
    store: Store, names: list[str], who: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        decide(store, motion(ACCEPT, names), who)
    assert decisions_made(store) == []


def test_a_judgement_that_is_none_names_those_that_are() -> None:
    assert read_judgement(" Accept ") is ACCEPT
    with pytest.raises(UsageError, match="accept, refuse, correct"):
        read_judgement("perhaps")
    assert read_matter("state") is Matter.STATE


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from([ACCEPT, REFUSE, UNDO]), st.sampled_from([(FULL, TITLED), (TITLED, BARE), (FULL, BARE)])
        ),
        max_size=8,
    )
)
def test_whatever_is_decided_the_state_is_the_log_replayed(
    store: Store, steps: list[tuple[Judgement, tuple[str, ...]]]
) -> None:
    for judgement, subjects in steps:
        before = decisions_made(store)
        try:
            decide(store, motion(judgement, subjects), "ada")
        except (UsageError, NotFound):
            assert decisions_made(store) == before
        stands = standing(decisions_made(store))
        assert stands.contradiction() is None
        assert {each: kept.id for each, kept in merged_in(store).into.items()} == stands.roots
        assert decisions_made(store)[: len(before)] == before


def everything(store: Store) -> object:
    """What stands by the log, and all that tables and answers make of it."""
    log, merged = decisions_made(store), merged_in(store)
    found = find(store, make_question())
    with store.reading() as connection:
        told = tell_answers(connection, found, merged)
        refused = connection.exec_driver_sql("SELECT claim FROM refused_claims ORDER BY claim").all()
    stands = {matter: rulings(log, matter) for matter in Matter}
    return standing(log), in_force(log, Matter.THREAD), stands, told, [row.claim for row in refused]


MOTIONS = [
    (ACCEPT, (FULL, TITLED), {}),
    (REFUSE, (TITLED, BARE), {}),
    (Judgement.MERGE, ("t-1a", "t-2b"), {}),
    (Judgement.SPLIT, ("t-1a", "CLAIM"), {}),
    (Judgement.CORRECT, ("r-00112233445566aa",), {"state": "expired"}),
    (Judgement.CORRECT, ("CLAIM",), {"stance": "deny"}),
    (Judgement.CORRECT, ("CLAIM",), {"hedge": "none"}),
    (REFUSE, ("CLAIM",), {}),
    (Judgement.GRADE, (FULL,), {"grade": "B"}),
    (Judgement.GRADE, ("CLAIM",), {"grade": "2"}),
]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(MOTIONS), st.booleans()), max_size=8))
def test_what_is_undone_was_never_decided_on_whatever_matter(
    store: Store, steps: list[tuple[tuple[Judgement, tuple[str, ...], dict[str, object]], bool]]
) -> None:
    claim, start = claims_in(store)[0], everything(store)
    kept: list[Decision] = []
    for (judgement, names, value), is_undone in steps:
        before = everything(store)
        called = [claim if name == "CLAIM" else name for name in names]
        made = decide(store, motion(judgement, called, value), "ada")
        if is_undone and made not in kept:
            decide(store, motion(UNDO, [str(made.number)]), "ben")
            assert everything(store) == before
        elif made not in kept:
            kept.append(made)
    for made in reversed(kept):
        decide(store, motion(UNDO, [str(made.number)]), "ben")
    assert everything(store) == start
