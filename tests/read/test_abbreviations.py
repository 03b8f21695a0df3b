"""Full stops that end no sentence."""

from __future__ import annotations

import pytest

from sayso.read.abbreviations import is_abbreviated, opens_in_lower_case


@pytest.mark.parametrize(
    ("word", "rest", "expected"),
    [
        ("Gen", "The column left.", True),
        ("Maj.-Gen", "Bondar", True),
        ("No", "5", True),
        ("No", "Then he left.", False),
        ("U.S", "Navy", True),
        ("U.S", "The trip took long.", False),
        ("p.m", "Moscow time", True),
        ("p.m", "Crews answered.", False),
        ("K", "Rowling", True),
        ("etc", "They left.", False),
        ("dawn", "Crews answered.", False),
    ],
)
def test_a_stop_belongs_to_the_word_or_ends_the_sentence(word: str, rest: str, expected: bool) -> None:
    assert is_abbreviated(word, rest) is expected


@pytest.mark.parametrize(
    ("rest", "expected"), [("al-Nour opened", True), ("eBay sold", True), ("al dente", False), ("it goes", False)]
)
def test_some_names_open_a_sentence_in_lower_case(rest: str, expected: bool) -> None:
    assert opens_in_lower_case(rest) is expected
