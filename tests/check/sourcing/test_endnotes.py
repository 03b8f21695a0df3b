"""Marks and notes that do not belong together are told with the words of their sentences."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.sourcing.endnotes import endnote_missing, endnote_order, endnote_unused
from sayso.records import Problem, Severity
from tests.check.reports import report_of

BODY = "Divers found a torn valve.[1] The ferry line cancelled trips.[2] A museum reopened.[3]"
NOTES = (
    "\n\nNotes\n\n[1] https://harbor.example/valve\n[2] https://harbor.example/ferry\n[3] https://harbor.example/art\n"
)


def problems(text: str) -> list[Problem]:
    return list(check(report_of(text), [endnote_order, endnote_missing, endnote_unused]).problems)


def test_a_report_whose_marks_and_notes_fit_is_agreed_to() -> None:
    found = check(report_of(BODY + NOTES), [endnote_order, endnote_missing, endnote_unused])
    assert not found.problems
    assert [each.rule for each in found.passed] == ["endnote-order"]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        (BODY.replace("[2]", ""), "endnote-order", "A museum reopened"),
        (BODY.replace("[2]", "[1]"), "endnote-order", "The ferry line cancelled trips"),
        (BODY.replace("[3]", "[2]").replace("trips.[2]", "trips.[3]"), "endnote-order", "The ferry line cancelled"),
        (BODY + NOTES.replace("[3] https://harbor.example/art\n", ""), "endnote-missing", "A museum reopened"),
        (BODY.replace("[3]", "") + NOTES, "endnote-unused", "https://harbor.example/art"),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(text: str, rule: str, words: str) -> None:
    (problem,) = problems(text)
    assert problem.rule == rule
    assert problem.severity is Severity.LOW
    assert words in problem.where[0].of(report_of(text).document.text)


def test_a_copy_without_its_notes_lacks_none() -> None:
    assert not problems(BODY)


def test_a_mark_given_twice_is_a_question_only() -> None:
    (problem,) = problems(BODY + " The valve is new.[1]")
    assert problem.severity is Severity.INFO
    assert problem.message.endswith("Intended?")


def test_notes_that_end_too_early_are_one_problem() -> None:
    many = " ".join(f"Ferry {number} left the harbor.[{number}]" for number in range(1, 9))
    notes = "\n\nNotes\n\n" + "\n".join(f"[{number}] https://harbor.example/{number}" for number in range(1, 5))
    (problem,) = problems(many + notes)
    assert "The notes end at [4]" in problem.message


def test_notes_of_a_part_that_is_missing_are_one_problem() -> None:
    notes = "\n\nNotes\n\n" + "\n".join(f"[{number}] https://harbor.example/{number}" for number in range(1, 20))
    (problem,) = problems(BODY + notes)
    assert problem.rule == "endnote-unused"
    assert "more" in problem.message
