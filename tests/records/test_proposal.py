"""A proposal has the id that decisions on it have."""

from __future__ import annotations

from sayso.records import Cited, Decision, Judgement, Matter, Namesake, Proposal

ACTORS = tuple(Namesake(each, each, "person") for each in ("a-2", "a-1"))
CLAIMS = tuple(Cited(each, each, "The ferry sank.", "d-1", "note.txt") for each in ("c-2", "c-1"))


def test_the_id_of_a_proposal_is_that_of_its_decisions_in_any_order() -> None:
    for matter, subjects in ((Matter.ACTORS, ACTORS), (Matter.LINK, CLAIMS)):
        proposal = Proposal(matter, subjects, 0.5, ())
        decision = Decision(1, matter, proposal.ids[::-1], Judgement.ACCEPT, "ada", "2024-01-01")
        assert proposal.id == decision.proposal
