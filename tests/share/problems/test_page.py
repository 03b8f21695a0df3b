"""The page has no script and no address, escapes the words of a report, and shows passages side by side."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from sayso.share.problems.page import write_page
from tests.checked import SHOWING, checked

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "section", "h2", "p", "article", "strong", "code"),
    *("small", "div", "figure", "figcaption", "blockquote", "mark", "details", "summary", "ul", "li"),
}
"""Every tag that a page may have."""


class Tags(HTMLParser):
    """Collects the tags of a page, and that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the beginning of an element."""
        self.names.add(tag)
        assert all(
            name in {"class", "id", "dir", "lang", "charset", "http-equiv", "content", "name"} for name, _ in attrs
        )
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take the end of one."""
        assert self.open.pop() == tag


def page(path: str = "harbour.md", words: str = "It says “likely”.") -> str:
    out = io.StringIO()
    write_page([checked(path, words)], out, SHOWING)
    return out.getvalue()


def test_passages_stand_side_by_side_with_what_is_meant_marked() -> None:
    out = page()
    assert out.count("<figure>") == 4
    assert "<figcaption>line 7</figcaption>" in out
    assert "had ordered two ferries to stay in Narva</mark>.[1]</blockquote>" in out
    assert "A reader takes what is sure for sure." in out
    assert "Not found in it: figures." in out
    assert "by phone" in out


@given(words=st.text() | st.sampled_from(["<script>alert(1)</script>", '"><img src=x onerror=y>', "</style>"]))
def test_no_words_become_a_tag(words: str) -> None:
    tags = Tags()
    tags.feed(page(words, words))
    assert tags.names <= TAGS
    assert not tags.open


def test_nothing_is_fetched() -> None:
    assert "default-src 'none'" in page()
    assert not re.search(r"\b(?:src|href)\s*=|url\(", page())
