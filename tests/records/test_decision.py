"""A proposal is named by what it is about, and merged actors lead to who was kept."""

from __future__ import annotations

from sayso.records import UNMERGED, Decision, Judgement, Kept, Matter, Merged, Namesake, Proposal, proposal_id

MERGED = Merged({"a-2": Kept("a-1", "Ada"), "a-3": Kept("a-1", "Ada")})


def test_the_id_of_a_proposal_is_that_of_its_decisions_in_any_order() -> None:
    subjects = tuple(Namesake(each, each, "person") for each in ("a-2", "a-1"))
    proposal = Proposal(Matter.ACTORS, subjects, 0.5, ())
    decision = Decision(1, Matter.ACTORS, ("a-1", "a-2"), Judgement.ACCEPT, "ada", "2024-01-01")
    assert proposal.id == decision.proposal == proposal_id(Matter.ACTORS, ("a-1", "a-2"))
    assert proposal.id != proposal_id(Matter.ACTORS, ("a-1", "a-3"))


def test_who_was_merged_goes_by_who_was_kept_and_others_by_themselves() -> None:
    assert [MERGED.id_of(each) for each in ("a-1", "a-2", "a-9", None)] == ["a-1", "a-1", "a-9", None]
    assert MERGED.kept("a-1") is None
    assert UNMERGED.one_with(["a-2"]) == ("a-2",)
    assert MERGED.one_with(["a-3"]) == ("a-1", "a-2", "a-3")
    assert MERGED.one_with([]) == ()
