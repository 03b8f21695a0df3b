"""Claims are frozen, and their words are the domain's."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.records import BlockKind, Claim, Passage, Span, Stance, Voice


def test_nobody_edits_a_claim() -> None:
    claim = Claim("c-1", "d-1", BlockKind.PARAGRAPH, Span(0, 4), Voice.FACT, (), Passage((Span(0, 4),), "Rain"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        claim.negated = True  # type: ignore[misc]


def test_there_are_eleven_stances() -> None:
    assert len(Stance) == 11
