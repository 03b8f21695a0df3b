"""Sides are told in words: what is of neither party is a third one, and "third" alone says nothing."""

from __future__ import annotations

from sayso.serve.view.sides import side_names


def test_sides_are_told_in_words_and_in_their_order() -> None:
    assert side_names(("third", "Ukraine"), " and ") == "third party and Ukraine"
    assert side_names(()) == ""
