"""What a watch tells is shown with its reasons and the claims, and its days in rows of bars."""

from __future__ import annotations

import io

from sayso.cli.screen import Screen
from sayso.cli.signals import ROW, asked, show_change, show_history, show_signals
from sayso.records import (
    CountedDay,
    Signal,
    SignalStatus,
    Threshold,
    Watch,
    WatchAct,
    WatchChange,
    WatchHistory,
)
from tests.made import answers

WATCH = Watch("boats", (("text", '"old boat" pilot*'), ("group", "official")), Threshold(3, 7), 1, "ada", "2024-05-01")


def written(signals: list[Signal]) -> str:
    out = io.StringIO()
    show_signals(signals, Screen(out))
    return out.getvalue()


def test_a_question_is_shown_as_the_command_line_takes_it() -> None:
    assert asked(WATCH) == '"old boat" pilot* --class official'
    assert asked(Watch("all", ())) == "all that is claimed"


def test_a_watch_that_fires_is_shown_with_the_claims() -> None:
    found = tuple(answers())
    out = written([Signal(WATCH, SignalStatus.FIRED, "2022-10-04", reasons=("Many.",), answers=found, more=4)])
    assert "FIRES  boats: " in out
    assert "    Many.\n" in out
    assert all(f"claim: {answer.claim.id}" in out for answer in found)
    assert "and 4 more sentences: --cited shows more" in out
    assert out.endswith("1 watch: 1 fired.\n")


def test_a_quiet_watch_is_shown_without_claims() -> None:
    out = written([Signal(WATCH, SignalStatus.QUIET, "2022-10-04", reasons=("Few.",), answers=tuple(answers()))])
    assert "quiet  boats: " in out
    assert "claim: " not in out
    assert out.endswith("1 watch: 0 fired, 1 quiet.\n")


def test_a_watch_that_failed_says_why_and_what_to_do() -> None:
    failed = Signal(WATCH, SignalStatus.FAILED, "2022-10-04", error="There is no side.", hint="Name another.")
    out = written([failed, Signal(WATCH, SignalStatus.UNKNOWN, "2022-10-04")])
    assert "FAILED  boats: " in out
    assert "    There is no side.\n    Name another.\n" in out
    assert out.endswith("2 watches: 0 fired, 1 unknown, 1 failed.\n")


def test_words_of_a_question_cannot_command_a_terminal() -> None:
    hostile = Watch("boats", (("text", "\x1b[2J"),), who="\x1b]0;")
    out = written([Signal(hostile, SignalStatus.FAILED, "2022-10-04", error="\x07")])
    assert not {"\x1b", "\x07"} & set(out)


def test_days_stand_in_rows_with_what_fires_below() -> None:
    days = [CountedDay(f"2022-{month:02}-{day:02}", 0.0, fires=False) for month in (9, 10, 11) for day in range(1, 31)]
    days[0] = CountedDay("2022-09-01", None, fires=False)
    days[2] = CountedDay("2022-09-03", 4.0, fires=True)
    out = io.StringIO()
    show_history(WatchHistory(WATCH, tuple(days)), Screen(out))
    lines = out.getvalue().splitlines()
    row = next(line for line in lines if line.startswith("  2022-09-01 "))
    below = lines[lines.index(row) + 1]
    assert row[below.index("^")] == "█"
    assert row.split()[1].startswith("·▁█")
    assert len(row.split()[1]) == ROW
    assert "  2022-09-03  4 claims, fires" in lines
    assert lines[-1] == "90 days, 1 without a document (·); it fires on 1 (^)."


def test_a_change_says_what_it_does_to_which() -> None:
    out = io.StringIO()
    for act, watch in ((WatchAct.ADD, WATCH), (WatchAct.REMOVE, None), (WatchAct.UNDO, None)):
        show_change(WatchChange(2, "boats", act, "ada", "2024-05-01", "spring", 1, watch), Screen(out))
    for words in ("in place of 1", "removes 1", "takes back 1", "why: spring", "waits for: 3 claims or more in 7 days"):
        assert f"    {words}\n" in out.getvalue()
