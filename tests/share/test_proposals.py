"""Proposals and decisions are JSON, with all that is decided on and every value."""

from __future__ import annotations

import json

from sayso.share.proposals import decision_record, proposal_record
from tests.cli.test_proposals import ACTORS, DECISION, LINK, STATE


def test_for_programs_all_of_it_is_json() -> None:
    for proposal in (LINK, STATE, ACTORS):
        record = json.loads(json.dumps(proposal_record(proposal)))
        assert (record["matter"], record["id"], record["value"]) == (proposal.matter, proposal.id, proposal.value)
        assert [each["id"] for each in record["subjects"]] == list(proposal.ids)
    assert json.loads(json.dumps(decision_record(DECISION)))["value"] == {"stance": "deny", "hedge": None}
