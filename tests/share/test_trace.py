"""A trace is handed on whole: every mention names its origins, every origin its mentions."""

from __future__ import annotations

import json

from sayso.records import (
    ClaimLink,
    LinkEnd,
    Mention,
    Origin,
    Relation,
    Root,
    RootKind,
    Trace,
    Uncorroborated,
)
from sayso.share.lines import safe_json
from sayso.share.trace import trace_record

A = LinkEnd("c-1", "d-1", "monday.txt", "2031-05-03", "Harbour Desk", 10, 40, "The ferry sank.")
B = LinkEnd("c-2", "d-2", "tuesday.txt", None, None, 0, 22, "The ferry did not sink.")
FIRST = Mention(A, "2031-05-01", is_told=True, speaker="Ann Pay", sides=("Denmark",), relation=None, strength=1.0)
SECOND = Mention(B, None, is_told=False, speaker="", sides=(), relation=Relation.REPEATS, strength=0.75)
ORIGIN = Origin(Root(RootKind.SPEAKER, "name:ann pay", "Ann Pay"), ("c-1", "c-2"), ("Denmark",), ("Both.",))
TRACE = Trace(
    "c-3",
    (FIRST, SECOND),
    (ORIGIN,),
    mention="c-1",
    links=(ClaimLink(A, B, Relation.DENIES, None, 0.5, ("So it is.",)),),
    uncorroborated=(Uncorroborated(B, "did not", "c-1", ("c-2",), ()),),
    more=7,
)


def test_a_trace_is_one_record() -> None:
    record = json.loads(safe_json(trace_record(TRACE)))
    assert (record["claim"], record["mention"], record["first"], record["more"]) == ("c-3", "c-1", "c-1", 7)
    assert record["summary"] == "2 mentions in 2 documents, 1 origin, one party only (Denmark)"
    first, second = record["mentions"]
    assert (first["text"], first["said"], first["said_from"]) == ("The ferry sank.", "2031-05-01", "sentence")
    assert (second["said"], second["said_from"], second["relation"], second["strength"]) == (
        None,
        "publication",
        "repeats",
        0.75,
    )
    assert first["origins"] == second["origins"] == [record["origins"][0]["id"]]
    assert record["origins"][0]["mentions"] == ["c-1", "c-2"]
    assert [link["relation"] for link in record["links"]] == ["denies"]
    assert record["uncorroborated"][0]["words"] == "did not"
    assert record["became"] == []
