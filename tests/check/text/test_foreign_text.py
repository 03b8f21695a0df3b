"""What stands on the page and is not the report is told; its own headings and the way to the whole report are not."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.text.foreign_text import foreign_text
from sayso.records import Problem, Severity
from tests.check.reports import report_of

REPORT = """
The pilots of Port Kalliope ended their strike on Monday after the owners raised the wages that they had cut
in the spring, and the first of the ships that had waited for days outside the harbour were led in by the
evening.

The harbour master said on Tuesday that forty ships still waited, among them eleven with grain, and that the
pilots would lead in the ships with grain first because the mills of the town had flour for three days only.

The owners of the mills asked the council on Wednesday to pay for a second tug, which the harbour had sold in
the spring to save wages, and the council put the matter off until the pilots had led in all of the ships.

The pilots agreed on Thursday to work by night as well, for double wages, and led in twelve ships before the
morning; the harbour master thanked them in a letter that the owners had hung up in the office of the harbour.

The last of the ships came in on Friday, and the mills ran again on Saturday with grain from four of them,
which the council called the end of the matter, while the owners still spoke of a second tug for the harbour.
"""
PARAGRAPHS = [" ".join(each.split()) for each in REPORT.split("\n\n")]


def problems(line: str) -> tuple[Problem, ...]:
    text = "\n\n".join((*PARAGRAPHS[:2], line, *PARAGRAPHS[2:]))
    return check(report_of(text), [foreign_text]).problems


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Advertisement", Severity.INFO),
        ("Share this article", Severity.INFO),
        ("Read more: Nine gardens that bloom in winter", Severity.INFO),
        ("Tennis Star Wins Third Title After Five Hours", Severity.MEDIUM),
        ("Nine gardens worth a visit with your children this month", Severity.LOW),
        ("Nine gardens worth a visit with your children this month\n\n## The strike of the pilots", Severity.LOW),
        ("Other Stories\n\nTennis Star Wins Third Title After Five Hours", Severity.MEDIUM),
    ],
)
def test_what_is_not_the_report_is_told(line: str, expected: Severity) -> None:
    (problem,) = problems(line)
    assert problem.severity is expected
    assert line.partition("\n")[0] in problem.message


@pytest.mark.parametrize(
    "line",
    [
        "## Pilots of Port Kalliope and the ships with grain",
        "## What comes next",
        "[Photograph lent by the museum in Brandt]",
        "Read the full report here.",
    ],
)
def test_what_is_the_report_or_leads_to_it_is_not_told(line: str) -> None:
    assert not problems(line)


def test_a_control_behind_the_report_is_told_as_beside_it() -> None:
    (problem,) = check(report_of("\n\n".join((*PARAGRAPHS, "Share this article"))), [foreign_text]).problems
    assert "beside the report" in problem.message


def test_a_short_report_does_not_tell_which_words_are_its_own() -> None:
    text = "\n\n".join((PARAGRAPHS[0], "Nine gardens worth a visit with your children this month", PARAGRAPHS[1]))
    assert not check(report_of(text), [foreign_text]).problems
