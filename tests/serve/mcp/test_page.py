"""An answer is bounded, and says where it goes on."""

from __future__ import annotations

import pytest

from sayso.serve.mcp.page import MOST_CHARACTERS, Page, headed, rendered, window
from sayso.serve.mcp.quoted import Words, line

LINES = [line(f"c-{number} ", Words("words")) for number in range(25)]


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, "1 to 10 of 25 claims; ask for more with offset=10."),
        (10, "11 to 20 of 25 claims; ask for more with offset=20."),
        (20, "21 to 25 of 25 claims; there are no more."),
        (30, "None here, of 25 claims; there are no more."),
    ],
)
def test_a_page_says_which_of_how_many_it_has(offset: int, expected: str) -> None:
    assert rendered(window(LINES, offset, 10, "claim")).splitlines()[-1] == expected


def test_a_page_by_cursors_names_the_last_one() -> None:
    page = Page((), LINES[:2], "claim", first=None, total=10_000, more_than=True, is_last=False, cursors=("c-0", "c-1"))
    assert rendered(page).splitlines()[-1] == '2 here, of more than 10,000 claims; ask for more with after="c-1".'


def test_a_page_that_would_be_too_long_ends_earlier() -> None:
    lines = [line(f"c-{number} ", Words("x" * 3_900)) for number in range(20)]
    told = rendered(window(lines, 0, 20, "claim"))
    assert len(told) < MOST_CHARACTERS + 1_000
    assert told.endswith("1 to 10 of 20 claims; ask for more with offset=10.")


def test_the_head_comes_first_and_the_marks_are_explained_before_it() -> None:
    told = rendered(headed(window(LINES[:1], 0, 10, "claim"), line("Found:"))).splitlines()
    assert told[0].startswith("Between [[")
    assert told[1] == "Found:"
    assert told[-1] == "1 to 1 of 1 claim; there are no more."


def test_an_empty_page_has_no_count() -> None:
    assert rendered(Page((line("Not found."),))).splitlines()[1:] == ["Not found."]
