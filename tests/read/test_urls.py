"""URLs in notes, as people write them."""

from __future__ import annotations

import json
import re
import time

import pytest
from tests.shared import SHARED, needs_shared

from sayso.read.page import Anchor
from sayso.read.urls import find_urls, note_urls
from sayso.records import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/b; https://c.example/d ; ", ["https://a.example/b", "https://c.example/d"]),
        ("https://a.example/b.", ["https://a.example/b"]),
        ("https://a.example/b;https://c.example/d", ["https://a.example/b", "https://c.example/d"]),
        ("https://a.example/bhttps://c.example/d", ["https://a.example/b", "https://c.example/d"]),
        ("https://a dot example/b", ["https://a.example/b"]),
        ("https://news dot a dot example/b", ["https://news.a.example/b"]),
        ("https://a[.]example/b", ["https://a.example/b"]),
        ("https://a [dot] example/b", ["https://a.example/b"]),
        ("https://a(dot)example/b", ["https://a.example/b"]),
        ("hxxps://a.example/b", ["https://a.example/b"]),
        ("ttps://a.example/b", ["https://a.example/b"]),
        ("https:// a.example/b", ["https://a.example/b"]),
        ("https://a.example/long-\npath/of/it", ["https://a.example/long-path/of/it"]),
        ("https://a.example/b\nhttps://c.example/d", ["https://a.example/b", "https://c.example/d"]),
        ("(see https://a.example/b)", ["https://a.example/b"]),
        ("https://a.example/b_(c)", ["https://a.example/b_(c)"]),
        ("https://a.example/?x=1&amp;y=2", ["https://a.example/?x=1&y=2"]),
        ("https://a.example/b; https://a.example/b", ["https://a.example/b"]),
        ("www.a.example/b", ["https://www.a.example/b"]),
        ("A book, 3rd ed. (Paris 2001).", []),
        ("", []),
    ],
)
def test_urls_come_out_as_one_would_type_them(text: str, expected: list[str]) -> None:
    assert list(find_urls(text)) == expected


def test_the_target_of_a_link_stands_in_for_words_that_are_no_whole_url() -> None:
    text = "A letter; https://a.example/very-lo...; https://c.example/d"
    anchors = [
        Anchor(Span(0, 8), "https://a.example/letter"),
        Anchor(Span(10, 38), "https://a.example/very-long ; https://a.example/second"),
        Anchor(Span(40, 59), "https://tracker.example/?to=d"),
    ]
    assert note_urls(text, Span(0, len(text)), anchors) == (
        "https://a.example/letter",
        "https://a.example/very-long",
        "https://a.example/second",
        "https://c.example/d",
    )


@pytest.mark.parametrize("text", ["https://" + "/" * 500_000 + " dot ", "http://a.b/c" * 50_000, "www." * 200_000])
def test_hostile_notes_take_no_longer_than_their_length(text: str) -> None:
    start = time.process_time()
    find_urls(text)
    assert time.process_time() - start < 5


HOST = re.compile(r"https?://((?:[\w-]+\.)+[\w-]{2,})(?:[/?#:]|$)")


def is_sound(url: str) -> bool:
    """Whether the truth holds a URL at all: some of it was cut at an unresolved "(dot)" or at `&amp;`."""
    host = HOST.match(plain(url))
    return host is not None and "dot" not in host.group(1) and not url.endswith("&amp")


def plain(url: str) -> str:
    return re.sub(r"[\\`’']+$", "", url.replace("(dot)", ".").replace("[dot]", ".").replace("(.)", "."))


@needs_shared
def test_all_urls_of_the_known_notes_are_found() -> None:
    lines = (SHARED / "corpus" / "isw_endnotes.jsonl").read_text(encoding="utf-8").splitlines()
    notes = [json.loads(line) for line in lines]
    found = [{plain(url) for url in note["urls"] if is_sound(url)} <= set(find_urls(note["text"])) for note in notes]
    assert sum(found) >= 0.995 * len(found)
