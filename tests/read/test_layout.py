"""The text of a page, its pieces and links, and the way back to the source."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.layout import Layout, lay_out
from sayso.read.page import Mark


def words(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One <b>two</b>\n   three</p><p>four", ["One two three", "four"]),
        ("<p>One<br>two<br/>\n<br>three</p>", ["One\ntwo", "three"]),
        ("<div>One<div>two</div>three</div>", ["One", "two", "three"]),
        ("<ul><li>One<li>two<ul><li>three</ul></ul>", ["One", "two", "three"]),
        ("<p>a&nbsp;b&amp;c &lt;d&gt; &#1078;&#x436; &hellip;</p>", ["a\u00a0b&c <d> жж …"]),
        ("<p>&nbsp; One &nbsp;</p><p>&nbsp;</p><p> two</p>", ["One", "two"]),
        ("<p>fish&chips R&D &unknown; 3 < 4 &</p>", ["fish&chips R&D &unknown; 3 < 4 &"]),
        ("<pre>one  two\nthree\n\nfour</pre>", ["one  two\nthree", "four"]),
        ("<p>a\x00b\x07c</p>", ["a\ufffdb\ufffdc"]),
        ("<p>one<script>var two</script><style>p{}</style><!-- three --> four</p>", ["one four"]),
        (
            '<p>one <span hidden>two</span><i style="display:none">three</i>four</p><template><p>five</template>',
            ["one four"],
        ),
        ("<table><tr><td>one<td>two<tr><td>three</table>", ["one", "two", "three"]),
        ("one<p>two", ["one", "two"]),
        ("<p>שלום <b>עולם</b> 🙂e\u0301</p>", ["שלום עולם 🙂e\u0301"]),
        ("", []),
    ],
)
def test_a_page_is_laid_out_as_it_is_seen(source: str, expected: list[str]) -> None:
    assert words(lay_out(source)) == expected


def test_pieces_know_what_the_markup_says() -> None:
    page = lay_out(
        "<h2>Head</h2><ul><li><p>item</p><p>more of it</p></li></ul><p><b>all</b> <strong>bold</strong></p>"
        "<p><b>not</b> all</p><figure><figcaption>caption</figcaption></figure><blockquote><p>quote</p></blockquote>"
        '<div><span class="byline">By A. Writer</span></div><p><span class="author">A. Writer</span> went home.</p>'
    )
    assert [(line.mark, line.strong) for line in page.lines] == [
        (Mark.HEADING, True),
        (Mark.ITEM, False),
        (Mark.NONE, False),
        (Mark.NONE, True),
        (Mark.NONE, False),
        (Mark.CAPTION, False),
        (Mark.QUOTE, False),
        (Mark.BYLINE, False),
        (Mark.NONE, False),
    ]


def test_links_stand_on_their_words() -> None:
    page = lay_out(
        '<p>See <a href="/a?x=1&amp;y=2"> this page </a>, '
        "<div><a href=b><p>that<p>and that</a></div><a name=c>not this</a>"
    )
    assert [(link.span.of(page.text), link.url) for link in page.links] == [
        ("this page", "/a?x=1&y=2"),
        ("that", "b"),
        ("and that", "b"),
    ]


def test_a_link_that_is_never_closed_ends_with_its_block() -> None:
    page = lay_out('<div><p><a href="/a">one</p></div><p>two</p>')
    assert [link.span.of(page.text) for link in page.links] == ["one"]


PIECE = st.text(alphabet=st.sampled_from("ab я é\u00a0\u200f🙂\u0301שم<>&\"';\n\r\t "), min_size=1, max_size=12)
WRAPPERS = st.sampled_from(
    ["{}", "<b>{}</b>", "<p>{}</p>", "<i><span class='x'>{}</span></i>", "<li>{}", "{}<br>", "<a href='/x'>{}"]
)
PARTS = st.lists(st.tuples(PIECE, WRAPPERS, st.booleans()), max_size=12)


@given(PARTS)
def test_every_character_leads_to_its_place_in_the_source(parts: list[tuple[str, str, bool]]) -> None:
    source = "".join(
        wrapper.format("".join(f"&#{ord(character)};" for character in text) if as_entities else escape(text))
        for text, wrapper, as_entities in parts
    )
    page = lay_out(source)
    for at, character in enumerate(page.text):
        place = page.offsets.to_source(at)
        if character in "\n ":
            continue  # folded white space, or what stands between two pieces
        if source[place] == "&":
            entity = source[place : source.index(";", place) + 1]
            assert lay_out(f"<pre>x{entity}x").text == f"x{character}x"
        else:
            assert source[place] == character


@given(PARTS)
def test_pieces_are_trimmed_and_in_order(parts: list[tuple[str, str, bool]]) -> None:
    page = lay_out("".join(wrapper.format(text) for text, wrapper, _ in parts))
    end = 0
    for line in page.lines:
        assert line.span.start >= end
        end = line.span.end
        assert line.span.of(page.text) == line.span.of(page.text).strip() != ""
    for link in page.links:
        assert any(line.span.contains(link.span) for line in page.lines)


@given(PARTS)
def test_no_word_is_lost(parts: list[tuple[str, str, bool]]) -> None:
    page = lay_out("".join(wrapper.format(escape(text)) for text, wrapper, _ in parts))
    assert "".join(page.text.split()) == "".join("".join(text for text, _, _ in parts).split())
