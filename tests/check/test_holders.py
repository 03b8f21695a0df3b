"""Who reports what it reported before keeps whose word that was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from sayso.check.attribution import attribution_dropped
from sayso.check.checker import check
from sayso.records import Dossier
from tests.check.reports import report_of

NOW = "The Desk reported on November 2 that the junta moved 300 guards from the island to the capital.\n"


@dataclass(frozen=True, slots=True)
class Before:
    """One earlier report of the Desk."""

    dossier: Dossier

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """That report, where it is asked for."""
        return [self.dossier] if (publisher, since) <= ("Desk", "2022-11-02") <= (publisher, until) else []

    def at(self, url: str) -> Sequence[Dossier]:
        """Nothing, at any address."""
        return [self.dossier][:0] if url else []


def told(then: str) -> Sequence[str]:
    before = Before(report_of(then, published="2022-11-02").dossier)
    found = check(report_of(NOW, earlier=before), [attribution_dropped])
    return [problem.evidence[0].text for problem in found.problems]


def test_a_holder_that_got_lost_is_told_with_the_earlier_words() -> None:
    (words,) = told("The coast guard claimed that the junta moved 300 guards from the island to the capital.[1]\n")
    assert words.startswith("The coast guard claimed")


@pytest.mark.parametrize(
    "then",
    [
        "The junta moved 300 guards from the island to the capital.[1]\n",
        "The coast guard claimed that a storm is near.[1]\n",
    ],
)
def test_its_own_report_and_another_matter_are_none(then: str) -> None:
    assert told(then) == []


def test_without_earlier_reports_nothing_is_said() -> None:
    assert check(report_of(NOW), [attribution_dropped]).problems == ()
