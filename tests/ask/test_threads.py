"""Which matters there are, and for one of them where each holder stands."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso.ask.threads
from sayso.ask.threads import all_threads, silence, thread, threads
from sayso.errors import NotFound, UsageError
from sayso.records import Step
from sayso.store.store import Store
from tests.linked import store_at
from tests.threaded import DENIED, HARVEST, HARVEST_AGAIN, REPORTS, group, view


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    return store


def test_threads_are_named_by_their_words_and_tell_their_days(store: Store) -> None:
    (ferry,) = threads(store, "Kalliope")
    assert "Kalliope" in ferry.name
    assert (ferry.statements, ferry.documents, ferry.first, ferry.last) == (3, 3, "2031-05-05", "2031-05-07")


def test_words_that_nobody_says_find_no_thread(store: Store) -> None:
    assert threads(store, "icebreaker") == []
    assert threads(store, since="2031-05-08") == []
    assert len(threads(store, since="2031-05-07")) == 2
    assert len(threads(store, limit=1)) == 1


def test_what_stands_at_the_foot_of_each_report_is_found_by_its_words_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    foot = "The editor said readers write to the Sorvagur office on Mondays."
    own = ("A pilot said ship{0} left.", "The envoy said quay{0} burnt.", "A farmer said mill{0} closed.")
    group(
        store,
        [
            (f"{day}.txt", f"2031-06-{day:02d}", "Harbour Desk", "\n".join((foot, *own)).format(day))
            for day in range(1, 9)
        ],
    )
    assert any("Sorvagur" in each.name for each in threads(store)), "eight are too few to tell"
    monkeypatch.setattr(sayso.ask.threads, "LEAST_STANDING", 8)
    monkeypatch.setattr(sayso.ask.threads, "STANDING", 5)
    assert not any("Sorvagur" in each.name for each in threads(store))
    assert threads(store, "Sorvagur")


def test_threads_come_by_size_or_by_their_latest_day(tmp_path: Path) -> None:
    store = store_at(tmp_path / "days.db")
    group(store, [*REPORTS, ("thursday.txt", "2031-05-08", "Port Post", f"{HARVEST_AGAIN}\n")])
    largest, _ = threads(store)
    latest, other = threads(store, latest=True)
    assert (latest.last, other.last) == ("2031-05-08", "2031-05-07")
    assert [each.last for each in threads(store, "the", latest=True)] == ["2031-05-08", "2031-05-07"]
    assert largest.documents == max(latest.documents, other.documents)


def test_each_holder_stands_where_it_spoke_last(store: Store) -> None:
    told = view(store, "ferry")
    assert [(each.holder.name, each.statements, each.last.step) for each in told.positions] == [
        ("A pilot", 1, Step.DENIED),
        ("The mayor", 2, Step.WEAKENED),
    ]
    assert [turn.step for turn in told.turns] == [Step.NEW, Step.WEAKENED, Step.DENIED]
    assert told.turns[2].now is not None
    assert told.turns[2].now.where.words == DENIED


def test_a_thread_goes_by_any_of_its_claims(store: Store) -> None:
    told = view(store, "ferry")
    for turn in told.turns:
        assert turn.now is not None
        assert thread(store, turn.now.where.claim).thread == told.thread


def test_a_name_that_nothing_goes_by_is_told(store: Store) -> None:
    with pytest.raises(NotFound, match="sayso threads"):
        thread(store, "t-0000")
    with pytest.raises(UsageError, match="begin with t-"):
        thread(store, "ferry")


def test_of_a_large_thread_the_latest_are_told_and_the_rest_is_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sayso.ask.threads, "MOST_SHOWN", 2)
    told = view(store, "ferry")
    assert len(told.turns) == 2
    assert told.thread.statements == 3
    assert told.notices == ("The latest 2 of 3 statements; 1 earlier one is left out.",)


def test_whoever_says_nothing_for_two_weeks_while_others_go_on_is_silent(store: Store) -> None:
    late = ("late.txt", "2031-06-01", "Post", "A pilot denied the ferry Kalliope sank beside the Vorontsov reef.\n")
    group(store, [late])
    silent = {each.holder.name: each.silent for each in view(store, "ferry").positions}
    assert silent == {"A pilot": None, "The mayor": 26}


@pytest.mark.parametrize(
    ("spoke", "until", "expected"),
    [("2031-05-01", "2031-05-15", 14), ("2031-05-01", "2031-05-14", None), (None, "2031-05-14", None)],
)
def test_silence_is_told_in_days(spoke: str | None, until: str, expected: int | None) -> None:
    assert silence(spoke, until) == expected


def test_all_threads_come_with_their_statements(store: Store) -> None:
    with store.reading() as connection:
        found = {about.statements: [end.words for end in ends] for about, ends in all_threads(connection)}
        assert found[2][0] == HARVEST
        assert {len(ends) for ends in found.values()} == {2, 3}
        (through, *more) = all_threads(connection, 2)
        assert through[0].statements == 3
        assert not more
