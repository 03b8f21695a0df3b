"""A dated event without a mark is a notice where others of the report have one."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.sourcing.uncited_facts import uncited_fact
from sayso.records import Severity
from tests.check.reports import report_of

CITED = "A barge sank near Rivertown on November 7.[1] Two ferries collided near Oldport on November 6.[2] "
THEFT = "Thieves stole 40 containers in Hillford on November 4."


def test_an_event_behind_the_last_mark_is_a_notice() -> None:
    (problem,) = check(report_of(CITED + THEFT), [uncited_fact]).problems
    assert problem.severity is Severity.INFO
    assert "40 containers" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        f"{CITED}{THEFT}[3]",
        f"{CITED}{THEFT} Police found them in a barn.[3]",
        f"{CITED}Thieves may have stolen 40 containers in Hillford on November 4.",
        f"{CITED}Police said that thieves stole 40 containers in Hillford on November 4.",
        f"{CITED}Thieves stole some containers.",
        f"{CITED}{THEFT} Gales sank 3 boats near Lakeside on November 3. A crane fell in Oldport on November 2.",
        f"{CITED}Thieves stole 40 containers in Hillford on November 4.[3]\n\n{THEFT}",
    ],
)
def test_what_is_cited_hedged_or_told_elsewhere_is_none(text: str) -> None:
    assert not check(report_of(text), [uncited_fact]).problems
