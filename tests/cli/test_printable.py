"""Nothing that a document says can reach the terminal as a command."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.printable import counted, printable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("Київ · العربية · 東京 👍🏽", "Київ · العربية · 東京 👍🏽"),
        ("a\nb\tc\r\nd", "a b c  d"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b2Jgone", "\ufffd2Jgone"),
        ("bell\x07 null\x00 delete\x7f", "bell␇ null␀ delete␡"),
        ("evil\u202etxt.exe", "evil\ufffdtxt.exe"),
        ("name\udcff.txt", "name\ufffd.txt"),
    ],
)
def test_control_characters_are_shown_not_obeyed(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text(st.characters(codec=None)))
def test_any_text_keeps_its_length_and_loses_its_controls(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not [sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cs"}]
    shown.encode("utf-8")


@pytest.mark.parametrize(("number", "expected"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")])
def test_a_count_agrees_with_its_noun(number: int, expected: str) -> None:
    assert counted(number, "claim") == expected
