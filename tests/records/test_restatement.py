"""A restatement sets what was said beside what is now said of it."""

from __future__ import annotations

from sayso.records import Restatement


def test_a_restatement_keeps_both_words_apart() -> None:
    assert Restatement("number", "600", "800", same=False) != Restatement("number", "800", "600", same=False)
