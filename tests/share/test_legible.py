"""Words of others stay on their line and in their order, whatever stands in them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.share.legible import legible


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("two\nlines", "two lines"),
        ("Київ – «так»", "Київ – «так»"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("left\u202eright", "left\ufffdright"),
    ],
)
def test_what_is_no_word_becomes_a_sign(words: str, expected: str) -> None:
    assert legible(words) == expected


@given(st.text())
def test_all_words_can_stand_in_xml(words: str) -> None:
    element = Element("text")
    element.text = legible(words)
    assert (fromstring(tostring(element)).text or "") == legible(words)
