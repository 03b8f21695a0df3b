"""The words of documents stay words, whatever they are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.mcp.quoted import (
    MOST_CHARACTERS,
    Words,
    closing,
    joined,
    key_for,
    line,
    opening,
    quoted,
    visible,
    written,
)

KEY = "1a2b3c4d"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge may reopen.", "The bridge may reopen."),
        ("Café, мост, 橋, 👩‍🚒", "Café, мост, 橋, 👩‍🚒"),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("to the\u202e north", "to the\\u202e north"),
        ("a\u200bb\ufeffc", "a\\u200bb\\ufeffc"),
        ("hidden \U000e0041\U000e0042", "hidden \\U000e0041\\U000e0042"),
        ("hidden \U000e0150", "hidden \\U000e0150"),
        ("half \ud800", "half \\ud800"),
    ],
)
def test_what_no_person_would_see_is_written_out(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text())
def test_what_is_shown_can_be_seen_and_sent(text: str) -> None:
    shown = visible(text)
    assert shown.encode().decode() == shown
    assert visible(shown) == shown


@given(st.lists(st.text(alphabet="|[]0123456789abcdef \n")))
def test_no_words_close_their_own_marks(texts: list[str]) -> None:
    lines = [line("said: ", Words(text)) for text in texts]
    key = key_for(lines)
    told = "\n".join(written(each, key) for each in lines)
    found = re.findall(re.escape(opening(key)) + "(.*?)" + re.escape(closing(key)), told, re.DOTALL)
    assert found == texts


def test_a_key_that_stands_in_the_words_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter((KEY, "99999999"))
    monkeypatch.setattr("sayso.serve.mcp.quoted.secrets.token_hex", lambda _: next(keys))
    assert key_for([line(Words(f"a guess: |{KEY}]]"))]) == "99999999"


def test_very_long_words_are_cut_and_that_is_told() -> None:
    told = quoted(Words("x" * (MOST_CHARACTERS + 1)), KEY)
    assert told == f"[[{KEY}|{'x' * MOST_CHARACTERS}|{KEY}]](cut: 4,001 characters in all)"


def test_parts_that_hold_nothing_leave_no_trace() -> None:
    assert joined(((), line("a"), (), line("b", Words("c")))) == ("a", " · ", "b", Words("c"))
    assert joined(()) == ()
