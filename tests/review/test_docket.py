"""What all matters have in common: the newest decision on the same things is the one that a newer supersedes."""

from __future__ import annotations

from sayso.records import Decision, Judgement, Matter
from sayso.review.desk import DOCKETS
from sayso.review.docket import latest


def made(number: int, *subjects: str, judgement: Judgement = Judgement.ACCEPT, undone: int | None = None) -> Decision:
    return Decision(number, Matter.THREAD, subjects, judgement, "ada", "2024-01-01", supersedes=undone)


def test_the_newest_on_the_same_things_in_any_order_is_found() -> None:
    log = [made(1, "t-1", "t-2"), made(2, "t-1", "t-3"), made(3, "t-2", "t-1")]
    assert latest(log, ("t-1", "t-2")) == log[2]
    assert latest([*log, made(4, "t-1", "t-2", judgement=Judgement.UNDO, undone=3)], ("t-1", "t-2")) == log[0]
    assert latest(log, ("t-1",)) is None


def test_every_matter_has_a_docket_of_its_own() -> None:
    assert {matter: each.matter for matter, each in DOCKETS.items()} == {matter: matter for matter in Matter}
