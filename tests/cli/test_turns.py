"""A turn is shown with the words of now and of then, where they stand, and nothing that a terminal obeys."""

from __future__ import annotations

import io
from dataclasses import replace

from sayso.cli.screen import Screen
from sayso.cli.turns import LONGEST, described, place, quoted, show_thread, show_turn
from sayso.records import Holder, LinkEnd, Said, Step, Thread, Turn

END = LinkEnd("c-1", "d-1", "docs/monday.txt", "2031-05-03", "Harbour Desk", 0, 9, "The ferry\nmay sink.")
SAID = Said(Holder("the mayor", "a-1", "Latvia"), END, 0.3, doubt=("may",))


def shown(turn: Turn) -> list[str]:
    out = io.StringIO()
    show_turn(turn, Screen(out))
    return [line.strip() for line in out.getvalue().splitlines()]


def test_both_quotes_come_with_their_places_and_the_reason() -> None:
    then = replace(SAID, where=replace(END, claim="c-0"), doubt=())
    assert shown(Turn(Step.WEAKENED, SAID, then, "They are alike.")) == [
        "weakened: the mayor (Latvia) “The ferry may sink.” [doubt: may]",
        "c-1 · 2031-05-03 · Harbour Desk · monday.txt",
        "then: “The ferry may sink.”",
        "c-0 · 2031-05-03 · Harbour Desk · monday.txt",
        "They are alike.",
    ]


def test_another_holder_of_then_is_named() -> None:
    other = replace(SAID, holder=Holder("a pilot"))
    assert shown(Turn(Step.DENIED, SAID, other))[2] == "then: a pilot “The ferry may sink.” [doubt: may]"


def test_silence_tells_the_last_words() -> None:
    assert shown(Turn(Step.SILENT, None, SAID))[0].startswith("silent: the mayor (Latvia) last said “The ferry")
    assert shown(Turn(Step.SILENT, None)) == []


def test_what_is_long_is_cut_and_what_a_terminal_obeys_is_made_harmless() -> None:
    long = replace(SAID, where=replace(END, words="word " * 1_000 + "\x1b[2J"))
    assert len(quoted(long)) < LONGEST + 40
    assert "\x1b" not in "".join(shown(Turn(Step.NEW, replace(SAID, holder=Holder("\x1b[2Jmayor")))))


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(SAID, holder=Holder("a pilot"), where=replace(END, published=None, publisher=None))
    assert described(bare.holder) == "a pilot"
    assert place(bare) == "c-1 · no date · monday.txt"


def test_a_thread_is_shown_with_its_size_its_days_and_whom_it_is_one_with() -> None:
    out = io.StringIO()
    thread = Thread("t-1", "Kalliope, ferry", 1_200, 30, "2031-05-03", "2031-05-09", ("t-2",))
    show_thread(thread, Screen(out))
    show_thread(replace(thread, first="2031-05-09", merged=()), Screen(out))
    assert out.getvalue().splitlines() == [
        "t-1  Kalliope, ferry",
        "    1,200 statements in 30 documents, 2031-05-03 to 2031-05-09",
        "    one with t-2 by decision",
        "t-1  Kalliope, ferry",
        "    1,200 statements in 30 documents, 2031-05-09",
    ]
