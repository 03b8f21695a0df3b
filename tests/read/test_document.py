"""Making a document of an item."""

from __future__ import annotations

import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.pages import BODY, MORE, read

from sayso.errors import EmptyFile, ReadError, TooLarge, UnknownFormat
from sayso.read import make_document
from sayso.records import CLAIMING, Block, BlockKind, DatedFrom, Hints, RawItem
from sayso.settings import Limits


def test_a_document_is_named_by_its_bytes_and_keeps_them() -> None:
    data = f"\ufeff{BODY}\r\n".encode()
    document = make_document(RawItem("report.txt", "text/plain", data))
    assert document.raw_sha256 == hashlib.sha256(data).hexdigest()
    assert document.id == f"d-{document.raw_sha256[:16]}"
    assert document.text == f"{BODY}\r\n"
    assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert document == make_document(RawItem("report.txt", "text/plain", data))


@pytest.mark.parametrize(
    ("media", "data", "expected"),
    [
        ("text/markdown", b"# The Harbour\n\nThe pilots waited.", "The pilots waited."),
        ("text/html", b"<article><h1>The Harbour</h1><p>The pilots waited.</p></article>", "The pilots waited."),
        (
            "application/json",
            b'{"date": "2021-03-04", "title": "The Harbour", "text": "The pilots waited."}',
            "The pilots",
        ),
    ],
)
def test_each_format_has_its_reader(media: str, data: bytes, expected: str) -> None:
    document = make_document(RawItem("report", media, data))
    assert document.media == media
    assert document.title == "The Harbour"
    assert any(sentence.of(document.text).startswith(expected) for sentence in document.sentences)


@pytest.mark.parametrize(
    ("media", "data", "error"),
    [
        ("text/plain", b"", EmptyFile),
        ("text/plain", b" \n\t\n", EmptyFile),
        ("image/png", b"x", UnknownFormat),
        ("text/plain", b"x" * 200, TooLarge),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_next_step(media: str, data: bytes, error: type[ReadError]) -> None:
    with pytest.raises(error) as refused:
        make_document(RawItem("report.txt", media, data), Limits(text_length=100))
    assert "report.txt" in refused.value.message
    assert refused.value.hint


def test_hints_reach_the_document() -> None:
    hints = Hints("2021-03-04", DatedFrom.METADATA, "The Gazette", "The Harbour", "https://a.example/b", "en")
    document = read(BODY, hints=hints)
    assert (document.published, document.published_from) == ("2021-03-04", DatedFrom.METADATA)
    assert (document.publisher, document.title) == ("The Gazette", "The Harbour")
    assert (document.url, document.language) == ("https://a.example/b", "en")


def test_a_document_without_a_date_says_so() -> None:
    assert any("--date" in notice for notice in read(BODY).notices)


TEXT = st.text(alphabet=st.sampled_from(list("Ab. \r\n\t\u00a0[1]•-—“”é🔥شa\u0301:#*")), min_size=1, max_size=120)


@given(TEXT)
def test_every_character_of_a_block_is_in_exactly_one_of_its_sentences(text: str) -> None:
    document = read("x" + text)
    assert document.text == "x" + text
    held: dict[Block, str] = {}
    for sentence in document.sentences:
        block = document.block_at(sentence.start)
        assert block is not None
        assert block.span.contains(sentence)
        held[block] = held.get(block, "") + "".join(sentence.of(document.text).split())
    for block in document.blocks:
        if block.kind is not BlockKind.ENDNOTE:
            assert held.get(block, "") == "".join(block.span.of(document.text).split())
    for endnote in document.endnotes:
        assert endnote.scope is None or (endnote.mark is not None and endnote.scope.end >= endnote.mark.end)


def test_headings_are_one_sentence_each() -> None:
    document = read(f"{BODY}\n\nStage 2. The Southern Mole (Objective: hold it)\n\n{MORE}")
    heading = next(block for block in document.blocks if block.kind is BlockKind.HEADING)
    assert heading.span in document.sentences
    assert heading.kind in CLAIMING


@pytest.mark.parametrize(
    "unit",
    ["Key Takeaways\n", "Read more\n", "Storm Heads for Coast\n", "- a\n", "[1] https://a.example/b\n", "March 4 "],
)
def test_hostile_pages_take_no_longer_than_their_length(unit: str) -> None:
    start = time.process_time()
    read(unit * 10_000)
    assert time.process_time() - start < 5
