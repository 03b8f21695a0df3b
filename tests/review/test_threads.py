"""Threads are merged by their ids, and claims leave one by theirs; what is neither is turned down."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotFound, UsageError
from sayso.records import Judgement, Matter, in_force
from sayso.review.desk import decide, decisions_made
from sayso.review.docket import Motion
from sayso.store.store import Store
from tests.review.desk_made import claims_in, made_store

MERGE, SPLIT = Judgement.MERGE, Judgement.SPLIT


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return made_store(tmp_path)


def test_a_merge_keeps_the_first_and_a_split_names_who_leaves(store: Store) -> None:
    claim = claims_in(store)[0]
    merged = decide(store, Motion(MERGE, ("t-1a", "t-2b")), "ada")
    parted = decide(store, Motion(SPLIT, ("t-1a", claim[:9])), "ada")
    assert (merged.matter, merged.subjects) == (Matter.THREAD, ("t-1a", "t-2b"))
    assert (parted.subjects, parted.supersedes) == (("t-1a", claim), None)


def test_an_undone_merge_is_in_force_no_longer(store: Store) -> None:
    merged = decide(store, Motion(MERGE, ("t-1a", "t-2b")), "ada")
    decide(store, Motion(Judgement.UNDO, (str(merged.number),)), "ada")
    assert in_force(decisions_made(store), Matter.THREAD) == []


@pytest.mark.parametrize(
    ("judgement", "names", "error"),
    [
        (MERGE, ("t-1a",), UsageError),
        (MERGE, ("t-1a", "t-1a"), UsageError),
        (MERGE, ("t-1a", "c-1"), UsageError),
        (SPLIT, ("t-1a",), UsageError),
        (SPLIT, ("t-1a", "c-none"), NotFound),
        (SPLIT, (), UsageError),
    ],
)
def test_what_is_no_thread_is_turned_down(
    store: Store, judgement: Judgement, names: tuple[str, ...], error: type[Exception]
) -> None:
    with pytest.raises(error):
        decide(store, Motion(judgement, names), "ada")
    assert decisions_made(store) == []
