"""The contract of documents, field by field."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

from sayso.records import Span, Timex
from sayso.share.document import write_documents
from tests.made import TEXT, dossier


def document() -> dict[str, Any]:
    out = io.StringIO()
    write_documents([dossier()], out)
    (row,) = out.getvalue().splitlines()
    loaded: dict[str, Any] = json.loads(row)
    return loaded


def test_a_document_has_the_fields_of_the_contract_in_their_order() -> None:
    expected = "document text blocks sentences endnotes hedges times timexes places quantities actors claims family"
    assert list(document()) == expected.split()
    assert {"authors", "raw_sha256", "noise_share"} < set(document()["document"])


def test_what_reading_and_extracting_noted_is_handed_on() -> None:
    noted = dossier()
    out = io.StringIO()
    write_documents([replace(noted, extraction=replace(noted.extraction, notices=("half of it is Greek",)))], out)
    assert json.loads(out.getvalue())["document"]["notices"] == ["endnote 2 is missing", "half of it is Greek"]


def test_expressions_of_time_are_handed_on_also_where_no_calendar_holds_them() -> None:
    noted, out = dossier(), io.StringIO()
    lasting = Timex((Span(0, 3),), TEXT[:3], "DURATION", "P3D")
    write_documents([replace(noted, extraction=replace(noted.extraction, timexes=(lasting,)))], out)
    (timex,) = json.loads(out.getvalue())["timexes"]
    assert timex == {"spans": [[0, 3]], "text": TEXT[:3], "type": "DURATION", "value": "P3D"}


def test_the_text_is_handed_on_untouched() -> None:
    assert document()["text"] == TEXT


def test_noise_keeps_its_kind_and_its_reason() -> None:
    (noise,) = [block for block in document()["blocks"] if block["noise"]]
    assert TEXT[noise["start"] : noise["end"]] == "Advertisement"
    assert (noise["kind"], noise["noise"], noise["reason"]) == ("noise", "advertisement", "a line of its own")


def test_a_mark_without_a_note_is_a_stub() -> None:
    present, missing = document()["endnotes"]
    assert present == {
        "number": 1,
        "mark": [TEXT.index("[1]"), TEXT.index("[1]") + 3],
        "text": "https://port.example/notice",
        "urls": ["https://port.example/notice"],
        "stub": False,
    }
    assert missing == {"number": 2, "mark": None, "text": None, "urls": [], "stub": True}


def test_a_mention_outside_every_claim_says_where_it_stands() -> None:
    (time,) = document()["times"]
    assert (time["text"], time["in"]) == ("on 3 October", "cue")


def test_claims_are_named_by_their_ids() -> None:
    assert document()["claims"] == [claim.id for claim in dossier().extraction.claims]
