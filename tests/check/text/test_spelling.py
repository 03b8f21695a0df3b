"""A name in two spellings is told, less where both are usual; two names are not taken for one."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.text.spelling import name_spelled_two_ways
from sayso.records import Severity
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled Bakhmut, and Bakhmut burned. They entered Bakmut by the evening.", Severity.LOW),
        ("Ships left Odesa on Monday. Others came to Odessa on Friday.", Severity.LOW),
        ("The army left Kyiv on Monday. The president came back to Kiev on Friday.", Severity.INFO),
        ("General Viktor Motuzyanyk spoke. Motuzyanyk left. Motuzyanuk came back.", Severity.LOW),
    ],
)
def test_a_name_in_two_spellings_is_told(text: str, expected: Severity) -> None:
    (problem,) = check(report_of(text), [name_spelled_two_ways]).problems
    assert problem.severity is expected


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Ivan Petrov spoke on Monday. Deputy Olga Petrova left on Friday.",
        "Deputy Ivan Petrov spoke on Monday. Deputy Oleg Petroff left on Friday.",
        "The army shelled Luhansk. The army shelled Luhanske.",
        "Pilots met in Niger on Monday and in Nigeria on Friday.",
        "Ships left Odesa on Monday. The captain said “we go home to Odessa.”",
        "The defence of Odesa’s port held. Odesa was calm.",
    ],
)
def test_two_names_and_the_spelling_of_a_source_are_not_told(text: str) -> None:
    assert not check(report_of(text), [name_spelled_two_ways]).problems


def test_the_rarer_spelling_is_to_be_mended() -> None:
    text = "Rebels shelled Bakhmut, and Bakhmut burned. They entered Bakmut by the evening."
    (problem,) = check(report_of(text), [name_spelled_two_ways]).problems
    assert [span.of(text) for span in problem.where] == ["Bakmut", "Bakhmut"]
    assert problem.message == "“Bakmut” (once) and “Bakhmut” (2 times) may be two spellings of one name. Is one meant?"
