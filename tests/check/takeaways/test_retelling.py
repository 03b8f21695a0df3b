"""What is told as reported on a day is led to the report of that day."""

from __future__ import annotations

from sayso.check.takeaways.retelling import publishers_of, retold_in
from tests.check.earlier_report import Before
from tests.check.reports import report_of

NOW = "The Desk reported on November 2 that the junta moved 300 guards from the island to the capital.\n"
THEN = "A storm is near. The junta moved 300 guards from the island to the capital on Monday.[1]\n"


def test_the_claim_that_is_most_like_it_is_found() -> None:
    (retold,) = retold_in(report_of(NOW, earlier=Before.of(THEN)))
    assert retold.before.content.text.startswith("The junta moved")
    assert retold.evidence[0].text.startswith("The junta moved")


def test_another_day_leads_nowhere() -> None:
    assert list(retold_in(report_of(NOW.replace("November 2", "November 3"), earlier=Before.of(THEN)))) == []


def test_the_publisher_is_known_in_its_own_report() -> None:
    assert len(publishers_of(report_of(NOW))) == 1
