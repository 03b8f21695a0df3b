"""Every word of the lists has a kind, and phrases are found by their first word."""

from __future__ import annotations

from sayso.extract.times.lexicon import KINDS, lexicon, phrases


def test_every_kind_has_a_letter_of_its_own() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert {len(letter) for letter in KINDS.values()} == {1}


def test_every_word_has_a_known_kind() -> None:
    assert {entry.kind for entry in lexicon().values()} <= set(KINDS.values())
    assert lexicon()["november"].value == 11
    assert all(word == word.lower() for word in lexicon())


def test_the_longest_phrase_comes_first() -> None:
    days = phrases()["day"]
    assert "day before yesterday" in days
    assert days == sorted(days, key=len, reverse=True)
