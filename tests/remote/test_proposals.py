"""Proposals come back with subjects of their kind: actors, or what is tied to words."""

from __future__ import annotations

import msgspec

from sayso.records import Cited, Matter, Namesake, Proposal
from sayso.remote.proposals import SENT, read_proposal

CITED = Cited("c-1", "c-1", "Boats leave.", "d-1", "a.txt", "2022-11-09")


def test_subjects_are_told_apart() -> None:
    for proposal in (
        Proposal(
            Matter.ACTORS, (Namesake("a-1", "Ana", "person", ("Ana", "A.")), Namesake("a-2", "A.", "person")), 0.9, ()
        ),
        Proposal(Matter.LINK, (CITED, CITED), 0.5, ("Why.",), {"relation": "denies", "direction": None}, (CITED,)),
    ):
        assert read_proposal(msgspec.json.decode(msgspec.json.encode(proposal), type=SENT)) == proposal
