"""Cutting HTML into tags and text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.tags import TokenKind, attributes, scan


def shown(source: str) -> list[str]:
    """The tokens in short: text as it stands, tags by name, raw text in braces."""
    forms = {TokenKind.TEXT: "{0}", TokenKind.START: "<{1}>", TokenKind.END: "</{1}>", TokenKind.RAW: "{{{0}}}"}
    return [forms[token.kind].format(source[token.start : token.end], token.name) for token in scan(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a<b>c</B >d", ["a", "<b>", "c", "</b>", "d"]),
        ("a < b, c<3", ["a < b, c<3"]),
        ('<p title="x > y">z', ["<p>", "z"]),
        ("<p title='it \"is\">'>z", ["<p>", "z"]),
        ("<p title=it's>z</p>'", ["<p>", "z", "</p>", "'"]),
        ("a<!-- <b> -->c<!DOCTYPE x>d<?pi?>e", ["a", "c", "d", "e"]),
        ("a<!-->b", ["a", "b"]),
        ("a<!-- never closed", ["a"]),
        ("<script>if (a<b) '</p>'</script>x", ["<script>", "{if (a<b) '</p>'}", "</script>", "x"]),
        ("<style>never closed <p>", ["<style>", "{never closed <p>}"]),
        ("<br/>x<p", ["<br>", "x"]),
        ('<p title="never closed>a<b>c', ["<p>", "a", "<b>", "c"]),
        ("</>a", ["a"]),
        ("", []),
    ],
)
def test_tags_and_text_are_told_apart(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (' href="/a?b=1&amp;c=2"', {"href": "/a?b=1&c=2"}),
        (' href="/a?b=1&copy=2"', {"href": "/a?b=1&copy=2"}),
        (" HREF = '/a' hidden", {"href": "/a", "hidden": ""}),
        (" hidden", {"hidden": ""}),
        (" id=one id=two", {"id": "one"}),
        (" /", {}),
        ("", {}),
    ],
)
def test_attributes_are_read(inside: str, expected: dict[str, str]) -> None:
    assert attributes(inside) == expected


@given(st.text(alphabet="<>/!-?='\" abcp&;", max_size=200))
def test_no_character_is_cut_twice(source: str) -> None:
    place = 0
    for token in scan(source):
        assert place <= token.start <= token.end <= len(source)
        place = token.end


@pytest.mark.parametrize("slip", ['<p title="', "<p title='>", "<!--", "<!", "<a", "<script>", "</", "<p a=b c", "&"])
def test_no_slip_takes_quadratic_time(slip: str) -> None:
    source = slip * 100_000
    started = time.perf_counter()
    for token in scan(source):
        attributes(token.inside)
    assert time.perf_counter() - started < 5  # it takes a second at the most; quadratic would be hours
