"""Dealing into threads: the same whatever the order of reading, and going on where it was stopped."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from sayso import grouping
from sayso.grouping import Grouping
from sayso.link import threads
from sayso.store.store import Store
from sayso.store.threads import add_day
from tests.linked import Report, keep_report, store_at
from tests.threaded import DENIED, HARVEST, HARVEST_AGAIN, MAY_HAVE, REPORTS, SANK, found, group

THREADS = [[HARVEST, HARVEST_AGAIN], [SANK, MAY_HAVE, DENIED]]
WORDS = ("Kalliope", "Vorontsov", "lighthouse", "Ostrava", "bitumen", "Zhovkva", "tanker", "Kryvorizhzhia", "barley")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_at(tmp_path / "casebook.db")


def test_what_is_on_one_matter_is_one_thread_over_days_and_publishers(store: Store) -> None:
    assert group(store) == 5
    assert found(store) == sorted(THREADS)


def test_dealing_again_changes_nothing(store: Store) -> None:
    group(store)
    assert Grouping(store).group() == 0
    assert found(store) == sorted(THREADS)


def test_a_report_that_comes_late_takes_its_place(store: Store) -> None:
    monday, *later = REPORTS
    group(store, later)
    assert group(store, [monday]) == 5, "all later days are dealt anew"
    assert found(store) == sorted(THREADS)


def test_a_newer_report_leaves_the_days_before_alone(store: Store) -> None:
    *before, last = REPORTS
    group(store, before)
    assert group(store, [last]) == 2
    assert found(store) == sorted(THREADS)


def test_a_run_that_was_stopped_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for report in REPORTS:
        keep_report(store, report)
    days: list[int] = []

    def stop_on_tuesday(connection: Connection, day: int, mark: str, dealt: dict[int, tuple[int, int]]) -> None:
        if days:
            raise KeyboardInterrupt
        days.append(day)
        add_day(connection, day, mark, dealt)

    monkeypatch.setattr(grouping, "add_day", stop_on_tuesday)
    with pytest.raises(KeyboardInterrupt):
        group(store, ())
    monkeypatch.undo()
    assert Grouping(store).group() == 3
    assert found(store) == sorted(THREADS)


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(seed=st.integers(0, 2**32), alike=st.sampled_from((threads.ALIKE, 0.02)))
def test_the_order_of_reading_does_not_matter(
    seed: int, alike: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random(seed)
    reports: list[Report] = [
        (
            f"{place}.txt",
            f"2031-{chance.randrange(5, 8):02d}-{chance.randrange(1, 28):02d}",
            "Desk",
            "".join(f"The mayor said {' '.join(chance.sample(WORDS, 4))} {place}.\n" for _ in range(2)),
        )
        for place in range(8)
    ]
    folder = tmp_path_factory.mktemp("orders")
    one, other = store_at(folder / "one.db"), store_at(folder / "other.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threads, "ALIKE", alike)
        group(one, reports)
        chance.shuffle(reports)
        group(other, reports[:4])
        group(other, reports[4:])
    assert found(one) == found(other)
