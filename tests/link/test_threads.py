"""Statements on one matter are dealt into one thread, whatever else is told, and threads are bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link import threads
from sayso.link.telling import Telling, telling_of
from sayso.link.threads import MOST_HOLDING, WINDOW, Dealer

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
    return [dealer.place(day, f"c-{place}", telling(words)) for place, (day, words) in enumerate(said)]


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
    dealer.place(0, "c-0", telling(FERRY[0]))
    assert dealer.place(WINDOW + 1, "c-1", telling(FERRY[1]), {"c-0": sure}) == thread


def test_a_link_decides_where_the_words_leave_it_open(monkeypatch: pytest.MonkeyPatch) -> None:
    dealer = Dealer()
    dealer.place(0, "c-0", telling(FERRY[0]))
    near = dealer._cosine(telling(FERRY[1]), "c-0")
    monkeypatch.setattr(threads, "LEAST", near + 0.05)
    assert dealer.place(0, "c-1", telling(FERRY[1]), {"c-0": 0.9}) == "c-0"


def test_a_word_of_too_many_threads_finds_none() -> None:
    dealer = Dealer()
    for place in range(MOST_HOLDING + 1):
        dealer.hold(0, f"c-{place}", Telling({"ferry": 600, f"name{place}": 800}))
    assert dealer.place(0, "c-new", Telling({"ferry": 1000})) == "c-new"
    assert dealer.place(0, "c-other", Telling({"name7": 1000})) == "c-7"


@given(st.lists(st.tuples(st.integers(0, 90), st.sampled_from(FERRY + HARVEST)), max_size=20), st.integers(0, 90))
def test_taking_up_the_last_weeks_gives_what_dealing_from_the_start_gives(
    said: list[tuple[int, str]], day: int
) -> None:
    said.sort()
    whole = dealt(*said)
    dealer = Dealer()
    for place, (at, words) in enumerate(said):
        if at >= day:
            assert dealer.place(at, f"c-{place}", telling(words)) == whole[place]
        elif at >= day - WINDOW:
            dealer.hold(at, whole[place], telling(words))


def test_ten_thousand_of_the_same_are_one_thread() -> None:
    dealer = Dealer()
    same = telling(FERRY[0])
    assert {dealer.place(place // 500, f"c-{place}", same) for place in range(10_000)} == {"c-0"}
