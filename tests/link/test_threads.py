"""Statements on one matter are dealt into one thread, whatever else is told, and threads are bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link import threads
from sayso.link.recent import Name
from sayso.link.telling import UNIT, Telling, telling_of
from sayso.link.threads import MOST_HOLDING, SMALL, WINDOW, Dealer

FERRY = (
    "The ferry Kalliope ran aground near the Narva lighthouse.",
    "Divers searched the Kalliope for its missing ferry passengers.",
    "The owner of the Kalliope denied that the ferry was overloaded.",
)
HARVEST = (
    "Drought ruined the barley harvest around Tartu.",
    "Farmers near Tartu asked for aid after the ruined harvest.",
    "The ministry put the loss of barley at a third of the harvest.",
)


def telling(words: str) -> Telling:
    return telling_of(words, words, words)


def dealt(*said: tuple[int, str]) -> list[str]:
    dealer = Dealer()
    return [dealer.place(day, f"c-{place}", telling(words))[1] for place, (day, words) in enumerate(said)]


def test_two_matters_told_by_turns_are_two_threads() -> None:
    told = [words for pair in zip(FERRY, HARVEST, strict=True) for words in pair]
    assert dealt(*enumerate(told)) == ["c-0", "c-1"] * 3


def test_a_statement_that_shares_nothing_telling_begins_a_thread() -> None:
    assert dealt((0, FERRY[0]), (0, "Rain is expected in the west."), (1, "")) == ["c-0", "c-1", "c-2"]


def test_a_thread_is_forgotten_after_its_window() -> None:
    assert dealt((0, FERRY[0]), (WINDOW, FERRY[1])) == ["c-0", "c-0"]
    assert dealt((0, FERRY[0]), (WINDOW + 1, FERRY[1])) == ["c-0", "c-1"]


@pytest.mark.parametrize(("sure", "thread"), [(1.0, "c-0"), (0.4, "c-1")])
def test_a_sure_link_leads_back_to_a_silent_thread(sure: float, thread: str) -> None:
    dealer = Dealer()
    began = dealer.place(0, "c-0", telling(FERRY[0]))
    assert dealer.place(WINDOW + 1, "c-1", telling(FERRY[1]), {began: sure})[1] == thread


def test_a_link_decides_where_the_words_leave_it_open(monkeypatch: pytest.MonkeyPatch) -> None:
    dealer = Dealer()
    began = dealer.place(0, "c-0", telling(FERRY[0]))
    near = dealer._cosine(telling(FERRY[1]).weights, UNIT, began)
    monkeypatch.setattr(threads, "LEAST", near + 0.05)
    assert dealer.place(0, "c-1", telling(FERRY[1]), {began: 0.9}) == began


def test_a_word_of_too_many_threads_finds_none() -> None:
    dealer = Dealer()
    for place in range(MOST_HOLDING + 1):
        dealer.hold(0, (0, f"c-{place}"), Telling({"ferry": 600, f"name{place}": 800}))
    assert dealer.place(0, "c-new", Telling({"ferry": 1000})) == (0, "c-new")
    assert dealer.place(0, "c-other", Telling({"name7": 1000})) == (0, "c-7")


PORT = Telling({"strike": 800, "port": 600})
QUAY = Telling({"crane": 800, "quay": 600})
BOTH = Telling({"strike": 700, "crane": 700, "quay": 140})


def two_matters(times: int = 2) -> Dealer:
    """A dealer of two threads of so many statements each, which share nothing."""
    dealer = Dealer()
    for place in range(times):
        dealer.place(0, f"c-{place}", PORT)
        dealer.place(1, f"d-{place}", QUAY)
    return dealer


def test_threads_that_come_to_be_alike_are_joined_under_the_elder() -> None:
    dealer = two_matters()
    assert dealer.join() == []
    assert {dealer.place(2, f"e-{place}", BOTH) for place in range(2)} == {(1, "d-0")}
    assert dealer.join() == [((1, "d-0"), (0, "c-0"))]
    assert dealer.place(3, "e-2", QUAY) == (0, "c-0")
    assert dealer.join() == []


def test_large_threads_and_single_statements_are_not_joined() -> None:
    large = two_matters(SMALL // 2)
    for place in range(SMALL):
        large.place(2, f"e-{place}", BOTH)
    assert large.join() == []
    single = Dealer()
    single.place(0, "c-0", PORT)
    for place in range(3):
        single.place(1, f"d-{place}", QUAY)
    for place in range(3):
        single.place(2, f"e-{place}", BOTH)
    assert single.join() == []


def test_a_joined_thread_is_forgotten_after_its_window() -> None:
    for day, thread in ((2 + WINDOW, (0, "c-0")), (3 + WINDOW, (3 + WINDOW, "f-0"))):
        dealer = two_matters()
        for place in range(2):
            dealer.place(2, f"e-{place}", BOTH)
        assert len(dealer.join()) == 1
        assert dealer.place(day, "f-0", QUAY) == thread


TOLD = (PORT, QUAY, BOTH, Telling({"ship": 1000}), Telling({"ship": 700, "port": 700}))


def by_days(dealer: Dealer, said: list[tuple[int, Telling]], last: int, into: dict[Name, Name]) -> dict[int, Name]:
    """The threads that statements are dealt into from after a day on; what they are joined into is added to `into`."""
    found = {}
    for place, (day, words) in enumerate(said):
        if day > last:
            found[place] = dealer.place(day, f"c-{place:02d}", words)
            if place + 1 == len(said) or said[place + 1][0] > day:
                into |= dealer.join()
    return found


def end(thread: Name, into: dict[Name, Name]) -> Name:
    while thread in into:
        thread = into[thread]
    return thread


@given(st.lists(st.tuples(st.integers(0, 90), st.sampled_from(TOLD)), max_size=30), st.integers(0, 90))
def test_taking_up_the_last_weeks_gives_what_dealing_from_the_start_gives(
    said: list[tuple[int, Telling]], day: int
) -> None:
    said.sort(key=lambda each: each[0])
    into: dict[Name, Name] = {}
    first = [each for each in said if each[0] <= day]
    dealer = Dealer()
    whole = by_days(dealer, first, -1, into)
    resumed = Dealer()
    for place, (at, words) in enumerate(first):
        if at >= day + 1 - WINDOW:
            resumed.hold(at, end(whole[place], into), words)
    gone_on, taken_up = dict(into), dict(into)
    assert by_days(dealer, said, day, gone_on) == by_days(resumed, said, day, taken_up)
    assert gone_on == taken_up


def test_ten_thousand_of_the_same_are_one_thread() -> None:
    dealer = Dealer()
    same = telling(FERRY[0])
    assert {dealer.place(place // 500, f"c-{place}", same) for place in range(10_000)} == {(0, "c-0")}
