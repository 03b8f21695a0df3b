"""A passage is quoted in a message as a reader would quote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.quoted import quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- The bridge is closed.", "“The bridge is closed”"),
        ("• He spoke of “war”\n and peace.[12]", "“He spoke of ‘war’ and peace”"),
        ("2. Ferries stay in port.[1][2]", "“Ferries stay in port”"),
        ("24 ferries stay in port.", "“24 ferries stay in port”"),
        ("", "“”"),
    ],
)
def test_bullets_endnote_marks_and_the_full_stop_are_left_out(text: str, expected: str) -> None:
    assert quoted(text) == expected


@given(st.text(), st.integers(1, 40))
def test_a_long_passage_is_cut(text: str, longest: int) -> None:
    assert len(quoted(text, longest)) <= longest + 4
