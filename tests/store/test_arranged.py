"""Threads as they stand by decisions: made one and split, and exactly as before where that is undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Decision, Judgement
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.store.arranged import (
    arrangement,
    by_thread,
    members,
    members_within,
    size_of,
    sizes,
    thread_named,
    wordings_of,
)
from sayso.store.store import Store
from sayso.store.timeline import published
from tests.linked import store_at
from tests.threaded import DENIED, HARVEST, HARVEST_AGAIN, MAY_HAVE, SANK, found, group, view


def made(store: Store, judgement: Judgement, *names: str) -> Decision:
    return decide(store, Motion(judgement, names), "ada")


def claims(store: Store, words: str) -> list[str]:
    return [turn.now.where.claim for turn in view(store, words).turns if turn.now]


def test_threads_that_are_made_one_are_told_as_one(store: Store) -> None:
    group(store)
    ferry, harvest = view(store, "ferry").thread.id, view(store, "barley").thread.id
    made(store, Judgement.MERGE, ferry, harvest)
    (whole,) = found(store)
    assert sorted(whole) == sorted([SANK, MAY_HAVE, DENIED, HARVEST, HARVEST_AGAIN])
    assert view(store, harvest).thread.id == ferry
    assert view(store, ferry).thread.merged == (harvest,)


def test_a_claim_that_is_split_off_begins_a_thread_of_its_own(store: Store) -> None:
    group(store)
    ferry = view(store, "ferry").thread.id
    first, *others = claims(store, ferry)
    made(store, Judgement.SPLIT, ferry, *others)
    assert found(store) == sorted([[MAY_HAVE, DENIED], [HARVEST, HARVEST_AGAIN]])
    assert claims(store, "t" + others[1][1:]) == others
    assert claims(store, "t" + first[1:]) == [first]


def test_the_wordings_of_a_thread_are_counted_as_it_stands(store: Store) -> None:
    group(store)
    group(store, [("thursday.txt", "2031-05-08", "Harbour Desk", f"{HARVEST}\n")])
    harvest = view(store, "barley").thread
    with store.reading() as connection:
        dealt = arrangement(connection)
        number = thread_named(connection, harvest.id, dealt)
        assert number is not None
        assert (size_of(connection, number, dealt).statements, wordings_of(connection, number, dealt)) == (3, 2)


def test_a_thread_whose_first_claim_was_split_off_goes_by_the_next(store: Store) -> None:
    group(store)
    first, *others = claims(store, "ferry")
    made(store, Judgement.SPLIT, "t" + first[1:], first)
    left = view(store, "ferry").thread.id
    assert left == "t" + others[0][1:]
    assert claims(store, left) == others
    assert claims(store, "t" + first[1:]) == [first]


def test_what_was_split_off_can_be_made_one_again(store: Store) -> None:
    group(store)
    before, ferry = found(store), view(store, "ferry").thread.id
    out = claims(store, ferry)[1]
    made(store, Judgement.SPLIT, ferry, out)
    made(store, Judgement.MERGE, ferry, "t" + out[1:])
    assert found(store) == before


def test_two_that_are_each_kept_for_the_other_stay_one(store: Store) -> None:
    group(store)
    ferry, harvest = view(store, "ferry").thread.id, view(store, "barley").thread.id
    made(store, Judgement.MERGE, ferry, harvest)
    made(store, Judgement.MERGE, harvest, ferry)
    assert len(found(store)) == 1


def test_a_decision_on_what_is_there_no_more_does_nothing(store: Store) -> None:
    group(store)
    before = found(store)
    made(store, Judgement.MERGE, view(store, "ferry").thread.id, "t-00000000000000aa")
    assert found(store) == before


@settings(max_examples=10, deadline=None)
@given(seeds=st.lists(st.tuples(st.booleans(), st.integers(0, 4), st.integers(0, 4)), max_size=5))
def test_undoing_everything_restores_what_was(
    seeds: list[tuple[bool, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = store_at(Path(tmp_path_factory.mktemp("undone")) / "casebook.db")
    group(store)
    before = found(store)
    ids = sorted(claims(store, "ferry") + claims(store, "barley"))
    numbers = []
    for merges, one, other in seeds:
        names = ("t" + ids[one][1:], ("t" + ids[other][1:]) if merges else ids[other])
        if one != other:
            numbers.append(made(store, Judgement.MERGE if merges else Judgement.SPLIT, *names).number)
    for number in dict.fromkeys(reversed(numbers)):
        made(store, Judgement.UNDO, str(number))
    assert found(store) == before


def test_threads_are_counted_and_found_by_days_and_statements(store: Store) -> None:
    group(store)
    with store.reading() as connection:
        stands = arrangement(connection)
        listed = list(sizes(connection, stands))
        assert sorted((each.statements, each.documents) for each in listed) == [(2, 2), (3, 3)]
        ferry = next(each for each in listed if each.statements == 3)
        assert size_of(connection, ferry.thread, stands) == ferry
        numbers = members(connection, ferry.thread, stands)
        assert members(connection, ferry.thread, stands, latest=1) == numbers[-1:]
        assert by_thread(connection, stands, numbers) == {ferry.thread: 3}
        wednesday = members_within(connection, stands, published("2031-05-07", None), 10)
        assert wednesday[ferry.thread] == numbers[-1:]
        assert thread_named(connection, "t-none", stands) is None
