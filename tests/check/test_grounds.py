"""The takeaways of a report stand beside the sentences that say the same, with what the rules find."""

from __future__ import annotations

from sayso.check.grounds import find_grounds
from tests.check.reports import report_of, summed_up

HIDDEN = "The dam operator is hiding a crack in the northern wall."
HEDGED = "The dam operator may be hiding a crack in the northern wall.[1]"


def test_a_takeaway_stands_beside_the_sentence_that_says_it() -> None:
    dossier = report_of(summed_up(HIDDEN, HEDGED)).dossier
    grounds = find_grounds(dossier)
    (resting,) = grounds.takeaways
    text = dossier.document.text
    assert [span.of(text) for span in resting.takeaway] == [f"- {HIDDEN}"]
    assert [span.of(text) for span in resting.body] == [HEDGED]
    assert "hedge-drift" in {problem.rule for problem in grounds.report.problems}


def test_a_takeaway_that_rests_on_nothing_says_so() -> None:
    dossier = report_of(summed_up(HIDDEN, "Fishermen in three villages lost nets worth a season of work.[4]")).dossier
    (resting,) = find_grounds(dossier).takeaways
    assert resting.body == ()
