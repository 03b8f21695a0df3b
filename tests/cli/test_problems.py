"""People see each problem with its passages marked, what was not checked and why, and how many more there are."""

from __future__ import annotations

import io
from dataclasses import replace

from sayso.cli.problems import show_checked
from sayso.cli.screen import Screen
from sayso.records import Severity, Unchecked
from sayso.share.problems import Showing
from tests.checked import BODY, RULES, SHOWING, checked

SENTENCE = f"The port authority said on 3 October that {BODY}."


def shown(showing: Showing = SHOWING, *, explain: bool = False) -> str:
    out = io.StringIO()
    show_checked(checked(), Screen(out), showing, explain=explain)
    return out.getvalue()


def test_both_passages_of_a_problem_are_quoted_and_marked() -> None:
    assert shown().splitlines() == [
        "harbour.md · Harbour watch · Harbour Desk · 2022-10-04",
        "low     endnote-order  p-1",
        "        It has no mark 2.",
        f"        line 3: “{SENTENCE}>>[1]<<”",
        "medium  hedge-drift  p-2",
        "        It says “likely”; the body says nothing.",
        "        line 7: “The crossing will likely reopen this week.”",
        f"        line 3: “{SENTENCE.replace(BODY, f'>>{BODY}<<')}[1]”",
        "        earlier.txt: “may”",
        "not checked: arithmetic. Not found in it: figures.",
        "note: endnote 2 is missing",
        "2 problems (1 medium, 1 low); 1 accepted; notices not shown: 1 (--severity info)",
        "",
    ]


def test_what_agrees_and_what_is_accepted_is_told_on_demand() -> None:
    out = shown(explain=True)
    assert "agrees  endnote-order: Mark 1 is the first.\n        line 3: “" in out
    assert "accepted  uncited-fact: Nor here. (mark: by phone)\n" in out


def test_what_weighs_little_is_shown_on_demand() -> None:
    assert "info    uncited-fact  p-3" in shown(Showing(RULES, Severity.INFO))
    assert "no problems" in shown(Showing(RULES, Severity.HIGH))


def test_rules_that_lack_the_same_are_told_together() -> None:
    report = replace(checked(), unchecked=(Unchecked("a", "Why."), Unchecked("b", "Else."), Unchecked("c", "Why.")))
    out = io.StringIO()
    show_checked(report, Screen(out), SHOWING)
    assert "not checked: a, c. Why.\nnot checked: b. Else.\n" in out.getvalue()


def test_many_rules_that_lack_the_same_are_counted_and_named_on_demand() -> None:
    report = replace(checked(), unchecked=tuple(Unchecked(name, "Why.") for name in "abcd"))
    for explain, told in ((False, "not checked: 4 rules. Why.\n"), (True, "not checked: a, b, c, d. Why.\n")):
        out = io.StringIO()
        show_checked(report, Screen(out), SHOWING, explain=explain)
        assert told in out.getvalue()


def test_a_terminal_s_commands_in_a_report_are_shown_not_obeyed() -> None:
    out = io.StringIO()
    show_checked(checked("a\x1b[2J.md", "It\x9bsays."), Screen(out), SHOWING)
    assert "\x1b" not in out.getvalue()
    assert "\x9b" not in out.getvalue()
