"""What an item of a list begins with is left out where it is quoted; numbers and signs of words stay."""

from __future__ import annotations

import pytest

from sayso.serve.view.bullets import bullet_length, without_bullet


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("- The ferry sailed.", "The ferry sailed."),
        ("•\tThe ferry sailed.", "The ferry sailed."),
        ("– The ferry sailed.", "The ferry sailed."),
        ("- - twice", "- twice"),
        ("-5 degrees at noon", "-5 degrees at noon"),
        ("2. The ferry sailed.", "2. The ferry sailed."),
        ("The ferry - it sailed.", "The ferry - it sailed."),
        ("", ""),
    ],
)
def test_only_the_bullet_of_an_item_is_left_out(words: str, expected: str) -> None:
    assert without_bullet(words) == expected
    assert bullet_length(words) == len(words) - len(expected)
