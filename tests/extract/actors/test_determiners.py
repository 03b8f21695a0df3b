"""What stands before a noun tells whether it points back, and how many there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors.determiners import determined

READ = [
    ("the bakers", "definite", None, None, "bakers"),
    ("these bakers", "definite", None, None, "bakers"),
    ("all three bakers", "definite", 3, None, "bakers"),
    ("both bakers", "definite", 2, None, "bakers"),
    ("a baker", "indefinite", None, None, "baker"),
    ("at least two bakers", "indefinite", 2, "min", "bakers"),
    ("up to 1,200 bakers", "indefinite", 1200, "max", "bakers"),
    ("some of the bakers", "indefinite", None, None, "bakers"),
    ("bakers", "", None, None, "bakers"),
    ("another", "indefinite", None, None, ""),
    ("Theodor", "", None, None, "Theodor"),
]


@pytest.mark.parametrize(("text", "pointing", "count", "bound", "rest"), READ)
def test_determiners_are_read(text: str, pointing: str, count: int | None, bound: str | None, rest: str) -> None:
    found = determined(text)
    assert (found.pointing, found.count, found.bound, found.rest) == (pointing, count, bound, rest)


@given(st.text(alphabet="the a 19,two of", max_size=300))
def test_the_rest_is_the_end_of_the_phrase(text: str) -> None:
    assert text.endswith(determined(text).rest)


def test_a_number_of_400_digits_counts_nobody() -> None:
    assert determined("9" * 400 + " bakers").count is None
