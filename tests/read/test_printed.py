"""Joining printed lines to paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.read.printed import PrintedLine, find_running, join_lines

WIDTH = 400.0


def page(number: int, lines: Sequence[str], size: float = 10.0) -> list[PrintedLine]:
    """Lines 12 points apart; an empty one is white space, "#" sets large letters, "|" ends a short line."""
    found = []
    for row, words in enumerate(lines):
        plain = words.lstrip("#").rstrip("|")
        if plain:
            large = size * (1.6 if words.startswith("#") else 1.0)
            right = 50 + WIDTH * (0.4 if words.endswith("|") else 1.0)
            found.append(PrintedLine(0, len(plain), plain, number, 50, right, 700 - 12.0 * row, large))
    return found


def joined(lines: list[PrintedLine]) -> list[str]:
    return [" / ".join(line.words for line in paragraph.lines) for paragraph in join_lines(lines)]


def test_lines_are_joined_until_white_space_or_a_short_last_line() -> None:
    lines = [
        "The dam held through",
        "the night, and the",
        "water fell.|",
        "Engineers said so",
        "on Friday.",
        "",
        "",
        "The mayor",
        "denied it",
    ]
    assert joined(page(0, lines)) == [
        "The dam held through / the night, and the / water fell.",
        "Engineers said so / on Friday.",
        "The mayor / denied it",
    ]


def test_items_notes_and_headings_begin_anew() -> None:
    lines = [
        "#Outlook",
        "The dam held and it",
        "will hold",
        "• one item that goes",
        "on and on",
        "[1] a note",
        "[2] another",
    ]
    assert joined(page(0, lines)) == [
        "Outlook",
        "The dam held and it / will hold",
        "• one item that goes / on and on",
        "[1] a note",
        "[2] another",
    ]
    assert [paragraph.large for paragraph in join_lines(page(0, lines))] == [True, False, False, False, False]


def test_a_paragraph_goes_on_over_the_page_before_the_heads_in_between() -> None:
    lines = [
        *page(0, ["Weekly 7", "The dam held", "through the", "1"]),
        *page(1, ["Weekly 7", "whole night and", "the water fell.|", "2"]),
        *page(2, ["Weekly 7", "The mayor denied", "it.|", "3"]),
    ]
    assert joined(lines) == [
        "Weekly 7",
        "The dam held / through the / whole night and / the water fell.",
        "1",
        "Weekly 7",
        "2",
        "Weekly 7",
        "The mayor denied / it.",
        "3",
    ]


def test_page_numbers_and_repeated_lines_are_running_heads() -> None:
    lines = [
        line
        for number in range(4)
        for line in page(number, [f"Report {number}", "Text of its own" * number, "and more", f"Page {number} of 4"])
    ]
    found = find_running(lines)
    assert sorted({lines[index].words for index in found}) == [
        *[f"Page {number} of 4" for number in range(4)],
        *[f"Report {number}" for number in range(4)],
        "and more",
    ]
    assert all(found.values())


def test_a_single_page_has_no_running_heads_but_a_number() -> None:
    lines = page(0, ["Report", "Text.", "12"])
    assert find_running(lines) == {2: "a page number"}


def test_no_lines_make_no_paragraphs() -> None:
    assert joined([]) == []
