"""Records go into rows and come back the same."""

from __future__ import annotations

import zlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import (
    Attribution,
    Block,
    BlockKind,
    Claim,
    Completeness,
    DatedFrom,
    Document,
    Dossier,
    Endnote,
    Extraction,
    OffsetMap,
    RawItem,
    Span,
    Time,
)
from sayso.store.rows import claim_of, document_of, extraction_of, raw_of, raw_row, rows_of, word_count
from tests.toy import dossier_of, item_of

texts = st.text(st.characters(exclude_categories=["Cs"]))
spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))
days = st.dates().map(lambda day: day.isoformat())
st.register_type_strategy(Span, spans)
st.register_type_strategy(Time, st.builds(Time, start=st.none() | days, end=st.none() | days))
offsets = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.booleans())).map(
    lambda runs: OffsetMap("code point", *(tuple(run[part] for run in runs) for part in range(3)))  # type: ignore[arg-type]
)
documents = st.builds(
    Document,
    text=texts,
    title=st.none() | texts,
    published=st.none() | days,
    published_from=st.none() | st.sampled_from(DatedFrom),
    completeness=st.sampled_from(Completeness),
    blocks=st.lists(st.from_type(Block), max_size=3).map(tuple),
    sentences=st.lists(spans, max_size=3).map(tuple),
    endnotes=st.lists(st.from_type(Endnote), min_size=1, max_size=3).map(tuple),
    offsets=st.none() | offsets,
)
claims = st.builds(
    Claim,
    chain=st.lists(st.from_type(Attribution), max_size=2).map(tuple),
    times=st.just(()),
    endnotes=st.sampled_from([(), (0,)]),
)
extractions = st.builds(Extraction, claims=st.lists(claims, max_size=2).map(tuple))


@given(documents, extractions)
def test_any_record_comes_back_as_it_was(document: Document, extraction: Extraction) -> None:
    rows = rows_of(Dossier(document, extraction), 1, 7)
    again = tuple(claim_of(row["record"]) for row in rows.claim_bodies)
    assert document_of(rows.document_bodies[0]["text"], rows.document_bodies[0]["record"]) == document
    assert extraction_of(rows.document_bodies[0]["mentions"], again) == extraction


@given(st.binary())
def test_any_bytes_come_back_as_they_were(data: bytes) -> None:
    row = raw_row(RawItem("a", "text/plain", data), "hash")
    assert (raw_of(row["data"]), row["size"]) == (data, len(data))


def test_a_lone_surrogate_in_the_text_survives() -> None:
    found = dossier_of(item_of("The mayor said boats leave."))
    document = replace(found.document, text="The mayor said \ud800", title=None)
    body = rows_of(Dossier(document, Extraction(document.id)), 1, 1).document_bodies[0]
    assert document_of(body["text"], body["record"]) == document


def test_columns_repeat_what_is_searched_for() -> None:
    rows = rows_of(dossier_of(item_of("The mayor said the envoy denied it was 2022-11-05.[4]\n")), 3, 70)
    assert [row["sources"] for row in rows.claim_bodies] == ["The mayor", "The mayor | the envoy"]
    assert [row["number"] for row in rows.claims] == [row["number"] for row in rows.claim_bodies] == [70, 71]
    assert rows.claim_bodies[1]["notes"] == b"[[4,[]]]"
    assert rows.claim_bodies[1]["kinds"] == "voiceattributed stancestate stancedeny note4 month2022x11"
    assert {(row["first_day"], row["last_day"]) for row in rows.claim_events} == {(738464, 738464)}
    assert rows.documents[0]["claims"] == 2


def test_masked_words_are_not_counted() -> None:
    document = dossier_of(item_of("One two.\nthree four five\n")).document
    masked = replace(document.blocks[1], kind=BlockKind.NOISE)
    assert word_count(document) == 5
    assert word_count(replace(document, blocks=(document.blocks[0], masked))) == 2


def test_a_quantity_that_was_kept_before_it_had_more_fields_comes_back() -> None:
    kept = (
        b'{"document":"d-1","quantities":[{"spans":[{"start":0,"end":3}],"text":"two","value":2.0,"high":null,"unit":"",'
        b'"of":"ferries","approximate":false,"bound":null,"per":null,"where":"content"}]}'
    )
    (quantity,) = extraction_of(zlib.compress(kept), ()).quantities
    assert (quantity.value, quantity.whole, quantity.change, quantity.exchange) == (2.0, "", None, None)


def test_a_time_that_was_kept_before_it_had_a_precision_comes_back() -> None:
    kept = (
        b'{"document":"d-1","times":[{"spans":[{"start":0,"end":5}],"text":"May 3","start":"2022-05-03",'
        b'"end":"2022-05-03","value":"2022-05-03","role":"event","where":"content"}]}'
    )
    extraction = extraction_of(zlib.compress(kept), ())
    (time,) = extraction.times
    assert (time.start, time.precision, time.reason) == ("2022-05-03", "", "")
    assert extraction.timexes == ()
