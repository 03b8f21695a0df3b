"""The shape of a line shows what it may be."""

from __future__ import annotations

import pytest
from tests.read.pages import PROSE

from sayso.read.shapes import (
    bare,
    has_bullet,
    is_closed,
    is_full_paragraph,
    is_name_list,
    is_news_headline,
    is_open_line,
    is_title_case,
    split_names,
)


@pytest.mark.parametrize(
    "words", ["It rained.", "It rained.[12]", "“It rained.”[3][4]", "Did it rain?", "(It rained.)"]
)
def test_a_sentence_with_its_stop_is_closed(words: str) -> None:
    assert is_closed(words)
    assert not is_closed("Rain in the North")


def test_only_long_prose_is_a_full_paragraph() -> None:
    assert is_full_paragraph(PROSE)
    assert not is_full_paragraph("It rained.")


@pytest.mark.parametrize("words", ["- rain", "• rain", "1. rain", "(2) rain"])
def test_bullets_of_all_kinds_are_known(words: str) -> None:
    assert has_bullet(words)
    assert bare(words) == "rain"


def test_an_open_line_is_short_and_does_not_close() -> None:
    assert is_open_line("Rain in the North")
    assert not is_open_line("It rained.")
    assert not is_open_line("- Rain in the North")


@pytest.mark.parametrize("words", ["Council Rejects Plan for New Harbour", "Ferries Will Return ’Soon’: Harbour Chief"])
def test_a_headline_has_a_verb_or_names_its_speaker(words: str) -> None:
    assert is_news_headline(words)


@pytest.mark.parametrize("words", ["Ferry Traffic in the Northern Bays", "Main Effort—Harbours"])
def test_a_section_heading_has_neither(words: str) -> None:
    assert not is_news_headline(words)
    assert is_title_case(words)


def test_names_are_told_from_other_lines_and_split() -> None:
    assert is_name_list("Anna Berg, Tom Hale, and Eve Lind")
    assert not is_name_list("Anna Berg left the quay")
    assert split_names("Anna Berg, Tom Hale and Eve Lind") == ("Anna Berg", "Tom Hale", "Eve Lind")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Harbour town: mayor urges calm", True),
        ("What We Know About the Harbour Blast", False),
        ("Second Effort—Northern Harbour (Objective: hold the mole)", False),
        ("Indicators to watch", False),
        ("Events of the day:", False),
    ],
)
def test_a_phrase_without_a_verb_is_no_headline(words: str, expected: bool) -> None:
    assert is_news_headline(words) is expected


@pytest.mark.parametrize("words", ["Special edition on the harbour", "Ana said so", "Lopez", "ana lopez"])
def test_other_lines_are_no_list_of_names(words: str) -> None:
    assert not is_name_list(words)


@pytest.mark.parametrize("words", ["Roads; and", "Roads,", "The state of the"])
def test_a_line_that_goes_on_is_not_open(words: str) -> None:
    assert not is_open_line(words)
