"""The contract of claims, field by field."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from sayso.records import quote
from sayso.records.spans import Span
from sayso.share.jsonl import answer_record, write_claims
from tests.made import TEXT, answers, dossier

FIELDS = """
    id document block sentence voice chain content hedges conditions finding verdicts firsts negated times places
    quantities actors endnotes confidence extractor review grade
"""
DOCUMENT_FIELDS = ["id", "path", "title", "published", "published_from", "publisher", "sha256", "completeness"]
MENTION_FIELDS = {
    "hedges": "spans text class whose term icd203 phia kent below link holder scope",
    "times": "spans text start end value role precision reason",
    "places": (
        "spans text name kind geonameid lat lon within relation precision_km bearing distance_km status line reason"
    ),
    "quantities": "spans text value high unit of approx bound per whole change exchange",
    "actors": "spans text id name merged_from kind class side affiliation bound count reason antecedent",
    "endnotes": "number span scope urls actors",
}


def claims() -> list[dict[str, Any]]:
    out = io.StringIO()
    write_claims([dossier()], out)
    return [json.loads(row) for row in out.getvalue().splitlines()]


def test_a_claim_has_the_fields_of_the_contract_in_their_order() -> None:
    for claim in claims():
        assert list(claim) == FIELDS.split()
        assert list(claim["document"]) == DOCUMENT_FIELDS


@pytest.mark.parametrize("kind", MENTION_FIELDS)
def test_a_mention_has_the_fields_of_the_contract(kind: str) -> None:
    found = [mention for claim in claims() for mention in claim[kind]]
    assert found
    assert all(list(mention) == MENTION_FIELDS[kind].split() for mention in found)


def test_every_quoted_passage_is_found_at_its_offsets() -> None:
    def check(value: object) -> int:
        if isinstance(value, list):
            return sum(check(item) for item in value)
        if not isinstance(value, dict):
            return 0
        inside = sum(check(item) for item in value.values())
        if "spans" in value and "text" in value:
            assert quote(TEXT, [Span(*pair) for pair in value["spans"]]) == value["text"]
            return inside + 1
        return inside

    assert check(claims()) > 10


def test_a_nested_report_keeps_the_chain_outermost_first() -> None:
    outer, inner, own = claims()
    assert [link["source"]["text"] for link in outer["chain"]] == ["The port authority"]
    assert [link["source"]["text"] for link in inner["chain"]] == ["The port authority", "captain Ilves"]
    assert inner["chain"][0]["source"]["actor"] == "a-port"
    assert inner["chain"][0]["said_on"] == {
        "spans": [[TEXT.index("on 3 October"), TEXT.index("on 3 October") + 12]],
        "start": "2022-10-03",
        "end": "2022-10-03",
    }
    assert inner["chain"][1]["said_on"] is None
    assert own["chain"] == []


def test_a_hedge_travels_with_its_claim() -> None:
    (hedge,) = claims()[2]["hedges"]
    assert (hedge["text"], hedge["class"], hedge["whose"]) == ("likely", "likelihood", "publisher")
    assert (hedge["icd203"], hedge["phia"], hedge["kent"]) == ([55, 80], [55, 75], None)


def test_an_endnote_brings_its_mark_and_its_urls() -> None:
    start = TEXT.index("[1]")
    assert claims()[0]["endnotes"] == [
        {
            "number": 1,
            "span": [start, start + 3],
            "scope": "marked",
            "urls": ["https://port.example/notice"],
            "actors": [],
        }
    ]


def test_an_answer_is_the_claim_with_the_words_of_its_sentence() -> None:
    for answer, claim in zip(answers(), claims(), strict=True):
        record = json.loads(json.dumps(answer_record(answer)))
        assert record["sentence"]["text"] == TEXT[record["sentence"]["start"] : record["sentence"]["end"]]
        assert record["id"] == claim["id"]
        assert set(FIELDS.split()) < set(record)
        assert [note["number"] for note in record["endnotes"]] == [note["number"] for note in claim["endnotes"]]
