"""A line knows its words, and whether it is an item or a usual heading."""

from __future__ import annotations

import pytest
from tests.read.pages import lines_of

from sayso.read.lines import Line, is_item, is_known_heading
from sayso.read.page import Mark, Piece
from sayso.records import Span


def line(words: str, mark: Mark = Mark.NONE) -> Line:
    return Line(Piece(Span(0, len(words)), mark), words)


def test_lines_quote_the_text() -> None:
    assert [each.words for each in lines_of("  One. \r\n\r\n Two.\n")] == ["One.", "Two."]


def test_an_item_is_told_by_markup_or_by_its_bullet() -> None:
    assert is_item(line("Two ships left.", Mark.ITEM))
    assert is_item(line("• Two ships left."))
    assert not is_item(line("Two ships left."))


@pytest.mark.parametrize("words", ["Key Takeaways", "**Key Takeaways**", "KEY TAKEAWAYS:"])
def test_a_heading_of_takeaways_is_known_however_it_is_set(words: str) -> None:
    assert is_known_heading(line(words), "takeaways")


def test_a_sentence_is_no_known_heading() -> None:
    assert not is_known_heading(line("The key takeaways are on page two."))


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Key findings:", "takeaways"),
        ("TOPLINES", "takeaways"),
        ("At a glance", "takeaways"),
        ("Summary of the week’s events", "takeaways"),
        ("Endnotes", "notes"),
        ("References", "notes"),
        ("Methodology", "other"),
    ],
)
def test_usual_headings_are_known(words: str, group: str) -> None:
    assert is_known_heading(line(words), group)
    assert is_known_heading(line(words))


@pytest.mark.parametrize(
    "words", ["The key takeaways of the talks were few.", "Northern Front", "Takeaway food is dear"]
)
def test_other_lines_are_no_usual_heading(words: str) -> None:
    assert not is_known_heading(line(words))
