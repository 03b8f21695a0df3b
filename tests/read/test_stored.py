"""The stored text and the map that leads back from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.read.stored import StoredText


def test_stretches_that_follow_each_other_are_one_run() -> None:
    stored = StoredText("one two three", "code point")
    stored.copy(0, 4)
    stored.copy(4, 7)
    stored.copy(8, 13)
    text, offsets = stored.finish()
    assert text == "one twothree"
    assert offsets.text_starts == (0, 7)
    assert [offsets.to_source(at) for at in (0, 5, 7, 9)] == [0, 5, 8, 10]


def test_every_character_of_a_replacement_leads_to_its_start() -> None:
    stored = StoredText("a &hellip; b", "code point")
    stored.copy(0, 2)
    stored.replace("...", 2)
    stored.copy(10, 12)
    text, offsets = stored.finish()
    assert text == "a ... b"
    assert [offsets.to_source(at) for at in range(7)] == [0, 1, 2, 2, 2, 10, 11]


def test_nothing_makes_an_empty_text() -> None:
    stored = StoredText("source", "code point")
    stored.copy(3, 3)
    stored.replace("", 3)
    assert stored.finish()[0] == ""


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_copied_characters_are_those_of_the_source(source: str, stretches: list[tuple[int, int]]) -> None:
    stored = StoredText(source, "code point")
    for one, other in stretches:
        stored.copy(min(one, other), max(one, other))
    text, offsets = stored.finish()
    assert stored.length == len(text)
    assert all(source[offsets.to_source(at)] == character for at, character in enumerate(text))
