"""The other shapes hold what their verbs tell, field by field: `test_application` holds real answers against them."""

from __future__ import annotations

from sayso.records import Decision, Judgement, Matter
from sayso.serve.api import told
from sayso.share.proposals import decision_record


def test_a_decision_has_its_shape() -> None:
    made = Decision(1, Matter.LINK, ("c-1", "c-2"), Judgement.REFUSE, "ana", "2022-11-09T10:00:00+00:00")
    assert told.Decision.model_validate(decision_record(made)).judgement == "refuse"
