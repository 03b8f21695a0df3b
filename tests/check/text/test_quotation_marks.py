"""The rule on quotation marks names the sentence and the words, and weighs a wrong apostrophe less."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.text.quotation_marks import quote_marks_unbalanced
from sayso.records import Problem, Severity
from tests.check.reports import report_of


def problems(text: str) -> tuple[Problem, ...]:
    return check(report_of(text), [quote_marks_unbalanced]).problems


@pytest.mark.parametrize(
    ("text", "severity", "message"),
    [
        (
            "The mayor said “the old bridge over the river is closed. He left.",
            Severity.LOW,
            "No mark closes the quotation that opens before “the old bridge over the river is”.",
        ),
        (
            "The mayor called the old bridge a ruin.”[3] He left.",
            Severity.LOW,
            "A mark closes a quotation after “The mayor called the old bridge a ruin.”, and none is open there.",
        ),
        (
            "The mayor called it ”a ruin” and a “shame”. He left.",
            Severity.LOW,
            "A closing mark (”) opens the quotation before “a ruin”.",
        ),
        (
            "The mayor‘s bridge is closed.",
            Severity.INFO,
            "“mayor‘s” is written with the mark ‘, which is no apostrophe.",
        ),
    ],
)
def test_a_fault_is_told_with_the_words_beside_it(text: str, severity: Severity, message: str) -> None:
    (problem,) = problems(text)
    assert (problem.severity, problem.message) == (severity, message)
    assert problem.where[0].of(text) == text.removesuffix(" He left.")


def test_the_weightier_of_two_faults_of_a_sentence_is_told() -> None:
    (problem,) = problems("The mayor‘s bridge is “closed for good.")
    assert problem.severity is Severity.LOW


def test_an_advertisement_is_not_the_authors_text() -> None:
    text = "The mayor left the town on Monday.\n\nRead also: “Ten phones to avoid\n\nThe bridge is closed.\n"
    assert not problems(text)
