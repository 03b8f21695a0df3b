"""However the address of a page is written, it leads to one page, and to whose page it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.pages import page_of, site_of

PAGES = [
    ("https://t.me/s/Harbour/12?single", "t.me/harbour/12"),
    ("http://telegram.me/harbour/12", "t.me/harbour/12"),
    ("https://web.archive.org/web/20310503112233/https://t.me/harbour/12", "t.me/harbour/12"),
    ("https://archive.ph/2031/https://port.example/a", "port.example/a"),
    ("https://x.com/Pilot/status/77?s=20&t=Ab", "twitter.com/status/77"),
    ("https://mobile.twitter.com/another/status/77", "twitter.com/status/77"),
    ("https://youtu.be/Ab_1", "youtube.com/watch?v=Ab_1"),
    ("https://m.youtube.com/watch?v=Ab_1&feature=share", "youtube.com/watch?v=Ab_1"),
    ("https://www.port.example//news/a/?utm_source=x&id=3#top", "port.example/news/a?id=3"),
    ("PORT.example/news", "port.example/news"),
    ("https://port.example/?p=3", "port.example?p=3"),
]
NO_PAGES = ["https://port.example/", "https://t.me/harbour", "ftp://port.example/a", "see above", "", "//", "http://"]
SITES = [
    ("https://t.me/s/Harbour/12", "t.me/harbour"),
    ("https://twitter.com/@Pilot/status/77", "twitter.com/pilot"),
    ("https://news.port.example/a", "news.port.example"),
    ("https://facebook.com/story.php?id=3", ""),
    ("https://youtu.be/Ab_1", ""),
    ("mailto:desk@port.example", ""),
]


@pytest.mark.parametrize(("url", "page"), PAGES)
def test_a_page_has_one_form(url: str, page: str) -> None:
    assert page_of(url) == page


@pytest.mark.parametrize("url", NO_PAGES)
def test_a_whole_site_or_account_is_no_page(url: str) -> None:
    assert page_of(url) == ""


@pytest.mark.parametrize(("url", "site"), SITES)
def test_a_site_is_an_account_where_many_share_it(url: str, site: str) -> None:
    assert site_of(url) == site


@given(st.text(max_size=200))
def test_any_words_lead_to_a_page_in_one_form_or_to_none(words: str) -> None:
    page = page_of(words)
    assert page_of(f"https://{page}") in {page, ""}


def test_a_page_of_an_endless_address_is_read_to_a_bound() -> None:
    assert len(page_of("https://port.example/" + "web.archive.org/web/" * 50_000)) <= 2_000
