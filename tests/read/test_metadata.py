"""What a page says of itself."""

from __future__ import annotations

import pytest

from sayso.read.layout import lay_out
from sayso.read.metadata import page_address, read_metadata, web_address
from sayso.read.page import Metadata


def stated(source: str, heading: str | None = None) -> Metadata:
    return read_metadata(lay_out(source), source, heading)


def test_a_page_is_described_by_its_data_script_first() -> None:
    page = stated(
        '<html lang="en-GB"><title>Dam gives way - The Gazette</title>'
        '<meta property="og:site_name" content="The Gazette"><meta name="author" content="Web desk">'
        '<meta property="article:published_time" content="2021-05-02T08:00:00Z">'
        '<script type="application/ld+json">{"@graph": [{"@type": "BreadcrumbList"}, {"@type": ["NewsArticle"],'
        '"headline": "Dam gives way", "datePublished": "2021-05-01T23:30:00-05:00",'
        '"author": [{"name": "Ana Lopez"}, {"name": "Bo Li"}], "publisher": {"name": "The Gazette Ltd"}}]}</script>'
        '<link rel="canonical" href="https://gazette.example/dam"><p>Text.'
    )
    assert page == Metadata(
        title="Dam gives way",
        authors=("Ana Lopez", "Bo Li"),
        publisher="The Gazette Ltd",
        published="2021-05-01",
        url="https://gazette.example/dam",
        language="en",
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2021-05-02T00:30:00+03:00">', "2021-05-02"),
        ('<meta name="DC.date.issued" content="2 May 2021">', "2021-05-02"),
        ('<meta name="citation_publication_date" content="2021/05/02">', "2021-05-02"),
        ('<span property="dc:date dc:created" content="2021-05-02T16:00:00-05:00">May</span>', "2021-05-02"),
        (
            '<time itemprop="datePublished" datetime="2021-05-02">x</time><time datetime="2020-01-01">y</time>',
            "2021-05-02",
        ),
        ('<time datetime="2021-05-02T10:00">x</time> <time datetime="2021-05-02">y</time>', "2021-05-02"),
        ('<time datetime="2021-05-02">x</time> <time datetime="2021-05-03">y</time>', None),
        ('<meta name="date" content="yesterday">', None),
        ('<meta name="date" content="3/4/2021">', None),
    ],
)
def test_the_day_is_read_where_it_is_stated_beyond_doubt(head: str, day: str | None) -> None:
    assert stated(head + "<p>Text.").published == day


def test_a_site_name_is_no_title() -> None:
    page = stated(
        '<title>Winter outlook | Fjord Institute</title><meta property="og:title" content="Fjord Institute">'
        '<meta property="og:site_name" content="Fjord Institute"><p>x'
    )
    assert page.title == "Winter outlook"
    assert stated("<title>Winter outlook - part two</title><p>x", "Winter outlook").title == "Winter outlook"


def test_an_address_that_is_not_of_this_page_is_not_believed() -> None:
    assert stated('<meta property="og:url" content="https://site.example/"><p>x').url is None
    assert stated('<link rel="canonical" href="/report"><p>x').url is None
    page = "<!-- saved from url=(0030)https://site.example/a/report -->"
    assert stated(page + '<link rel="canonical" href="/b"><p>x').url == "https://site.example/b"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/b?c=1#d", "https://site.example/b?c=1#d"),
        ("//other.example/", "https://other.example/"),
        (" https://other.example/a\nb", "https://other.example/ab"),
        ("javascript:alert(1)", None),
        ("mailto:desk@site.example", None),
        ("data:text/html,x", None),
        ("http://[broken", None),
        ("http://", None),
    ],
)
def test_only_addresses_of_the_web_are_links(href: str, address: str | None) -> None:
    assert web_address(href, "https://site.example/a") == address


def test_a_base_moves_the_links() -> None:
    source = '<base href="https://base.example/x/"><p>x'
    assert page_address(stated(source), lay_out(source)) == "https://base.example/x/"


@pytest.mark.parametrize(
    "data",
    [
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": {"name": [1, {}]}, "author": [[["x"]]], "datePublished": 7}',
        '{"@type": {"x": 1}}',
        '{"@graph": [1, null, "x", []]}',
        "not json",
        '{"@type": "Article", "headline": "\\ud800"}',
        "",
    ],
)
def test_a_hostile_data_script_does_no_harm(data: str) -> None:
    page = stated(f'<title>Title</title><script type="application/ld+json">{data}</script><p>x')
    assert page.title in {"Title", "?"}, "and half a surrogate is no character"
    assert page.published is None
