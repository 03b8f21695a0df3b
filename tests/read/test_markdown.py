"""What Markdown's marks say."""

from __future__ import annotations

import pytest

from sayso.read.page import Mark
from sayso.read.text import read_page
from sayso.records import NoiseKind

PAGE = """---
title: "The week in the harbour"
author: [Ana Lopez, Ben Roth]
date: 2023-04-05
---
# The week in the harbour

> Quiet, says the master.

## Ships
- One came.[^1]
**All in bold**

***

A [letter](https://a.example/letter) says so.
"""


def test_marks_tell_title_heading_quotation_item_and_rule() -> None:
    page = read_page(PAGE.encode(), "week.md", markdown=True)
    assert page.text == PAGE
    body = [(piece.span.of(PAGE), piece.mark) for piece in page.pieces if not piece.noise]
    assert body == [
        ("The week in the harbour", Mark.TITLE),
        ("Quiet, says the master.", Mark.QUOTE),
        ("Ships", Mark.HEADING),
        ("- One came.[^1]", Mark.ITEM),
        ("**All in bold**", Mark.NONE),
        ("A [letter](https://a.example/letter) says so.", Mark.NONE),
    ]
    assert {piece.noise for piece in page.pieces} == {None, NoiseKind.META}
    assert [piece.strong for piece in page.pieces if not piece.noise].count(True) == 1


def test_the_front_matter_is_metadata_and_links_are_anchors() -> None:
    page = read_page(PAGE.encode(), "week.md", markdown=True)
    assert (page.metadata.title, page.metadata.published) == ("The week in the harbour", "2023-04-05")
    assert page.metadata.authors == ("Ana Lopez", "Ben Roth")
    assert [(anchor.span.of(PAGE), anchor.url) for anchor in page.anchors] == [("letter", "https://a.example/letter")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ships came. <!-- how many? -->\n", ["Ships came."]),
        ("<!-- how many? --> Ships came.\n", ["Ships came."]),
        ("<!-- one --><!-- two -->\nShips came.\n", ["Ships came."]),
        ("<!-- A note\nOf two lines --> Ships came.\nMore came. <!-- And\nSo on -->\n", ["Ships came.", "More came."]),
        ("Ships <!-- two --> came.\n", ["Ships <!-- two --> came."]),
        ("Ships came. <!-- never closed\n", ["Ships came. <!-- never closed"]),
        ("- Ships came. <!-- two -->\n", ["- Ships came."]),
    ],
)
def test_a_comment_at_the_end_of_a_line_is_no_part_of_it(text: str, expected: list[str]) -> None:
    page = read_page(text.encode(), "week.md", markdown=True)
    assert page.text == text
    assert [piece.span.of(text) for piece in page.pieces if not piece.noise] == expected
