"""Text that enters a page is escaped, whatever it holds, and no address runs anything."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.view.markup import Markup, is_address, joined, put, tag

HOSTILE = "<script>alert(1)</script>\"'>&amp;<img src=x onerror=alert(1)>"


class Seen(HTMLParser):
    """The elements, attributes and words that a browser would see."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep words."""
        self.words += data


@given(st.text())
def test_words_stay_words(text: str) -> None:
    seen = Seen(tag("p", text))
    assert [name for name, _ in seen.elements] == ["p"]
    assert "<" not in tag("p", text).removeprefix("<p>").removesuffix("</p>")
    assert unescape(str(tag("p", text))) == f"<p>{text}</p>" or "&" in text


@given(st.text())
def test_an_attribute_stays_an_attribute(text: str) -> None:
    assert [name for name, _ in Seen(tag("p", title=text)).elements] == ["p"]
    assert list(Seen(tag("p", title=text)).elements[0][1]) == ["title"]


def test_markup_within_markup_is_not_escaped_again() -> None:
    inner = tag("b", HOSTILE)
    assert inner in tag("p", "a", inner)
    assert joined([inner, "<"]) == f"{inner}&lt;"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "http:",
        "http://[broken",
        "file:///etc/passwd",
        "blob:x",
        "page.html",
        "",
    ],
)
def test_what_is_no_address_is_no_link(url: str) -> None:
    assert not is_address(url)
    assert "href" not in tag("a", url, href=url)


@pytest.mark.parametrize("url", ["https://example.org/?a=b&c=<d>", "http://x.example", "/ask?text=a", "#s12", "?a=b"])
def test_an_address_is_a_link(url: str) -> None:
    assert Seen(tag("a", "x", href=url)).elements == [("a", {"href": url})]


@pytest.mark.parametrize("name", ["script", "style", "iframe", "object", "embed", "p onload", "P", ""])
def test_no_element_that_runs_or_loads(name: str) -> None:
    with pytest.raises(ValueError, match="no element"):
        tag(name)


@pytest.mark.parametrize("name", ["onclick", "onerror", "style", "srcdoc", "a b", 'a"b'])
def test_no_attribute_that_runs(name: str) -> None:
    with pytest.raises(ValueError, match="no attribute"):
        tag("p", **{name: "x"})


def test_flags_and_what_is_missing() -> None:
    assert tag("input", checked=True, disabled=False, value=None, data_x=0) == '<input checked data-x="0">'


def test_text_that_nobody_escaped_is_not_put_into_a_page() -> None:
    with pytest.raises(TypeError, match="only markup"):
        put("<b>x</b>")  # type: ignore[arg-type]
    assert isinstance(tag("b"), Markup)
