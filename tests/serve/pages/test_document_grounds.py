"""Each takeaway stands beside what it rests on, with the problems of it and no passage told twice."""

from __future__ import annotations

from sayso.check.grounds import Grounds, Resting
from sayso.records import CheckReport, Problem, Severity
from sayso.serve.pages.document_grounds import grounds_view
from tests.made import dossier, span

DOCUMENT = dossier().document
TAKEAWAY = span("The crossing will likely reopen this week.")
BODY = span("The port authority")


def problem(number: int, *words: str) -> Problem:
    return Problem(f"p-{number}", "hedge-drift", Severity.MEDIUM, f"remark {number} <b>", tuple(map(span, words)))


def test_a_problem_stands_by_its_takeaway_or_elsewhere() -> None:
    problems = (problem(1, "likely"), problem(2, "Narva"))
    told = grounds_view(Grounds(CheckReport(DOCUMENT, problems), (Resting((TAKEAWAY,), (BODY,)),)))
    first, rest = told.split("Elsewhere in the text")
    assert "remark 1 &lt;b&gt;" in first
    assert "remark 2" in rest
    assert f'href="#s{BODY.start}"' in first
    assert "2 remarks in all" in rest


def test_a_passage_that_is_shown_is_not_told_again() -> None:
    whole = Problem("p-1", "r", Severity.LOW, "m", (TAKEAWAY,))
    told = grounds_view(Grounds(CheckReport(DOCUMENT, (whole,)), (Resting((TAKEAWAY,), ()),)))
    assert told.count("The crossing will likely") == 1
    assert "Nothing in this text says it." in told


def test_a_document_without_takeaways_says_so() -> None:
    assert "no takeaways" in grounds_view(Grounds(CheckReport(DOCUMENT), ()))
