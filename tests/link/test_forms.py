"""The forms of the word list match whole words, over any white space and either apostrophe."""

from __future__ import annotations

import pytest

from sayso.link.forms import form, kinds


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("denies", "The owner DENIED it"),
        ("denies", "they called the reports baseless, and as\n false as ever: it is  false"),
        ("ahead", "The port won’t open"),
        ("ahead", "They are set\nto sail"),
        ("changes", "the toll rose to 15"),
    ],
)
def test_a_form_is_found(name: str, text: str) -> None:
    assert form(name).search(text)


@pytest.mark.parametrize(
    ("name", "text"), [("denies", "a denizen of the port"), ("ahead", "the willow"), ("ahead", "mayor")]
)
def test_a_part_of_a_word_is_none(name: str, text: str) -> None:
    assert not form(name).search(text)


def test_words_of_one_kind_are_one() -> None:
    assert kinds()["general"] == kinds()["full"] != kinds()["partial"]
