"""A watch is saved where it makes sense, and every change of one can be taken back."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.ask.watchlist import (
    add_watch,
    make_threshold,
    make_watch,
    question_of,
    read_stretch,
    remove_watch,
    undo_watch,
    watch_log,
    watch_named,
    watches_saved,
)
from sayso.errors import NotFound, UsageError
from sayso.records import Counting, Threshold, Watch, WatchAct
from sayso.store.store import Store
from sayso.store.watches import newest_change
from tests.store.conftest import filled, store

__all__ = ["filled", "store"]


@pytest.mark.parametrize(
    ("written", "days"), [("3d", 3), ("3", 3), (3, 3), ("1 day", 1), ("2w", 14), ("2 weeks", 14), (" 30D ", 30)]
)
def test_days_are_read_as_people_write_them(written: int | str, days: int) -> None:
    assert read_stretch("per", written) == days


@pytest.mark.parametrize("written", ["", "d", "0d", "-1d", "1.5d", "3 months", "4000d", "9" * 100_000, 0])
def test_what_is_no_number_of_days_is_refused(written: int | str) -> None:
    with pytest.raises(UsageError, match="no number of days"):
        read_stretch("per", written)


@pytest.mark.parametrize(
    "threshold",
    [
        Threshold(count=0),
        Threshold(count=-1),
        Threshold(count=math.nan),
        Threshold(count=math.inf),
        Threshold(per=0),
        Threshold(against=0),
        Threshold(against=3, times=0),
        Threshold(counting=Counting.SUM),
        Threshold(what="boats"),
        Threshold(counting=Counting.SUM, what="boats>3"),
    ],
)
def test_a_threshold_that_makes_no_sense_is_refused(threshold: Threshold) -> None:
    with pytest.raises(UsageError):
        make_threshold(threshold)


@pytest.mark.parametrize("name", ["", "  ", "--new", "a\nb", "a\x1b[1m", "x" * 101])
def test_a_name_fits_on_a_line_and_is_no_option(name: str) -> None:
    with pytest.raises(UsageError, match="no name for a watch"):
        make_watch(name, Threshold())


@pytest.mark.parametrize(
    "filters",
    [
        {"stance": "nonsense"},
        {"since": "yesterday"},
        {"limit": 5},
        {"order": "rank"},
        {"refused": True},
        {"nonsense": "1"},
        {"near": "?"},
    ],
)
def test_a_question_that_cannot_be_asked_is_not_saved(filters: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        make_watch("boats", Threshold(), "boats", filters)  # type: ignore[arg-type]


def test_a_question_is_saved_as_it_was_given_and_read_anew() -> None:
    watch = make_watch("boats", Threshold(), "boats", {"since": date(2022, 9, 1), "endnote": 0, "stance": None})
    assert watch.asked == (("text", "boats"), ("since", "2022-09-01"), ("endnote", 0))
    assert question_of(watch).endnote == 0
    with pytest.raises(UsageError, match="cannot be saved"):
        make_watch("boats", Threshold(), "boats", {"quantity": ()})


def test_a_name_is_taken_until_it_is_given_up(filled: Store) -> None:
    first = add_watch(filled, make_watch("boats", Threshold(), "boats"), "ada")
    with pytest.raises(UsageError, match="--replace"):
        add_watch(filled, make_watch("boats", Threshold(2)), "ada")
    second = add_watch(filled, make_watch("boats", Threshold(2)), "ada", anew=True)
    assert watches_saved(filled) == [second]
    undo_watch(filled, "boats", "ada")
    assert watches_saved(filled) == [first]
    remove_watch(filled, "boats", "ada", "enough")
    assert watches_saved(filled) == []
    with pytest.raises(NotFound, match="boats"):
        remove_watch(filled, "boats", "ada")
    add_watch(filled, make_watch("boats", Threshold(3)), "ada")
    assert [change.act for change in watch_log(filled)] == ["add", "add", "undo", "remove", "add"]
    assert watch_log(filled)[3].why == "enough"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(WatchAct))))
def test_undoing_everything_leaves_no_watch(filled: Store, changes: list[tuple[str, WatchAct]]) -> None:
    for name, act in changes:
        before = watches_saved(filled)
        try:
            changed(filled, name, act)
        except (NotFound, UsageError):
            assert watches_saved(filled) == before
        else:
            if act is not WatchAct.UNDO:
                assert watches_saved(filled) != before
                undo_watch(filled, name, "ada")
                assert watches_saved(filled) == before
                changed(filled, name, act)
    while in_force := {each.name for each in watch_log(filled) if newest_change(watch_log(filled), each.name)}:
        undo_watch(filled, in_force.pop(), "ada")
    assert watches_saved(filled) == []


def changed(held: Store, name: str, act: WatchAct) -> None:
    if act is WatchAct.ADD:
        add_watch(held, make_watch(name, Threshold(), "boats"), "ada", anew=True)
    elif act is WatchAct.REMOVE:
        remove_watch(held, name, "ada")
    else:
        undo_watch(held, name, "ada")


def test_without_a_casebook_no_watch_makes_one(store: Store) -> None:
    with pytest.raises(NotFound, match="sayso read"):
        add_watch(store, make_watch("boats", Threshold()), "ada")
    assert not store.exists()


def test_a_change_needs_somebody_who_makes_it(filled: Store) -> None:
    with pytest.raises(UsageError, match="SAYSO_USER"):
        add_watch(filled, make_watch("boats", Threshold()), "  ")


def test_a_watch_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(NotFound, match="ferries"):
        watch_named([Watch("ferries", ())], "boats")
    with pytest.raises(NotFound, match="sayso watch add"):
        watch_named([], "boats")
