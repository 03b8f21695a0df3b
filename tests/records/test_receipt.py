"""A receipt says what became of one item."""

from __future__ import annotations

from sayso.records import Outcome, Receipt


def test_a_failure_carries_its_reason_and_the_next_step() -> None:
    receipt = Receipt("a.pdf", Outcome.FAILED, reason="a.pdf is encrypted.", hint="Save it without a password.")
    assert receipt.document is None
    assert receipt.reason
    assert receipt.hint
