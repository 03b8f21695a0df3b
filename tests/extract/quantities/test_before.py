"""The words before a number are read from it back, and the longest phrase that they end in counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.quantities.before import make_phrases, phrase_before, words_before

PHRASES = make_phrases({"near": ["up to", "sub"], "far": ["well up to", "over", "up to"]})


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("it has up to ", ("near", 2)),
        ("it has well up\nto ", ("far", 3)),
        ("(over ", ("far", 1)),
        ("sub-", ("near", 1)),
        ("hover ", None),
        ("up, to ", None),
        ("", None),
    ],
)
def test_the_longest_phrase_counts(before: str, expected: tuple[str, int] | None) -> None:
    assert phrase_before(words_before(before, len(before), 0), PHRASES) == expected


def test_no_word_is_cut_in_two_and_none_is_before_the_floor() -> None:
    text = "harbour over " + "x" * 60 + " over "
    assert [word.lower for word in words_before(text, len(text), 0)][-1] == "over"
    assert [word.lower for word in words_before("well over ", 10, 5)] == ["over"]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in words_before(text, len(text), 0):
        assert text[word.start :].lower().startswith(word.lower) or not text[word.start :].isascii()
