"""What is shown is written with the fields of the contract, and with what the view adds."""

from __future__ import annotations

from dataclasses import replace

from sayso.ask.show import view_claim, view_document
from sayso.ask.written import view_record
from sayso.records import Actor, ClaimLink, LinkEnd, Relation
from sayso.share.jsonl import answer_record
from sayso.share.links import link_record
from tests.made import TEXT, dossier, span


def test_a_claim_keeps_every_field_of_an_answer() -> None:
    made = dossier()
    for claim in made.extraction.claims:
        view = view_claim(made, claim)
        record = view_record(view)
        assert answer_record(view.answer).items() <= record.items()
        assert record["links"] == []


def test_a_claim_is_written_with_its_context_and_its_relatives() -> None:
    made = dossier()
    outer, inner, _ = made.extraction.claims
    record = view_record(view_claim(made, inner))
    assert record["notes"] == [
        {"number": 1, "text": "https://port.example/notice", "urls": ["https://port.example/notice"], "stub": False}
    ]
    assert (record["inside"], record["holds"]) == ([outer.id], [])
    assert view_record(view_claim(made, outer))["holds"] == [inner.id]
    assert record["speakers"] == [None, None]


def test_links_and_speakers_go_with_the_claim() -> None:
    made = dossier()
    view = view_claim(made, made.extraction.claims[0])
    end = LinkEnd("c-2", "d-2", "later.txt", "2022-10-05", "Port Post", 0, 20, "Two ferries sailed.")
    speaker = Actor((span("The port authority"),), "The port authority", "a-port", "Port authority", "organisation")
    link = ClaimLink(end, end, Relation.REPEATS, None, 0.75, ("The same words.",))
    record = view_record(replace(view, links=(link,), speakers=(speaker,)))
    assert record["links"] == [link_record(link)]
    assert [each["id"] for each in record["speakers"]] == ["a-port"]  # type: ignore[attr-defined]


def test_a_document_is_written_with_its_blocks_and_their_exact_words() -> None:
    made = dossier()
    record = view_record(view_document(made))
    heading = record["document"]
    assert isinstance(heading, dict)
    assert heading["id"] == made.document.id
    assert heading["notices"] == ["endnote 2 is missing"]
    blocks = record["blocks"]
    assert isinstance(blocks, list)
    assert all(TEXT[block["start"] : block["end"]] == block["text"] for block in blocks)
    assert record["counts"]["claims"] == 3  # type: ignore[index]
    assert record["family"] is None
