"""Saved web pages, from bytes to pieces."""

from __future__ import annotations

import time

import pytest
from tests.shared import SHARED, needs_shared

from sayso.errors import EmptyFile, ReadError
from sayso.read.page import Mark
from sayso.read.web import read_page
from sayso.records import NoiseKind

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Dam holds - The Gazette</title>
<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://gazette.example/news/dam"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Dam&nbsp;holds</h1><p class="byline">By Ana Lopez</p>
<p>Engineers said on Friday that the dam <b>was likely</b> to hold &mdash; \u201cfor now\u201d.<sup>[1]</sup>
The mayor denied it.</p><ul><li>No village was evacuated, according to the fire service of the county.</li></ul>
<p>[1] <a href="../docs/letter?a=1&amp;b=2">Letter</a>; <a href="javascript:void(0)">copy</a></p></article>
<footer>Contact</footer></body></html>"""


def test_a_page_becomes_text_with_the_furniture_masked() -> None:
    page = read_page(PAGE.encode(), "dam.html")
    assert [(piece.span.of(page.text), piece.mark, piece.noise) for piece in page.pieces] == [
        ("Home", Mark.NONE, NoiseKind.NAVIGATION),
        ("Dam\u00a0holds", Mark.TITLE, None),
        ("By Ana Lopez", Mark.BYLINE, None),
        (
            "Engineers said on Friday that the dam was likely to hold — “for now”.[1] The mayor denied it.",
            Mark.NONE,
            None,
        ),
        ("No village was evacuated, according to the fire service of the county.", Mark.ITEM, None),
        ("[1] Letter; copy", Mark.NONE, None),
        ("Contact", Mark.NONE, NoiseKind.FOOTER),
    ]
    assert [(anchor.span.of(page.text), anchor.url) for anchor in page.anchors] == [
        ("Home", "https://gazette.example/"),
        ("Letter", "https://gazette.example/docs/letter?a=1&b=2"),
    ]
    assert page.metadata.publisher == "The Gazette"
    assert page.metadata.title == "Dam holds"


def test_the_offsets_lead_to_the_page_as_published() -> None:
    page = read_page(PAGE.encode(), "dam.html")
    assert page.offsets is not None
    for words in ("Engineers", "was likely", "for now", "[1] Letter", "holds"):
        at = page.text.index(words)
        assert PAGE[page.offsets.to_source(at) :].startswith(words.split()[0])
    assert PAGE[page.offsets.to_source(page.text.index("—")) :].startswith("&mdash;")


def test_a_page_without_text_says_what_to_do() -> None:
    with pytest.raises(EmptyFile, match=r"app\.html is a page without text") as refusal:
        read_page(b'<html><body><div id="root"></div><script>start()</script></body></html>', "app.html")
    assert "browser" in refusal.value.hint


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 5_000 + "<p>The bridge is open." + "</div>" * 5_000,
        "<div>" * 5_000 + "<p>The bridge is open.",
        "<table><tr><td>" * 5_000 + "The bridge is open.",
        "<ul><li>" * 5_000 + "The bridge is open.",
        "<b><i><span>" * 5_000 + "The bridge is open.",
        "<blockquote><p>" * 5_000 + "The bridge is open." + "</b></i>" * 5_000,
        f"<p data-x=\"{'x' * 5_000_000}\" title='{'y' * 1_000_000}'>The bridge is open.",
        "<p>The bridge is open.\0\0</p>" + "<!-- " * 50_000,
    ],
    ids=["deep", "deep and unclosed", "tables", "lists", "inline", "quotes", "huge attributes", "comments"],
)
def test_hostile_markup_is_read_in_good_time(source: str) -> None:
    started = time.perf_counter()
    page = read_page(source.encode(), "x.html")
    assert time.perf_counter() - started < 10
    assert "The bridge is open." in page.text


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["<div>a", "<li>a", "<b>a", "<a href=/>a", "<tr><td>a", "<br>a", "</p>a"])
def test_a_million_tags_take_linear_time(tag: str) -> None:
    seconds = []
    for count in (50_000, 200_000):
        started = time.perf_counter()
        read_page((tag * count).encode(), "x.html")
        seconds.append(time.perf_counter() - started)
    assert seconds[1] < 16 * max(seconds[0], 0.05), "four times the tags take four times as long, not sixteen times"


@needs_shared
def test_every_shared_page_is_read_without_a_failure() -> None:
    failed = []
    for path in sorted((SHARED / "corpus" / "isw_html").glob("*.html"))[::15]:
        try:
            page = read_page(path.read_bytes(), path.name)
        except ReadError as error:
            failed.append(str(error))
            continue
        assert page.metadata.published == path.stem
        assert sum(piece.noise is None for piece in page.pieces) > 20
    assert not failed
