"""The log of watches keeps every change, and what stands follows from it alone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import CasebookError
from sayso.records import Counting, Threshold, Watch, WatchAct, WatchChange
from sayso.store.store import Store
from sayso.store.watches import add_watch_change, is_told, newest_change, standing_watches, told, watch_changes

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
THRESHOLDS = st.builds(
    Threshold,
    count=st.floats(0.1, 1e9),
    per=st.integers(1, 400),
    counting=st.sampled_from(Counting),
    what=WORDS,
    against=st.none() | st.integers(1, 400),
)
WATCHES = st.builds(
    Watch,
    name=WORDS,
    asked=st.lists(st.tuples(WORDS, WORDS | st.integers(-(2**40), 2**40))).map(tuple),
    threshold=THRESHOLDS,
)


def saved(number: int, name: str = "boats") -> WatchChange:
    watch = Watch(name, (("text", f"boats {number}"),), number=number)
    return WatchChange(number, name, WatchAct.ADD, "ada", "2024-05-01", watch=watch)


def change(number: int, act: WatchAct, supersedes: int) -> WatchChange:
    return WatchChange(number, "boats", act, "ada", "2024-05-01", "why not", supersedes)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WATCHES, WORDS, WORDS)
def test_a_change_comes_back_as_it_was_made(store: Store, watch: Watch, who: str, why: str) -> None:
    with store.writing() as connection:
        held = watch_changes(connection)
        made = WatchChange(len(held) + 1, watch.name, WatchAct.ADD, who, "2024-05-01", why, len(held) or None, watch)
        add_watch_change(connection, made)
        assert watch_changes(connection) == [*held, made]


@pytest.mark.parametrize(
    ("log", "standing"),
    [
        ([], []),
        ([saved(1)], [1]),
        ([saved(1), saved(2, "ferries")], [1, 2]),
        ([saved(1), change(2, WatchAct.REMOVE, 1)], []),
        ([saved(1), change(2, WatchAct.REMOVE, 1), change(3, WatchAct.UNDO, 2)], [1]),
        ([saved(1), saved(2)], [2]),
        ([saved(1), saved(2), change(3, WatchAct.UNDO, 2)], [1]),
        ([saved(1), change(2, WatchAct.UNDO, 1)], []),
        ([saved(1), change(2, WatchAct.REMOVE, 1), saved(3), change(4, WatchAct.UNDO, 3)], []),
    ],
)
def test_the_newest_change_that_nobody_took_back_decides(log: list[WatchChange], standing: list[int]) -> None:
    assert [watch.number for watch in standing_watches(log)] == standing
    newest = newest_change(log, "boats")
    assert newest is None or newest.act is not WatchAct.UNDO


@pytest.mark.parametrize("damage", ["act = 'nonsense'", "watch = '{'", "watch = '{\"name\": 3}'"])
def test_a_row_that_cannot_be_read_is_named(store: Store, damage: str) -> None:
    with store.writing() as connection:
        add_watch_change(connection, saved(1))
        connection.exec_driver_sql(f"UPDATE watch_log SET {damage}")
        with pytest.raises(CasebookError, match="Row 1 of the log of watches"):
            watch_changes(connection)


def test_what_was_told_is_kept_for_the_watch_that_was_saved(store: Store) -> None:
    first, second = saved(1), saved(2)
    with store.writing() as connection:
        for each in (first, second):
            add_watch_change(connection, each)
        assert first.watch
        assert second.watch
        is_told(connection, first.watch, ["c-1", "c-2"])
        is_told(connection, first.watch, ["c-2"])
        is_told(connection, first.watch, [])
        assert told(connection, first.watch, ["c-1", "c-2", "c-3"]) == {"c-1", "c-2"}
        assert told(connection, second.watch, ["c-1", "c-2", "c-3"]) == set()
