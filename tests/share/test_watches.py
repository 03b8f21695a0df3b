"""A watch and what it tells are handed on with every number and every claim."""

from __future__ import annotations

from sayso.records import (
    CountedDay,
    Counting,
    Signal,
    SignalStatus,
    Stretch,
    Threshold,
    Watch,
    WatchAct,
    WatchChange,
    WatchHistory,
)
from sayso.share.jsonl import answer_record
from sayso.share.watches import change_record, history_record, signal_record, watch_record
from tests.made import answers

WATCH = Watch(
    "boats", (("text", "boat*"), ("endnote", 3)), Threshold(3, 7, against=30), 4, "ada", "2024-05-01T10:00:00"
)


def test_a_watch_has_its_question_as_it_was_given() -> None:
    assert watch_record(WATCH) == {
        "name": "boats",
        "question": {"text": "boat*", "endnote": 3},
        "claim": None,
        "count": 3,
        "per": 7,
        "of": "claims",
        "what": None,
        "against": 30,
        "times": 2.0,
        "who": "ada",
        "when": "2024-05-01T10:00:00",
    }
    alone = watch_record(Watch("sum", (), Threshold(counting=Counting.SUM, what="boat")))
    assert (alone["of"], alone["what"], alone["times"]) == ("sum", "boat", None)


def test_a_signal_has_its_numbers_its_reasons_and_its_claims() -> None:
    (first, *_) = answers()
    interval, before = Stretch("2022-10-01", "2022-10-07", 7, 6, 3.0), Stretch("2022-09-01", "2022-09-30", 30, 0, 0.0)
    signal = Signal(WATCH, SignalStatus.FIRED, "2022-10-07", interval, before, ("Many.",), (first,), 2)
    record = signal_record(signal)
    assert record["interval"] == {
        "first": "2022-10-01",
        "last": "2022-10-07",
        "days": 7,
        "reported": 6,
        "count": 3.0,
        "rate": 0.5,
    }
    assert record["before"] is not None
    assert record["before"]["rate"] is None  # type: ignore[index]
    assert record["claims"] == [answer_record(first)]
    assert (record["status"], record["reasons"], record["more"]) == ("fired", ["Many."], 2)
    assert (record["error"], record["hint"]) == (None, None)


def test_a_watch_that_failed_says_why() -> None:
    record = signal_record(
        Signal(WATCH, SignalStatus.FAILED, "2022-10-07", error="No such place.", hint="Try another.")
    )
    assert (record["error"], record["hint"], record["interval"]) == ("No such place.", "Try another.", None)


def test_a_day_of_which_nothing_was_read_has_no_count() -> None:
    days = (CountedDay("2022-10-06", None, fires=False), CountedDay("2022-10-07", 3.0, fires=True))
    assert history_record(WatchHistory(WATCH, days))["days"] == [
        {"day": "2022-10-06", "count": None, "fires": False},
        {"day": "2022-10-07", "count": 3.0, "fires": True},
    ]


def test_a_change_has_what_was_saved_by_it() -> None:
    change = WatchChange(4, "boats", WatchAct.ADD, "ada", "2024-05-01T10:00:00", "spring", 2, WATCH)
    record = change_record(change)
    assert record["watch"] == watch_record(WATCH)
    assert (record["act"], record["supersedes"], record["why"]) == ("add", 2, "spring")
    assert change_record(WatchChange(5, "boats", WatchAct.REMOVE, "ada", ""))["watch"] is None
