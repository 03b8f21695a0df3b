"""The contract of links, field by field."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from sayso.records import ClaimLink, Direction, LinkEnd, LinkStatus, Relation, Restatement, Settled
from sayso.share.links import link_record, write_links

A = LinkEnd("c-1", "d-1", "monday.txt", "2031-05-03", "Harbour Desk", 10, 40, "The ferry sank.")
B = LinkEnd("c-2", "d-2", "tuesday.txt", None, None, 0, 22, "The ferry did not sink.")
LINK = ClaimLink(A, B, Relation.REVISES, Direction.AB, 0.75, ("The later puts right what the earlier says.",))


def test_a_link_has_the_fields_of_the_contract() -> None:
    out = io.StringIO()
    write_links([LINK], out)
    (line,) = out.getvalue().splitlines()
    record = json.loads(line)
    assert list(record) == [
        "a",
        "b",
        "relation",
        "direction",
        "score",
        "reasons",
        "status",
        "resolved",
        "said",
        "origin",
        "decided",
    ]
    assert record["a"] == {
        "claim": "c-1",
        "document": "d-1",
        "path": "monday.txt",
        "published": "2031-05-03",
        "publisher": "Harbour Desk",
        "start": 10,
        "end": 40,
        "text": "The ferry sank.",
    }
    assert (record["relation"], record["direction"], record["score"]) == ("revises", "ab", 0.75)
    assert (record["status"], record["origin"]) == ("proposed", None)


def test_no_links_make_an_empty_file() -> None:
    out = io.StringIO()
    write_links([], out)
    assert out.getvalue() == ""


def test_a_decided_link_has_who_decided_and_what_was_found_before() -> None:
    settled = Settled(4, "ada", "noon", "heard it", Relation.REPEATS, None)
    record = link_record(replace(LINK, status=LinkStatus.ACCEPTED, settled=settled))
    assert record["status"] == "accepted"
    assert record["decided"] == {
        "decision": 4,
        "who": "ada",
        "when": "noon",
        "why": "heard it",
        "found": {"relation": "repeats", "direction": None},
    }


def test_a_self_citation_has_what_was_said_then_and_what_is_said_now() -> None:
    said = (Restatement("number", "600 dockers", "800 dockers", same=False),)
    record = link_record(replace(LINK, relation=Relation.SELF_CITATION, resolved=True, said=said))
    assert record["said"] == [{"what": "number", "then": "600 dockers", "now": "800 dockers", "same": False}]
