"""Source items: JSON objects with a text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.shared import SHARED, needs_shared

from sayso.errors import BadRecord, EmptyFile
from sayso.read.items import read_page
from sayso.read.page import Mark, Metadata


def made(**keys: object) -> bytes:
    return json.dumps(keys).encode()


def test_an_item_has_its_title_its_text_and_what_is_known_of_it() -> None:
    page = read_page(
        made(
            date="2021-03-09T23:10:00",
            source="messenger",
            channel="harbour_news",
            url="https://m.example/1",
            lang="uk/ru",
            title="Port shut",
            text="The port is shut.\n\nThe pilots say so.",
            likes=12,
        ),
        "posts.jsonl#1",
    )
    assert page.text == "Port shut\n\nThe port is shut.\n\nThe pilots say so."
    assert [(piece.span.of(page.text), piece.mark) for piece in page.pieces] == [
        ("Port shut", Mark.TITLE),
        ("The port is shut.", Mark.NONE),
        ("The pilots say so.", Mark.NONE),
    ]
    assert page.metadata == Metadata(
        title="Port shut",
        publisher="messenger / harbour_news",
        published="2021-03-09",
        url="https://m.example/1",
        language="uk",
    )


@pytest.mark.parametrize(
    ("title", "text", "stored"),
    [
        ("Port shut", "Port shut. The pilots say so.", "Port shut. The pilots say so."),
        ("Port shut…", "PORT  SHUT by the pilots", "PORT  SHUT by the pilots"),
        (None, "Port shut", "Port shut"),
        ("Port shut", None, "Port shut"),
        ("Port shut", "  ", "Port shut"),
        ("", "\n Port \r\n", "\n Port \r\n"),
        ("Port", "a\0b", "Port\n\na\ufffdb"),
    ],
)
def test_a_title_stands_once(title: str | None, text: str | None, stored: str) -> None:
    assert read_page(made(title=title, text=text), "x#1").text == stored


@pytest.mark.parametrize(
    "line",
    [
        b'{"text": "cut in the mid',
        b"not json",
        b'["a", "list"]',
        b'{"text": 7}',
        b'{"text": "x", "source": {"a": 1}}',
        b'{"text": "\xff"}',
        b'{"text": "\\ud800"}',
        b"[" * 100_000,
        b"",
    ],
)
def test_a_bad_record_is_named_with_its_line(line: bytes) -> None:
    with pytest.raises(BadRecord, match=r"posts\.jsonl#7 is no source item") as refusal:
        read_page(line, "posts.jsonl#7")
    assert refusal.value.hint


def test_an_item_without_words_is_empty() -> None:
    with pytest.raises(EmptyFile, match=r"posts\.jsonl#7"):
        read_page(made(date="2021-03-09", text=" "), "posts.jsonl#7")


@given(st.text(min_size=1).filter(lambda text: "\0" not in text and bool(text.strip())), st.text(max_size=20))
def test_the_text_is_kept_as_it_is(text: str, title: str) -> None:
    page = read_page(json.dumps({"title": title, "text": text}).encode(), "x#1")
    assert text in page.text
    end = 0
    for piece in page.pieces:
        assert end <= piece.span.start
        assert piece.span.of(page.text) == piece.span.of(page.text).strip() != ""
        end = piece.span.end


@needs_shared
def test_shared_items_are_read_with_their_days() -> None:
    for path in sorted((SHARED / "corpus" / "sources").glob("*.jsonl")):
        for number, line in enumerate(path.read_bytes().splitlines()[:50], 1):
            page = read_page(line, f"{path.name}#{number}")
            assert page.metadata.published == json.loads(line)["date"][:10]
            assert page.metadata.publisher
