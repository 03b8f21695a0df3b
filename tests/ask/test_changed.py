"""What has changed since a day, with the words of then beside those of now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sayso.ask.changed
from sayso.ask.changed import changed
from sayso.errors import NotFound, UsageError
from sayso.records import ChangeReport, Step
from sayso.store.arranged import members
from sayso.store.store import Store
from tests.linked import store_at
from tests.threaded import DENIED, HARVEST_AGAIN, SANK, group, view


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    return store


def lines(report: ChangeReport) -> list[tuple[Step, str | None, str | None]]:
    return [
        (turn.step, turn.now.where.words if turn.now else None, turn.then.where.words if turn.then else None)
        for each in report.threads
        for turn in each.turns
    ]


def test_what_is_denied_since_comes_first_with_both_quotes(store: Store) -> None:
    report = changed(store, "2031-05-07")
    (step, now, then), (other, again, _) = lines(report)
    assert (step, now) == (Step.DENIED, DENIED)
    assert then is not None
    assert "Kalliope" in then
    assert (other, again) == (Step.NEW, HARVEST_AGAIN)
    assert [each.is_new for each in report.threads] == [False, False]


def test_a_matter_that_begins_is_new(store: Store) -> None:
    report = changed(store, "2031-05-05", "2031-05-06")
    (ferry,) = report.threads
    assert ferry.is_new
    assert [step for step, _, _ in lines(report)] == [Step.WEAKENED, Step.NEW]
    assert lines(report)[1][1] == SANK


def test_only_the_thread_asked_for_is_told(store: Store) -> None:
    harvest = view(store, "barley").thread.id
    assert {each.thread.id for each in changed(store, "2031-05-05", thread=harvest).threads} == {harvest}
    assert changed(store, "2031-05-06", "2031-05-06", thread=harvest).threads == ()


def test_who_has_fallen_silent_is_told_with_its_last_words(store: Store) -> None:
    late = ("late.txt", "2031-06-01", "Post", "A pilot claimed the ferry Kalliope left the Vorontsov lighthouse.\n")
    group(store, [late])
    silent = [turn for turn in changed(store, "2031-06-01").threads[0].turns if turn.step is Step.SILENT]
    assert [(turn.now, turn.then.holder.name if turn.then else "") for turn in silent] == [(None, "The mayor")]


def test_where_very_many_threads_went_on_each_is_compared_with_fewer(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def counted(*given: Any) -> list[int]:
        asked.append(given[-1])
        return members(*given)

    monkeypatch.setattr(sayso.ask.changed, "members", counted)
    monkeypatch.setattr(sayso.ask.changed, "MOST_BEFORE_ALL", 12)
    changed(store, "2031-05-05")
    assert len(asked) > 1
    assert set(asked) == {12 // len(asked)}


def test_days_that_are_none_are_refused(store: Store) -> None:
    for since, until in (("2031-05-07", "2031-05-01"), ("yesterday", None)):
        with pytest.raises(UsageError):
            changed(store, since, until)
    with pytest.raises(NotFound):
        changed(store, "2031-05-07", thread="t-00")


def test_what_is_left_out_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.ask.changed, "LINES", 1)
    monkeypatch.setattr(sayso.ask.changed, "MOST_STATEMENTS", 5)
    report = changed(store, "2031-05-05", limit=1)
    assert [each.left_out for each in report.threads] == [2]
    assert len(report.notices) == 2
    assert "2 threads have changed" in report.notices[0]
    assert "latest 5 statements" in report.notices[1]
