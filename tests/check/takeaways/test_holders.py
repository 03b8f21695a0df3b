"""Who reports what it reported before keeps whose word that was."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.holders import lost_holders
from tests.check.earlier_report import Before
from tests.check.reports import report_of

NOW = "The Desk reported on November 2 that the junta moved 300 guards from the island to the capital.\n"


def test_a_holder_that_got_lost_is_told_with_the_earlier_words() -> None:
    then = "The coast guard claimed that the junta moved 300 guards from the island to the capital.[1]\n"
    (objection,) = lost_holders(report_of(NOW, earlier=Before.of(then)))
    assert "“The coast guard” (claimed)" in objection.message
    assert objection.evidence[0].text.startswith("The coast guard claimed")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (NOW, "The junta moved 300 guards from the island to the capital.[1]\n"),
        (NOW, "The coast guard claimed that a storm is near.[1]\n"),
        (
            "The Desk reported on November 2 that the coast guard claimed that the junta moved 300 guards.\n",
            "The coast guard claimed that the junta moved 300 guards from the island to the capital.[1]\n",
        ),
    ],
)
def test_its_own_report_another_matter_and_a_holder_that_is_kept_are_none(now: str, then: str) -> None:
    assert list(lost_holders(report_of(now, earlier=Before.of(then)))) == []


def test_without_earlier_reports_nothing_is_said() -> None:
    assert list(lost_holders(report_of(NOW))) == []
