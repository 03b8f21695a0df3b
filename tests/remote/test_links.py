"""A link that was handed on reads back as the link it was."""

from __future__ import annotations

from dataclasses import replace

from sayso.casebook import Casebook
from sayso.records import ClaimLink, Direction, LinkStatus, Relation, Restatement, Settled
from sayso.remote.links import read_link
from sayso.share.lines import line
from sayso.share.links import link_record


def test_links_read_back_as_they_were(here: Casebook) -> None:
    (first, *_) = here.links()
    settled = Settled(3, "ana", "2022-11-09T10:00:00+00:00", "why", Relation.REPEATS, None)
    links: list[ClaimLink] = [
        *here.links(),
        replace(first, relation=Relation.REVISES, direction=Direction.AB, status=LinkStatus.ACCEPTED, settled=settled),
        replace(first, resolved=True, said=(Restatement("hedge", "may", "", False),)),
    ]
    assert [read_link(line(link_record(link))) for link in links] == links
