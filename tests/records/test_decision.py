"""A decision is named by what it is about, in any order."""

from __future__ import annotations

from sayso.records import Decision, Judgement, Matter, proposal_id


def test_what_a_decision_is_about_names_its_proposal_in_any_order() -> None:
    decision = Decision(1, Matter.ACTORS, ("a-1", "a-2"), Judgement.ACCEPT, "ada", "2024-01-01")
    assert decision.proposal == proposal_id(Matter.ACTORS, ("a-2", "a-1"))
    assert decision.proposal != proposal_id(Matter.ACTORS, ("a-1", "a-3"))
    assert decision.proposal != proposal_id(Matter.THREAD, ("a-1", "a-2"))


def test_the_name_of_a_link_is_made_of_its_claims() -> None:
    ends = ("c-99aa00bb11cc22dd", "c-1f0a9c4277b1d2e0")
    assert proposal_id(Matter.LINK, ends) == "p-1f0a9c4299aa00bb"
    assert proposal_id(Matter.LINK, ends[::-1]) == proposal_id(Matter.LINK, ends)


def test_decisions_are_told_apart_by_what_they_decide() -> None:
    made = [
        Decision(1, Matter.STATE, ("r-1",), Judgement.CORRECT, "ada", "2024-01-01", value={"state": state})
        for state in ("open", "expired", "open")
    ]
    assert made[0] != made[1]
    assert len(set(made)) == 2
