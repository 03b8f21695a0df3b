"""A cursor leads back to its place in its own list, and to none other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.serve.api.cursors import read_cursor, turn, write_cursor


@given(st.text(), st.text())
def test_a_cursor_leads_back_to_its_place(asked: str, place: str) -> None:
    cursor = write_cursor(asked, place)
    assert cursor.isascii()
    assert read_cursor(asked, cursor) == place
    with pytest.raises(UsageError):
        read_cursor(asked + "x", cursor)


@given(st.text())
def test_what_is_no_cursor_is_told_so(cursor: str) -> None:
    for use in (lambda: read_cursor("asked", cursor), lambda: turn([1], "asked", cursor or "x", 1)):
        with pytest.raises(UsageError, match="none of this list"):
            use()


@given(st.lists(st.integers()), st.integers(min_value=1, max_value=5))
def test_all_pages_together_are_the_list(items: list[int], limit: int) -> None:
    told, cursor = turn(items, "asked", None, limit)
    while cursor:
        page, cursor = turn(items, "asked", cursor, limit)
        assert page
        told += page
    assert told == items


@pytest.mark.parametrize("place", ["-1", "x", "", "1.5", "٣"])
def test_a_place_that_is_none_is_refused(place: str) -> None:
    with pytest.raises(UsageError):
        turn([1, 2], "asked", write_cursor("asked", place), 1)


def test_a_place_behind_the_end_is_an_empty_page() -> None:
    assert turn([1, 2], "asked", write_cursor("asked", "9" * 30), 1) == ([], None)
