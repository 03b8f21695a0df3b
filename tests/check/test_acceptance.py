"""A mark in a draft accepts the problems of its rule in its line, with the reason; a mark that cannot count is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.check.acceptance import CARD, accept_marked
from sayso.check.checker import check
from sayso.check.house import House
from sayso.check.text.quotation_marks import quote_marks_unbalanced
from sayso.records import CheckReport
from tests.check.reports import report_of

OPEN = "The mayor said “the bridge is closed. He left on Monday."
RULE = "quote-marks-unbalanced"


def checked(text: str, house: House | None = None) -> CheckReport:
    report = report_of(text, house=house)
    return accept_marked(report, check(report, [quote_marks_unbalanced]))


@pytest.mark.parametrize(
    "text",
    [
        f'{OPEN} <!-- sayso: accept {RULE} "a torn letter" -->\n',
        f'<!-- sayso: accept {RULE} "a torn letter" -->\n{OPEN}\n',
        f'<!-- sayso: accept {RULE} "a torn letter" -->\n\n{OPEN}\n',
        f"<!-- sayso: accept hedge-drift, {RULE} “a torn\nletter” -->\n{OPEN}\n",
        f'<!--sayso:accept {RULE} "a torn letter"-->\r\n{OPEN}\r\n',
    ],
)
def test_a_mark_accepts_what_its_rule_says_of_its_line(text: str) -> None:
    found = checked(text.replace("hedge-drift", "accept-mark"))
    assert [problem.accepted for problem in found.accepted] == ["a torn letter"]
    assert [problem.rule for problem in found.problems] == []


def test_marks_in_a_row_speak_of_the_same_line() -> None:
    text = f'<!-- sayso: accept {RULE} "a torn letter" -->\n<!-- sayso: accept accept-mark "a test" -->\n{OPEN}\n'
    found = checked(text)
    assert [problem.accepted for problem in found.accepted] == ["a torn letter"]
    assert ["accepts nothing" in problem.message for problem in found.problems] == [True]


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (f"<!-- sayso: accept {RULE} -->", "gives no reason"),
        (f'<!-- sayso: accept {RULE} "" -->', "gives no reason"),
        ('<!-- sayso: accept quote-marks-unbalancd "a torn letter" -->', "Nearest: quote-marks-unbalanced"),
        ('<!-- sayso: accept "a torn letter" -->', "cannot be read"),
        (f'<!-- sayso: ignore {RULE} "a torn letter" -->', "cannot be read"),
    ],
)
def test_a_mark_that_cannot_count_is_told_and_accepts_nothing(mark: str, told: str) -> None:
    found = checked(f"{OPEN} {mark}\n")
    assert not found.accepted
    assert {problem.rule for problem in found.problems} == {RULE, "accept-mark"}
    assert told in next(problem.message for problem in found.problems if problem.rule == "accept-mark")


def test_a_mark_elsewhere_accepts_nothing_and_is_told() -> None:
    found = checked(f'{OPEN}\n\nAll is well.\n<!-- sayso: accept {RULE} "a torn letter" -->\n')
    assert not found.accepted
    assert [problem.rule for problem in found.problems] == [RULE, "accept-mark"]


def test_a_house_turns_the_telling_off() -> None:
    assert not checked("All is well. <!-- sayso: accept -->\n", House(off=frozenset({"accept-mark"}))).problems


def test_a_mark_for_a_rule_that_did_not_look_is_not_blamed() -> None:
    text = f'All is well. <!-- sayso: accept {RULE} "a torn letter" -->\n'
    assert checked(text).problems
    assert not checked(text, House(off=frozenset({RULE}))).problems


def test_the_card_shows_what_is_told_and_what_is_not() -> None:
    assert [problem.rule for problem in checked(CARD.fires).problems] == ["accept-mark"]
    assert not checked(CARD.silent).problems


@pytest.mark.parametrize(
    "text", ["<!-- sayso:" * 50_000, '<!-- sayso: accept a "b" -->\n' * 5_000, "<!--" + " " * 99_999]
)
def test_hostile_marks_end(text: str) -> None:
    report = report_of("All is well.\n")
    document = replace(report.document, text=text)
    hostile = replace(report, dossier=replace(report.dossier, document=document))
    assert len(accept_marked(hostile, CheckReport(document)).problems) == text.count("-->")
