"""The words of names are gathered with their places and given names, without words of the language and of sources."""

from __future__ import annotations

from sayso.check.text.named_words import place_words, surnames
from tests.check.reports import report_of


def test_the_words_of_places_are_counted() -> None:
    words = {
        each.word: each for each in place_words(report_of("Ships left Odesa. Odesa’s port in Odesa Oblast burned."))
    }
    assert words["Odesa"].count == 3
    assert words["Odesa"].places
    assert "Oblast" not in words


def test_a_surname_comes_with_its_given_names() -> None:
    words = {each.word: each for each in surnames(report_of("General Viktor Motuzyanyk spoke. Motuzyanyk left."))}
    assert words["Motuzyanyk"].given == {"Viktor"}
    assert "General" not in words


def test_what_a_source_is_quoted_with_is_left_aside() -> None:
    assert not place_words(report_of("The captain said: “we go home to Odessa.”"))
