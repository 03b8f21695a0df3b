"""Proposals as they come back: their subjects are actors, or are tied to words, which only their fields tell."""

from __future__ import annotations

from typing import Any

import msgspec

from sayso.records import Cited, Matter, Namesake, Proposal, Value

MOST_PROPOSALS = 500
"""Proposals that one answer holds at most."""


class _Sent(msgspec.Struct):
    matter: Matter
    subjects: tuple[dict[str, Any], ...]
    score: float
    grounds: tuple[str, ...]
    value: Value
    evidence: tuple[Cited, ...]


SENT = _Sent
"""A proposal as it comes."""


def read_proposal(sent: _Sent) -> Proposal:
    """The proposal that was sent."""
    subjects = tuple(map(_subject, sent.subjects))
    return Proposal(sent.matter, subjects, sent.score, sent.grounds, sent.value, sent.evidence)


def _subject(sent: dict[str, Any]) -> Namesake | Cited:
    return msgspec.convert(sent, Cited) if "claim" in sent else msgspec.convert(sent, Namesake)
