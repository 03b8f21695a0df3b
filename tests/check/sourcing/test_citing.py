"""Speech without a mark is told where no mark covers it, and left alone where one may."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.sourcing.citing import uncited_speech_act
from sayso.records import Problem, Severity
from tests.check.reports import report_of

CITED = (
    "The harbor master Ann Pay said that the northern pier is closed.[1] "
    "The pilot Bo Lund said that fog came early on Monday.[2] "
)
CRANE = "The minister Carl Holm stated that the port will get a new crane."
WAGES = "The union leader Dora Falk demanded a pay rise for the night shift."


def told(text: str) -> list[Problem]:
    return list(check(report_of(text), [uncited_speech_act]).problems)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{CITED}{CRANE} {WAGES}[3]\n", "crane"),
        (f"{CITED}{CRANE}\n", "crane"),
        (f"{CITED}{CRANE} The Desk has previously reported on the price of fish.[3]\n", "crane"),
        (f"{CITED}Lund added that “nobody who knows these waters would sail at night.” {WAGES}[3]\n", "waters"),
        (f"{CITED}Lund added that 14 boats and 90 sailors waited outside the bay. {WAGES}[3]\n", "14 boats"),
    ],
)
def test_speech_that_no_mark_covers_is_told(text: str, words: str) -> None:
    (problem,) = told(text)
    assert problem.severity is Severity.LOW
    assert words in problem.where[0].of(report_of(text).document.text)


@pytest.mark.parametrize(
    "text",
    [
        f"{CITED}{CRANE}[3] {WAGES}[4]\n",
        f"{CITED}{CRANE} Holm also promised two tugboats.[3]\n",
        f"{CITED}{CRANE} The minister also promised two tugboats.[3]\n",
        f"{CITED}{CRANE} The new crane will lift 300 tons of cargo in the port.[3]\n",
        f"{CITED}{CRANE} This will make the port the largest of the coast.[3]\n",
        f"{CITED}The minister Carl Holm told the Desk that the port will get a new crane.\n",
        f"{CITED}The Desk did not find any sign of a new crane.\n",
        f"{CITED}The port is a company that the ministry says is independent, but it hardly is.\n",
        f"{CITED}\n\nPort officials praised the ministry for its plans. {CRANE}[3]\n",
        f"{CRANE} {WAGES}\n",
        f"{CRANE} {WAGES} The pilot Bo Lund said that fog came early. The dean Eva Gram said that boats are dear.[1]\n",
    ],
)
def test_speech_that_a_mark_may_cover_is_left_alone(text: str) -> None:
    assert not told(text)


def test_who_goes_on_behind_his_mark_is_a_notice() -> None:
    (problem,) = told(f"{CITED}Lund added that the bay was calm. {WAGES}[3]\n")
    assert problem.severity is Severity.INFO
    assert "Does it cover this too?" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        f"{CITED}The minister Carl Holm previously stated that the port will get a new crane.\n",
        f"{CITED}\n\n{CRANE}\n",
    ],
)
def test_background_and_what_sums_up_are_notices(text: str) -> None:
    (problem,) = told(text)
    assert problem.severity is Severity.INFO


def test_speech_in_a_row_is_one_problem_with_both_passages() -> None:
    (problem,) = told(f"{CITED}{CRANE} {WAGES} The dean Eva Gram said that boats are dear.[3]\n")
    assert len(problem.where) == 2
    assert problem.evidence[0].text.startswith("The dean Eva Gram")
